package tunebook.view.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tunebook.view.paint.IndexedPng;

/**
 * A chart of XChart as a picture. It fills its text as outlines, so an SVG of it would be large: PNG it is.
 *
 * <p>Notebooks bring XChart 3 or 4, also beside the version that the toolkit uses, and then the charts of the two have no
 * class in common. So a chart is asked by the names of methods that both versions have.
 *
 * @param png the bytes of a PNG file at the chart's own size
 * @param words what is known of it without seeing it: its kind, title, size and series
 */
@SuppressWarnings("ArrayRecordComponent") // made to be shown at once, never compared
record ChartPicture(byte[] png, String words) {
    /** The name of the class that every chart extends. */
    static final String CHART = "org.knowm.xchart.internal.chartpart.Chart";

    private static final String PAINT = "paint";
    private static final int BYTES = 100_000;
    private static final int MOST_NAMES = 6;

    /** The picture of a chart of any kind. */
    static ChartPicture of(Object chart) {
        int width = (int) call(chart, "getWidth");
        int height = (int) call(chart, "getHeight");
        return new ChartPicture(png(chart, width, height), words(chart, width + " x " + height));
    }

    private static byte[] png(Object chart, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        call(chart, PAINT, g, width, height);
        g.dispose();
        return IndexedPng.encode(image, BYTES);
    }

    private static String words(Object chart, String size) {
        var title = Objects.requireNonNullElse((String) call(chart, "getTitle"), "");
        return kind(chart.getClass()) + (title.isBlank() ? "" : " \"" + title + '"') + ", " + size + series(chart);
    }

    /** What a method gives that charts of all kinds have; throws what it throws. */
    private static Object call(Object chart, String name, Object... arguments) {
        var types = name.equals(PAINT) ? new Class<?>[] {Graphics2D.class, int.class, int.class} : new Class<?>[0];
        try {
            return ofAll(chart.getClass()).getMethod(name, types).invoke(chart, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "only charts of XChart 3 and 4 are known, but " + chart.getClass() + " has no " + name, e);
        }
    }

    /** The class that all charts of a version of XChart extend. */
    private static Class<?> ofAll(Class<?> type) {
        return type.getName().equals(CHART) ? type : ofAll(type.getSuperclass());
    }

    /** The class of XChart that a chart is of, also where a notebook extends it. */
    private static String kind(Class<?> type) {
        return type.getName().startsWith("org.knowm.xchart.") ? type.getSimpleName() : kind(type.getSuperclass());
    }

    private static String series(Object chart) {
        var names = names(chart);
        if (names.isEmpty()) {
            return "";
        }
        var shown = String.join(", ", names.stream().limit(MOST_NAMES).toList());
        var more = names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "";
        return ", series: " + shown + more;
    }

    /** The names of its series, which XChart 3 and 4 give in two different ways. */
    private static List<String> names(Object chart) {
        try {
            for (var method : chart.getClass().getMethods()) {
                if (method.getName().equals("getSeriesMap")) {
                    return texts(((Map<?, ?>) method.invoke(chart)).keySet());
                } else if (method.getName().equals("getSeriesCollection")) {
                    var names = new ArrayList<>();
                    for (var series : (Collection<?>) method.invoke(chart)) {
                        names.add(series.getClass().getMethod("getName").invoke(series));
                    }
                    return texts(names);
                }
            }
        } catch (ReflectiveOperationException | ClassCastException e) {
            // yet another version: its charts are shown all the same
            return List.of();
        }
        return List.of();
    }

    private static List<String> texts(Collection<?> names) {
        return names.stream().map(String::valueOf).toList();
    }
}
