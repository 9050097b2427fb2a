package tunebook.view.lens;

import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Place;

/**
 * Where the panels of a slice stand: in one row up to three, else in two.
 *
 * @param count how many, from 1 to 8
 */
record SliceLayout(int count) {
    static final double LEFT = 62;
    static final double LEGEND = 468;

    private static final double TOP = 74;
    private static final double BOTTOM = 412;
    private static final double RIGHT = FigureSpec.WIDTH - 18;
    private static final double GAP_X = 52;
    private static final double GAP_Y = 68;

    static SliceLayout of(int count) {
        return new SliceLayout(count);
    }

    private int columns() {
        return count <= 3 ? count : (count + 1) / 2;
    }

    private int rows() {
        return count <= 3 ? 1 : 2;
    }

    /** Of each panel. */
    double width() {
        return Math.floor((RIGHT - LEFT - (columns() - 1) * GAP_X) / columns());
    }

    private double height() {
        return Math.floor((BOTTOM - TOP - (rows() - 1) * GAP_Y) / rows());
    }

    /** Whether panel i is the first of its row. */
    boolean isFirst(int i) {
        return i % columns() == 0;
    }

    /** Panel i, from 0. */
    Place place(int i) {
        int row = i / columns();
        int column = i % columns();
        return new Place(LEFT + column * (width() + GAP_X), TOP + row * (height() + GAP_Y), width(), height());
    }
}
