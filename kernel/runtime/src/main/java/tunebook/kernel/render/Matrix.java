package tunebook.kernel.render;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A rectangular array of arrays of numbers as rows and columns, decimal points under each other. Large ones show their
 * corners.
 */
final class Matrix {
    private static final int MOST_ROWS = 20;
    private static final int WIDTH = 96;
    private static final int MOST_COLUMNS = 24;
    private static final int GAP = -1;

    private final Object[] rows;
    private final int columns;

    private Matrix(Object[] rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** The text of the value, if it is such an array of at least two rows. */
    static Optional<Doc> doc(Object value) {
        if (!(value instanceof Object[] rows) || rows.length < 2 || !isOfNumbers(value.getClass())) {
            return Optional.empty();
        }
        int columns = rows[0] == null ? 0 : Array.getLength(rows[0]);
        for (var row : rows) {
            if (row == null || Array.getLength(row) != columns) {
                return Optional.empty();
            }
        }
        return columns == 0 ? Optional.empty() : Optional.of(new Matrix(rows, columns).doc());
    }

    private static boolean isOfNumbers(Class<?> type) {
        var row = type.getComponentType();
        return row.isArray() && row.getComponentType().isPrimitive();
    }

    private Doc doc() {
        var lines = new ArrayList<String>();
        var shownRows = ends(rows.length, MOST_ROWS);
        var cells = cells(shownRows);
        for (int i = 0; i < shownRows.length; i++) {
            lines.add(
                    shownRows[i] == GAP
                            ? String.format(Locale.ROOT, "… %,d more rows …", rows.length - shownRows.length + 1)
                            : "{" + String.join(", ", cells.get(i)) + "}");
        }
        var element = rows.getClass().getComponentType().getComponentType().getSimpleName();
        return new Doc.Rows(element + "[" + rows.length + "][" + columns + "]{", lines, "}");
    }

    /** The aligned cells of the rows that are shown; as many columns as fit into a line, half of them from each end. */
    private List<List<String>> cells(int[] shownRows) {
        int most = MOST_COLUMNS;
        var byColumn = columns(most, shownRows);
        while (width(byColumn) > WIDTH && most > 4) {
            most -= 2;
            byColumn = columns(most, shownRows);
        }
        var shown = byColumn;
        return IntStream.range(0, shownRows.length)
                .mapToObj(row -> shown.stream().map(column -> column.get(row)).toList())
                .toList();
    }

    private List<List<String>> columns(int most, int[] shownRows) {
        return IntStream.of(ends(columns, most))
                .mapToObj(column -> column(column, shownRows))
                .toList();
    }

    private static int width(List<List<String>> byColumn) {
        return byColumn.stream().mapToInt(column -> column.get(0).length() + 2).sum();
    }

    private List<String> column(int column, int[] shownRows) {
        if (column == GAP) {
            return IntStream.of(shownRows).mapToObj(row -> "…").toList();
        }
        return aligned(IntStream.of(shownRows)
                .mapToObj(row -> row == GAP ? "" : String.valueOf(Array.get(rows[row], column)))
                .toList());
    }

    /** Filled up with blanks, before the number and after it, so that decimal points meet. */
    static List<String> aligned(List<String> numbers) {
        int before = numbers.stream().mapToInt(Matrix::wholeDigits).max().orElse(0);
        int after = numbers.stream()
                .mapToInt(number -> number.length() - wholeDigits(number))
                .max()
                .orElse(0);
        return numbers.stream()
                .map(number -> " ".repeat(before - wholeDigits(number))
                        + number
                        + " ".repeat(after - number.length() + wholeDigits(number)))
                .toList();
    }

    private static int wholeDigits(String number) {
        int point = number.indexOf('.');
        return point < 0 ? number.length() : point;
    }

    /** The indices to show of so many: all, or those at both ends with {@link #GAP} between. */
    private static int[] ends(int count, int most) {
        if (count <= most) {
            return IntStream.range(0, count).toArray();
        }
        int half = most / 2;
        return IntStream.concat(
                        IntStream.concat(IntStream.range(0, half), IntStream.of(GAP)),
                        IntStream.range(count - half, count))
                .toArray();
    }
}
