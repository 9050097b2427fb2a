package tunebook.view.paint;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import tunebook.view.spec.Legend;
import tunebook.view.spec.Palette;

/** Draws samples of symbols and lines with their meaning, in one line. */
final class LegendPainter {
    private final Graphics2D g;

    LegendPainter(Graphics2D g) {
        this.g = g;
    }

    void draw(Legend legend) {
        double x = legend.x();
        for (Legend.Entry entry : legend.entries()) {
            x += sample(entry, x, legend.y() - 4.5);
            g.setColor(Strokes.colour(Palette.INK));
            Fonts.draw(g, entry.words(), x, legend.y(), 0, Fonts.TEXT);
            x += Fonts.width(entry.words(), Fonts.TEXT) + 16;
        }
    }

    private double sample(Legend.Entry entry, double x, double y) {
        if (entry instanceof Legend.Marker marker) {
            Markers.draw(g, marker.symbol(), x + 6, y, 10, marker.fill(), marker.edge());
            return 16;
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
        return 30;
    }
}
