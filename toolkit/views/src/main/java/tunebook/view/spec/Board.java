package tunebook.view.spec;

import java.util.List;

/**
 * A table drawn under the panels, one row a series; its cells change from frame to frame.
 *
 * @param x left edge on the canvas
 * @param y baseline of the header
 * @param columns its columns
 * @param series the series of each row, drawn before its first cell, so that it is the legend too
 */
public record Board(double x, double y, List<Column> columns, List<Series> series) {
    /** Height of a row in pixels. */
    public static final double ROW = 17;

    public Board {
        columns = List.copyOf(columns);
        series = List.copyOf(series);
    }

    /**
     * A column.
     *
     * @param header its title
     * @param width in pixels
     * @param right whether its cells are set at its right edge, as numbers are
     */
    public record Column(String header, double width, boolean right) {}
}
