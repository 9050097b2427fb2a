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
    }

    /** A marker and its meaning. */
    public record Marker(Symbol symbol, int fill, int edge, String words) implements Entry {}

    /** A line, with the marker of its series or an arrow head or neither, and its meaning. */
    public record Line(Ink ink, boolean arrow, String words) implements Entry {}
}
