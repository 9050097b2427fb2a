package tunebook.view.paint;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import tunebook.view.spec.Palette;
import tunebook.view.spec.Symbol;

/** The shapes of markers, all of about the same area at the same size. */
final class Markers {
    private Markers() {}

    /** Draws a marker: filled, with an edge of 1.5 pixels if it has a colour of its own; a plus or a cross is all line, on a casing of its edge. */
    static void draw(Graphics2D g, Symbol symbol, double x, double y, double size, int fill, int edge) {
        var shape = shape(symbol, x, y, size);
        double line = Math.max(2, size / 4.5);
        switch (symbol) {
            case PLUS, CROSS -> {
                g.setStroke(Strokes.line(line + 2 * Strokes.CASING));
                g.setColor(Strokes.colour(edge));
                g.draw(shape);
                g.setStroke(Strokes.line(line));
                g.setColor(Strokes.colour(fill));
                g.draw(shape);
            }
            case RING, FAILED -> {
                g.setColor(Strokes.colour(Palette.WHITE));
                g.fill(shape);
                g.setStroke(Strokes.line(2));
                g.setColor(Strokes.colour(fill));
                g.draw(shape);
            }
            default -> {
                g.setColor(Strokes.colour(fill));
                g.fill(shape);
                if (edge != fill) {
                    g.setStroke(Strokes.line(1.5));
                    g.setColor(Strokes.colour(edge));
                    g.draw(shape);
                }
            }
        }
    }

    private static Shape shape(Symbol symbol, double x, double y, double size) {
        double r = size / 2;
        return switch (symbol) {
            case CIRCLE, RING -> new Ellipse2D.Double(x - r, y - r, size, size);
            case SQUARE -> new Rectangle2D.Double(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r);
            case TRIANGLE -> polygon(x, y, 3, 1.25 * r, 1.25 * r);
            case TRIANGLE_DOWN -> polygon(x, y, 3, -1.25 * r, -1.25 * r);
            case ARROW_DOWN -> arrowDown(x, y, r);
            case DIAMOND -> polygon(x, y, 4, 1.25 * r, 1.25 * r);
            case FAILED -> barred(x, y, r);
            case STAR -> polygon(x, y, 10, 1.35 * r, 0.56 * r);
            case PLUS -> strokes(x, y, r, 0, 0, r);
            case CROSS -> strokes(x, y, 0.8 * r, 0.8 * r, 0.8 * r, -0.8 * r);
        };
    }

    private static Shape arrowDown(double x, double y, double r) {
        double[] px = {-0.25, 0.25, 0.25, 0.9, 0, -0.9, -0.25};
        double[] py = {-1.4, -1.4, -0.1, -0.1, 1.4, -0.1, -0.1};
        var path = new Path2D.Double();
        path.moveTo(x + px[0] * r, y + py[0] * r);
        for (int i = 1; i < px.length; i++) {
            path.lineTo(x + px[i] * r, y + py[i] * r);
        }
        path.closePath();
        return path;
    }

    private static Shape barred(double x, double y, double r) {
        var path = new Path2D.Double(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
        double half = r * Math.sqrt(0.5);
        path.moveTo(x - half, y + half);
        path.lineTo(x + half, y - half);
        return path;
    }

    /** A polygon with a corner at the top; odd corners lie at the inner radius. */
    private static Shape polygon(double x, double y, int corners, double outer, double inner) {
        var path = new Path2D.Double();
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double radius = i % 2 == 0 || corners == 3 ? outer : inner;
            double px = x + radius * Math.sin(angle);
            double py = y - radius * Math.cos(angle);
            if (i == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        path.closePath();
        return path;
    }

    private static Shape strokes(double x, double y, double dx, double dy, double ex, double ey) {
        var path = new Path2D.Double();
        path.moveTo(x - dx, y - dy);
        path.lineTo(x + dx, y + dy);
        path.moveTo(x - ex, y - ey);
        path.lineTo(x + ex, y + ey);
        return path;
    }
}
