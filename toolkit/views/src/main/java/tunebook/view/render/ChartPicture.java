package tunebook.view.render;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.internal.chartpart.Chart;
import tunebook.view.paint.IndexedPng;

/**
 * A chart of XChart as a picture. It fills its text as outlines, so an SVG of it would be large: PNG it is. Only methods
 * are called that XChart 3 and 4 share, as notebooks bring either.
 *
 * @param png the bytes of a PNG file at the chart's own size
 * @param words what is known of it without seeing it: its kind, title, size and series
 */
@SuppressWarnings("ArrayRecordComponent") // made to be shown at once, never compared
record ChartPicture(byte[] png, String words) {
    private static final int BYTES = 100_000;
    private static final int MOST_NAMES = 6;

    /** The picture of a chart of any kind. */
    static ChartPicture of(Object value) {
        var chart = (Chart<?, ?>) value;
        return new ChartPicture(png(chart), words(chart));
    }

    private static byte[] png(Chart<?, ?> chart) {
        var image = new BufferedImage(chart.getWidth(), chart.getHeight(), BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        chart.paint(g, chart.getWidth(), chart.getHeight());
        g.dispose();
        return IndexedPng.encode(image, BYTES);
    }

    private static String words(Chart<?, ?> chart) {
        var title = chart.getTitle() == null || chart.getTitle().isBlank() ? "" : " \"" + chart.getTitle() + '"';
        return kind(chart.getClass()) + title + ", " + chart.getWidth() + " x " + chart.getHeight() + series(chart);
    }

    /** The class of XChart that a chart is of, also where a notebook extends it. */
    private static String kind(Class<?> type) {
        return type.getName().startsWith("org.knowm.xchart.") ? type.getSimpleName() : kind(type.getSuperclass());
    }

    private static String series(Chart<?, ?> chart) {
        var names = names(chart);
        if (names.isEmpty()) {
            return "";
        }
        var shown = String.join(", ", names.stream().limit(MOST_NAMES).toList());
        var more = names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "";
        return ", series: " + shown + more;
    }

    /** The names of its series, which XChart 3 and 4 give in two different ways. */
    private static List<String> names(Chart<?, ?> chart) {
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
