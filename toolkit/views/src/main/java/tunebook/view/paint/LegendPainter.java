package tunebook.view.paint;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import tunebook.view.spec.Legend;
import tunebook.view.spec.Palette;

/** Draws samples of symbols and lines with their meaning, in one line, or in more where the canvas ends. */
final class LegendPainter {
    private static final double GAP = 16;
    private static final double LINE = 17;

    private final Graphics2D g;
    private final double edge;

    /** A painter of a canvas that ends at the right at {@code edge}. */
    LegendPainter(Graphics2D g, double edge) {
        this.g = g;
        this.edge = edge;
    }

    /** The entries of a switch, or those without one, each at its place among all. */
    void draw(Legend legend, String toggle) {
        double x = legend.x();
        double y = legend.y();
        for (Legend.Entry entry : legend.entries()) {
            double width = sampleWidth(entry) + Fonts.width(entry.words(), Fonts.TEXT);
            if (x > legend.x() && x + width > edge) {
                x = legend.x();
                y += LINE;
            }
            if (entry.toggle().equals(toggle)) {
                sample(entry, x, y - 4.5);
                g.setColor(Strokes.colour(Palette.INK));
                Fonts.draw(g, entry.words(), x + sampleWidth(entry), y, 0, Fonts.TEXT);
            }
            x += width + GAP;
        }
    }

    private static double sampleWidth(Legend.Entry entry) {
        return entry instanceof Legend.Marker ? 16 : 30;
    }

    private void sample(Legend.Entry entry, double x, double y) {
        if (entry instanceof Legend.Marker marker) {
            Markers.draw(g, marker.symbol(), x + 6, y, 10, marker.fill(), marker.edge());
            return;
        }
        var line = (Legend.Line) entry;
        var shape = new Line2D.Double(x, y, x + 24, y);
        if (line.arrow()) {
            Arrows.draw(g, shape, line.ink());
        } else {
            g.setColor(Strokes.colour(line.ink().rgb()));
            g.setStroke(Strokes.of(line.ink(), 0));
            g.draw(shape);
        }
    }
}
