package tunebook.display;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Rows and columns to be shown: as HTML and as text, with types and size. Of more than 20 rows, or 20 columns, both ends
 * are shown, and how many are between; only cells that are shown are read.
 *
 * @param title what the rows are; may be empty
 * @param columns in order
 * @param rows how many there are
 * @param cells the text of each
 */
public record Sheet(String title, List<Column> columns, int rows, Cells cells) {
    /** Most rows, and most columns, that are shown; an even number. */
    static final int SHOWN = 20;
    /** The index that stands for all that are left out. */
    static final int GAP = -1;

    /**
     * The head of a column.
     *
     * @param type a word for what its cells are; may be empty
     * @param number whether they are numbers, which stand at the right
     */
    public record Column(String name, String type, boolean number) {
        public Column {
            Objects.requireNonNull(name, "a column needs a name");
            Objects.requireNonNull(type, "a column needs a type, or \"\"");
        }
    }

    /** Reads a cell. */
    @FunctionalInterface
    public interface Cells {
        /** The text of a cell; null if its value is missing. Rows and columns count from 0. */
        String text(int row, int column);
    }

    public Sheet {
        Objects.requireNonNull(title, "a sheet needs a title, or \"\"");
        columns = List.copyOf(columns);
        if (rows < 0) {
            throw new IllegalArgumentException("rows >= 0 must hold for '" + title + "', but got " + rows);
        }
    }

    /** As an HTML table that is legible on light and on dark ground. */
    public String html() {
        return SheetHtml.of(this);
    }

    /** As text in columns. */
    public String text() {
        return SheetText.of(this);
    }

    /** How large it is, in words. */
    String size() {
        return counted(rows, "row") + ", " + counted(columns.size(), "column");
    }

    private static String counted(int count, String noun) {
        return String.format(Locale.ROOT, count == 1 ? "%,d %s" : "%,d %ss", count, noun);
    }

    /** What stands for the rows left out. */
    String rowsBetween() {
        return String.format(Locale.ROOT, "… %,d more rows …", rows - SHOWN);
    }

    /** The indices of the rows to show, {@link #GAP} for those left out. */
    int[] shownRows() {
        return ends(rows, SHOWN);
    }

    /** The indices of the columns to show, at most so many, {@link #GAP} for those left out. */
    int[] shownColumns(int most) {
        return ends(columns.size(), most);
    }

    private static int[] ends(int count, int most) {
        if (count <= most) {
            return IntStream.range(0, count).toArray();
        }
        var first = IntStream.range(0, most / 2);
        var last = IntStream.range(count - most / 2, count);
        return IntStream.concat(IntStream.concat(first, IntStream.of(GAP)), last)
                .toArray();
    }
}
