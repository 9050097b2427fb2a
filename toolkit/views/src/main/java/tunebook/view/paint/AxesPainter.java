package tunebook.view.paint;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import tunebook.view.spec.Palette;
import tunebook.view.spec.Panel;
import tunebook.view.spec.Tick;

/** Draws the axes of a panel: grid, border, ticks, labels, title. */
final class AxesPainter {
    private static final double TICK = 4;
    private static final double X_GAP = 44;
    private static final double X_GAP_NARROW = 34;
    private static final double Y_GAP = 34;
    private static final double Y_GAP_LOW = 24;
    /** No label comes nearer to the left edge of the canvas. */
    private static final double EDGE = 2;

    private static final double ASCENT = 10;

    private final Graphics2D g;
    private final Window window;
    private final Panel panel;

    AxesPainter(Graphics2D g, Window window) {
        this.g = g;
        this.window = window;
        this.panel = window.panel();
    }

    /** What lies under the marks. */
    void ground() {
        if (panel.boxed()) {
            return;
        }
        var plot = panel.plot();
        g.setColor(Strokes.colour(Palette.GRID));
        g.setStroke(Strokes.line(1));
        if (panel.x().shown()) {
            for (var tick : horizontalTicks()) {
                g.draw(new Line2D.Double(window.px(tick.value()), plot.y(), window.px(tick.value()), plot.bottom()));
            }
        }
        if (panel.y().shown()) {
            for (var tick : verticalTicks()) {
                g.draw(new Line2D.Double(plot.x(), window.py(tick.value()), plot.right(), window.py(tick.value())));
            }
        }
    }

    /** What lies over the marks. */
    void axes() {
        var plot = panel.plot();
        g.setColor(Strokes.colour(Palette.INK));
        g.setStroke(Strokes.line(1));
        if (panel.boxed()) {
            g.draw(new Rectangle2D.Double(plot.x(), plot.y(), plot.width(), plot.height()));
        }
        if (panel.x().shown()) {
            horizontal();
        }
        if (panel.y().shown()) {
            vertical();
        }
        Fonts.draw(g, panel.title(), plot.x(), plot.y() - 7, 0, Fonts.STRONG);
    }

    private void horizontal() {
        var plot = panel.plot();
        double y = plot.bottom();
        g.draw(new Line2D.Double(plot.x(), y, plot.right(), y));
        boolean labelled = panel.sharesX().isEmpty();
        for (var tick : horizontalTicks()) {
            double x = window.px(tick.value());
            g.draw(new Line2D.Double(x, y, x, y + TICK));
            if (labelled) {
                Fonts.draw(g, tick.label(), x, y + 17, 0.5, Fonts.TEXT);
            }
        }
        if (labelled) {
            Fonts.draw(g, panel.x().label(), plot.x() + plot.width() / 2, y + 31, 0.5, Fonts.TEXT);
        }
    }

    private List<Tick> horizontalTicks() {
        double width = panel.plot().width();
        return Ticks.of(panel.x(), width, width < 200 ? X_GAP_NARROW : X_GAP);
    }

    private List<Tick> verticalTicks() {
        double height = panel.plot().height();
        return Ticks.of(panel.y(), height, height < 160 ? Y_GAP_LOW : Y_GAP);
    }

    private void vertical() {
        var plot = panel.plot();
        double x = plot.x();
        g.draw(new Line2D.Double(x, plot.y(), x, plot.bottom()));
        double widest = 0;
        for (var tick : verticalTicks()) {
            double y = window.py(tick.value());
            g.draw(new Line2D.Double(x - TICK, y, x, y));
            Fonts.draw(g, tick.label(), x - 6, y + 4.5, 1, Fonts.TEXT);
            widest = Math.max(widest, Fonts.width(tick.label(), Fonts.TEXT));
        }
        verticalLabel(x - 12 - widest, plot.y() + plot.height() / 2);
    }

    private void verticalLabel(double right, double middle) {
        var label = panel.y().label();
        if (label.length() <= 3) {
            double width = Fonts.width(label, Fonts.TEXT);
            Fonts.draw(g, label, Math.max(right, EDGE + width), middle + 4, 1, Fonts.TEXT);
            return;
        }
        var before = g.getTransform();
        g.translate(Math.max(right, EDGE + ASCENT), middle);
        g.rotate(-Math.PI / 2);
        Fonts.draw(g, label, 0, 0, 0.5, Fonts.TEXT);
        g.setTransform(before);
    }
}
