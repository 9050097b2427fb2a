package tunebook.view.spec;

/**
 * How a line is drawn.
 *
 * @param rgb colour, 0xRRGGBB
 * @param width in pixels
 * @param dash pattern
 * @param cased whether 1.5 px of white on both sides set it off from a coloured ground
 */
public record Ink(int rgb, double width, Dash dash, boolean cased) {
    /** A solid line. */
    public static Ink solid(int rgb, double width) {
        return new Ink(rgb, width, Dash.SOLID, false);
    }

    /** This line with its white casing. */
    public Ink onField() {
        return new Ink(rgb, width, dash, true);
    }
}
