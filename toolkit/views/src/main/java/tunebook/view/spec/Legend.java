package tunebook.view.spec;

import java.util.List;

/**
 * What symbols mean, in one line.
 *
 * @param x left end on the canvas
 * @param y baseline on the canvas
 * @param entries from left to right
 */
public record Legend(double x, double y, List<Entry> entries) {
    public Legend {
        entries = List.copyOf(entries);
    }

    /** A sample and its meaning. */
    public sealed interface Entry {
        /** The meaning. */
        String words();

        /** The switch of the layers that it explains: it comes and goes with them. Empty if it is always there. */
        default String toggle() {
            return "";
        }
    }

    /** A marker and its meaning. */
    public record Marker(Symbol symbol, int fill, int edge, String words) implements Entry {}

    /** A line, with an arrow head or without, and its meaning. */
    public record Line(Ink ink, boolean arrow, String words, String toggle) implements Entry {}
}
