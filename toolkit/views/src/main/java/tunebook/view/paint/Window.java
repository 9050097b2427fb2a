package tunebook.view.paint;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.Optional;
import tunebook.view.spec.Panel;
import tunebook.view.spec.Place;

/**
 * Where the points of a panel lie on the canvas. Lines are cut at its border by arithmetic rather than by a clip of
 * the graphics context: in SVG a clip needs an id, and ids of two figures in one notebook would meet.
 */
record Window(Panel panel) {
    /** Far enough outside any canvas, and near enough for exact products. */
    private static final double FAR = 1e6;

    Place plot() {
        return panel.plot();
    }

    double px(double x) {
        return bounded(plot().x() + panel.x().position(x) * plot().width());
    }

    double py(double y) {
        return bounded(plot().bottom() - panel.y().position(y) * plot().height());
    }

    /** Whether the point lies in the window, its border included; NaN never does. */
    boolean contains(double x, double y) {
        return panel.x().contains(x) && panel.y().contains(y);
    }

    /** The part of a line, given by two points of the axes, inside the window; empty if none, or if a point is NaN. */
    Optional<Line2D> clip(double fromX, double fromY, double toX, double toY) {
        double ax = px(fromX);
        double ay = py(fromY);
        double bx = px(toX);
        double by = py(toY);
        return Double.isNaN(ax + ay + bx + by) ? Optional.empty() : cut(ax, ay, bx, by);
    }

    /** Liang and Barsky, A New Concept and Method for Line Clipping, 1984. */
    private Optional<Line2D> cut(double ax, double ay, double bx, double by) {
        double[] towards = {ax - bx, bx - ax, ay - by, by - ay};
        double[] room = {ax - plot().x(), plot().right() - ax, ay - plot().y(), plot().bottom() - ay};
        double enter = 0;
        double leave = 1;
        for (int side = 0; side < 4; side++) {
            if (towards[side] == 0 && room[side] < 0) {
                return Optional.empty();
            }
            if (towards[side] < 0) {
                enter = Math.max(enter, room[side] / towards[side]);
            } else if (towards[side] > 0) {
                leave = Math.min(leave, room[side] / towards[side]);
            }
        }
        if (enter > leave) {
            return Optional.empty();
        }
        return Optional.of(new Line2D.Double(
                ax + enter * (bx - ax), ay + enter * (by - ay), ax + leave * (bx - ax), ay + leave * (by - ay)));
    }

    /** The point on the canvas. */
    Point2D at(double x, double y) {
        return new Point2D.Double(px(x), py(y));
    }

    private static double bounded(double pixel) {
        return Double.isNaN(pixel) ? pixel : Math.max(-FAR, Math.min(FAR, pixel));
    }
}
