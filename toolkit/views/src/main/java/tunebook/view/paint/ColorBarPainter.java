package tunebook.view.paint;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import tunebook.view.spec.ColorBar;
import tunebook.view.spec.Numerals;
import tunebook.view.spec.Palette;
import tunebook.view.spec.Place;

/** Draws the key to the colours of a field at the right of its panel, and says which end is better. */
final class ColorBarPainter {
    private static final double GAP = 9;
    private static final double WIDTH = 11;
    private static final int BANDS = 32;

    private final Graphics2D g;

    ColorBarPainter(Graphics2D g) {
        this.g = g;
    }

    void draw(ColorBar bar, Place plot) {
        double x = plot.right() + GAP;
        double height = plot.height() / BANDS;
        for (int i = 0; i < BANDS; i++) {
            g.setColor(Strokes.colour(Viridis.of(true).at((i + 0.5) / BANDS)));
            g.fill(new Rectangle2D.Double(x, plot.bottom() - (i + 1) * height, WIDTH, height));
        }
        g.setColor(Strokes.colour(Palette.INK));
        g.setStroke(Strokes.line(1));
        g.draw(new Rectangle2D.Double(x, plot.y(), WIDTH, plot.height()));
        for (double tick : bar.ticks()) {
            double y = plot.bottom() - bar.levels().position(tick) * plot.height();
            g.draw(new Line2D.Double(x + WIDTH, y, x + WIDTH + 3, y));
            Fonts.draw(g, Numerals.brief(tick, 2), x + WIDTH + 5, y + 4.5, 0, Fonts.TEXT);
        }
        Fonts.draw(g, bar.words(), plot.right() + GAP + WIDTH, plot.y() - 7, 1, Fonts.TEXT);
    }
}
