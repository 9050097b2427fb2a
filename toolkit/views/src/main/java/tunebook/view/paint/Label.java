package tunebook.view.paint;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * Where the name of a marker stands.
 *
 * @param words the name, shortened if there is no room for all of it
 * @param box the room it takes
 * @param anchor the marker it belongs to
 * @param leader whether a thin line must lead from one to the other
 */
record Label(String words, Rectangle2D box, Point2D anchor, boolean leader) {
    /** Height of the room of one line. */
    static final double HEIGHT = 15;

    static final double PADDING = 2;

    /** The room for a text whose box is centred at a point. */
    static Rectangle2D around(double x, double y, double textWidth) {
        double width = textWidth + 2 * PADDING;
        return new Rectangle2D.Double(x - width / 2, y - HEIGHT / 2, width, HEIGHT);
    }

    double textX() {
        return box.getX() + PADDING;
    }

    double baseline() {
        return box.getMaxY() - 3.5;
    }
}
