package tunebook.view.spec;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Colours with a fixed meaning, as 0xRRGGBB. All series colours have a contrast of at least 3 on white. */
public final class Palette {
    public static final int WHITE = 0xFFFFFF;
    public static final int BLACK = 0x000000;
    /** Axes and text. */
    public static final int INK = 0x333333;
    /** Grid lines. */
    public static final int GRID = 0xDDDDDD;
    /** The true function, where it is known; and arrows of gradients. */
    public static final int TRUTH = 0x767676;

    public static final int BLUE = 0x0072B2;
    public static final int VERMILION = 0xD55E00;
    public static final int GREEN = 0x009E73;
    public static final int PINK = 0xCC79A7;
    /** Fill of the best point; always with a black edge, as it is too light on white. */
    public static final int GOLD = 0xFFC20A;

    private static final double TEXT_CONTRAST = 4.5;

    /** All of them, as lines and as words. */
    public static final Set<Integer> MEANINGFUL = Stream.of(
                    WHITE, BLACK, INK, GRID, TRUTH, BLUE, VERMILION, GREEN, PINK, GOLD)
            .flatMap(rgb -> Stream.of(rgb, forText(rgb)))
            .collect(Collectors.toUnmodifiableSet());

    private Palette() {}

    /** The colour, darkened until words in it have a contrast of 4.5 on white (WCAG 2.1, 1.4.3). */
    public static int forText(int rgb) {
        int darker = rgb;
        while (1.05 / (luminance(darker) + 0.05) < TEXT_CONTRAST) {
            darker = mix(darker, BLACK, 0.95);
        }
        return darker;
    }

    /** {@code share} of one colour and the rest of another, channel by channel. */
    public static int mix(int rgb, int other, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double channel = share * (rgb >> shift & 0xFF) + (1 - share) * (other >> shift & 0xFF);
            mixed |= (int) Math.round(channel) << shift;
        }
        return mixed;
    }

    /** Relative luminance of WCAG 2.1: 0 for black, 1 for white. */
    public static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
