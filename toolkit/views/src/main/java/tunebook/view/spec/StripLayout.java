package tunebook.view.spec;

/**
 * Where the pictures of a strip stand: in rows, in the proportions of the panel that they show, each with room for words
 * at its right if they have any.
 *
 * @param width width of the canvas
 * @param height height of the canvas
 * @param main where the panel stands in its own figure
 * @param count how many pictures, from 1 to 12
 * @param words whether words stand beside them
 */
record StripLayout(double width, double height, Place main, int count, boolean words) {
    /** Left and right of all. */
    static final double MARGIN = 12;

    private static final double TOP = 74;
    private static final double GAP = 14;
    private static final double HEADING = 20;
    /** Two lines of a legend. */
    private static final double FOOT = 40;

    private static final double LINE = 17;
    /** The share of a line that entries fill, as none is broken. */
    private static final double FULL = 0.8;

    private int columns() {
        int most = words ? 2 : 4;
        int even = count <= 3 ? count : (count + 1) / 2;
        return Math.min(most, even);
    }

    private int rows() {
        return (count + columns() - 1) / columns();
    }

    private double cell() {
        return (width - 2 * MARGIN - (columns() - 1) * GAP) / columns();
    }

    private double ratio() {
        return main.height() / main.width();
    }

    private double pictureHeight() {
        double room = (height - TOP - FOOT - (rows() - 1) * (GAP + HEADING)) / rows();
        double widest = words ? cell() / 2 : cell();
        return Math.floor(Math.min(room, ratio() * widest));
    }

    /** Picture i, from 0. */
    Place picture(int i) {
        int row = i / columns();
        return new Place(
                Math.round(MARGIN + i % columns() * (cell() + GAP)),
                Math.round(TOP + row * (pictureHeight() + GAP + HEADING)),
                Math.round(pictureHeight() / ratio()),
                pictureHeight());
    }

    /** How long a legend may be, in all its lines down to the edge. */
    double legendRoom() {
        double lines = 1 + Math.floor((height - bottom() - FOOT / 2 - 3) / LINE);
        return lines * FULL * width;
    }

    /** The room for words at the right of picture i. */
    Place words(int i) {
        var picture = picture(i);
        double left = picture.right() + GAP;
        return new Place(left, picture.y(), picture.x() + cell() - left, picture.height());
    }

    /** The lower edge of the last row. */
    double bottom() {
        return picture(count - 1).bottom();
    }
}
