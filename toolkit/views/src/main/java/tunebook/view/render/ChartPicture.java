package tunebook.view.render;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.knowm.xchart.internal.chartpart.Chart;
import tunebook.view.paint.IndexedPng;

/**
 * A chart of XChart as a picture. It fills its text as outlines, so an SVG of it would be large: PNG it is. Only methods
 * are called that XChart 3 and 4 share, as notebooks bring either.
 */
public final class ChartPicture {
    private static final int BYTES = 100_000;

    private ChartPicture() {}

    /** The bytes of a PNG file at the chart's own size. */
    public static byte[] png(Chart<?, ?> chart) {
        var image = new BufferedImage(chart.getWidth(), chart.getHeight(), BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        chart.paint(g, chart.getWidth(), chart.getHeight());
        g.dispose();
        return IndexedPng.encode(image, BYTES);
    }

    /** What is known of it without seeing it: its kind, title and size. */
    public static String words(Chart<?, ?> chart) {
        var title = chart.getTitle() == null || chart.getTitle().isBlank() ? "" : " \"" + chart.getTitle() + '"';
        return chart.getClass().getSimpleName() + title + ", " + chart.getWidth() + " x " + chart.getHeight();
    }
}
