package tunebook.view.spec;

/** A rectangle on the canvas, in pixels of the unscaled canvas, y downwards. */
public record Place(double x, double y, double width, double height) {
    public Place {
        if (!(width > 0) || !(height > 0)) {
            throw new IllegalArgumentException("a place has a size, but got " + width + " x " + height);
        }
    }

    /** The right edge. */
    public double right() {
        return x + width;
    }

    /** The lower edge. */
    public double bottom() {
        return y + height;
    }

    /** Whether the point lies inside or on the border. */
    public boolean contains(double px, double py) {
        return px >= x && px <= right() && py >= y && py <= bottom();
    }
}
