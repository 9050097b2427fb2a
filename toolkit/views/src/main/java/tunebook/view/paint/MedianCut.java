package tunebook.view.paint;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import tunebook.view.spec.Palette;

/**
 * A palette of few colours for a picture (Heckbert, Color Image Quantization for Frame Buffer Display, SIGGRAPH
 * 1982). Colours are counted in 32 steps a channel. The box of colours with the most error, its pixels times its
 * longest edge squared, is cut at its median, until there are enough boxes; each stands for its mean. Colours with a
 * meaning, such as those of series, are never mixed with others.
 */
final class MedianCut {
    private static final int BITS = 5;
    private static final int BINS = 1 << (3 * BITS);

    private final int width;
    private final int height;
    private final int[] pixels;
    private final long[] count = new long[BINS];
    private final long[] sum = new long[3 * BINS];
    private final int[] index = new int[BINS];
    private final int[] palette;

    private MedianCut(BufferedImage image, int colours) {
        width = image.getWidth();
        height = image.getHeight();
        pixels = pixels(image);
        var kept = new TreeSet<Integer>();
        var near = new boolean[BINS];
        Palette.MEANINGFUL.forEach(rgb -> near[bin(rgb)] = true);
        for (int rgb : pixels) {
            int bin = bin(rgb);
            count[bin]++;
            sum[3 * bin] += channel(rgb, 0);
            sum[3 * bin + 1] += channel(rgb, 1);
            sum[3 * bin + 2] += channel(rgb, 2);
            if (near[bin] && Palette.MEANINGFUL.contains(rgb & 0xFFFFFF)) {
                kept.add(rgb & 0xFFFFFF);
            }
        }
        palette = palette(List.copyOf(kept), colours);
    }

    /** Row by row; what is above the 24 bits of a colour has no meaning. */
    private static int[] pixels(BufferedImage image) {
        return image.getType() == BufferedImage.TYPE_INT_RGB
                ? (int[]) image.getRaster().getDataElements(0, 0, image.getWidth(), image.getHeight(), null)
                : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /** The picture in a palette of at most so many colours. */
    static BufferedImage reduced(BufferedImage image, int colours) {
        return new MedianCut(image, colours).indexed();
    }

    private BufferedImage indexed() {
        var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
        var indexed = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
        var numbers = new byte[pixels.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (byte) index[bin(pixels[i])];
        }
        indexed.getRaster().setDataElements(0, 0, width, height, numbers);
        return indexed;
    }

    /** Some bins, and what merging them costs. */
    private record Box(List<Integer> bins, int longest, double error) {}

    /** The colours with a meaning as they are, and the rest as boxes. */
    private int[] palette(List<Integer> kept, int most) {
        for (int i = 0; i < kept.size(); i++) {
            int bin = bin(kept.get(i));
            index[bin] = i;
            count[bin] = 0;
        }
        int[] boxes = cut(kept.size(), most - kept.size());
        var palette = new int[kept.size() + boxes.length];
        for (int i = 0; i < kept.size(); i++) {
            palette[i] = kept.get(i);
        }
        System.arraycopy(boxes, 0, palette, kept.size(), boxes.length);
        return palette;
    }

    private int[] cut(int first, int most) {
        var boxes = new ArrayList<Box>();
        var all = new ArrayList<Integer>();
        for (int bin = 0; bin < BINS; bin++) {
            if (count[bin] > 0) {
                all.add(bin);
            }
        }
        if (all.isEmpty()) {
            return new int[0];
        }
        boxes.add(box(all));
        while (boxes.size() < most) {
            var worst =
                    boxes.stream().max(Comparator.comparingDouble(Box::error)).orElseThrow();
            if (worst.error() == 0) {
                break;
            }
            boxes.remove(worst);
            halve(worst, boxes);
        }
        var colours = new int[boxes.size()];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = mean(boxes.get(i), first + i);
        }
        return colours;
    }

    private Box box(List<Integer> bins) {
        var low = new int[] {255, 255, 255};
        var high = new int[3];
        long pixels = 0;
        for (int bin : bins) {
            pixels += count[bin];
            for (int channel = 0; channel < 3; channel++) {
                int value = step(bin, channel);
                low[channel] = Math.min(low[channel], value);
                high[channel] = Math.max(high[channel], value);
            }
        }
        int longest = 0;
        for (int channel = 1; channel < 3; channel++) {
            if (high[channel] - low[channel] > high[longest] - low[longest]) {
                longest = channel;
            }
        }
        double edge = high[longest] - low[longest];
        return new Box(bins, longest, bins.size() == 1 ? 0 : pixels * edge * edge);
    }

    private void halve(Box box, List<Box> boxes) {
        var sorted = new ArrayList<>(box.bins());
        sorted.sort(Comparator.comparingInt(bin -> step(bin, box.longest())));
        long half = sorted.stream().mapToLong(bin -> count[bin]).sum() / 2;
        long seen = 0;
        int cut = 0;
        while (cut < sorted.size() - 1 && (cut == 0 || seen + count[sorted.get(cut)] <= half)) {
            seen += count[sorted.get(cut++)];
        }
        boxes.add(box(List.copyOf(sorted.subList(0, cut))));
        boxes.add(box(List.copyOf(sorted.subList(cut, sorted.size()))));
    }

    private int mean(Box box, int number) {
        var total = new long[3];
        long pixels = 0;
        for (int bin : box.bins()) {
            index[bin] = number;
            pixels += count[bin];
            for (int channel = 0; channel < 3; channel++) {
                total[channel] += sum[3 * bin + channel];
            }
        }
        long n = pixels;
        int[] rgb = Arrays.stream(total).mapToInt(t -> (int) ((t + n / 2) / n)).toArray();
        return rgb[0] << 16 | rgb[1] << 8 | rgb[2];
    }

    private static int bin(int rgb) {
        return (rgb >> 19 & 31) << (2 * BITS) | (rgb >> 11 & 31) << BITS | (rgb >> 3 & 31);
    }

    private static int step(int bin, int channel) {
        return bin >> ((2 - channel) * BITS) & 31;
    }

    private static int channel(int rgb, int channel) {
        return rgb >> (16 - 8 * channel) & 0xFF;
    }
}
