package tunebook.view.paint;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Where the name of a marker stands.
 *
 * @param lines the name in one line, or in several that one after the other are the name; an absurdly long one is cut
 * @param box the room it takes
 * @param anchor the marker it belongs to
 * @param leader whether a thin line must lead from one to the other
 */
record Label(List<String> lines, Rectangle2D box, Point2D anchor, boolean leader) {
    /** Height of the room of a line. */
    static final double HEIGHT = 15;

    static final double PADDING = 2;

    /** The room for a text whose box is centred at a point. */
    static Rectangle2D around(double x, double y, double textWidth) {
        double width = textWidth + 2 * PADDING;
        return new Rectangle2D.Double(x - width / 2, y - HEIGHT / 2, width, HEIGHT);
    }

    /** A name in one line. */
    static Label of(String words, Rectangle2D box, Point2D anchor, boolean leader) {
        return new Label(List.of(words), box, anchor, leader);
    }

    /** The whole name. */
    String words() {
        return String.join("", lines);
    }

    double textX() {
        return box.getX() + PADDING;
    }

    /** Where line i stands. */
    double baseline(int i) {
        return box.getY() + (i + 1) * HEIGHT - 3.5;
    }

    /** Whether it covers what is left of its marker, as only a long name at the edge of the canvas must. */
    boolean reachesBack() {
        return box.getX() < anchor.getX();
    }
}
