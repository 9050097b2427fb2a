package tunebook.view.render;

import java.util.List;
import java.util.stream.IntStream;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A table of Tablesaw as HTML and as text: its first and last rows, and how many there are. */
public final class TablePicture {
    private static final int SHOWN = 20;

    private TablePicture() {}

    /** As text in columns. */
    public static String text(Table table) {
        return table.print(SHOWN);
    }

    /** As an HTML table with name and size above it; numbers stand at the right. */
    public static String html(Table table) {
        var html = new StringBuilder("<table><caption>")
                .append(escape(table.name() == null ? "" : table.name()))
                .append(" (")
                .append(table.rowCount())
                .append(table.rowCount() == 1 ? " row, " : " rows, ")
                .append(table.columnCount())
                .append(table.columnCount() == 1 ? " column)" : " columns)")
                .append("</caption><thead><tr>");
        for (Column<?> column : table.columns()) {
            html.append("<th")
                    .append(align(column))
                    .append('>')
                    .append(escape(column.name()))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (int row : rows(table.rowCount())) {
            row(table, row, html);
        }
        return html.append("</tbody></table>").toString();
    }

    /** The rows to show, with -1 for those left out. */
    private static int[] rows(int count) {
        if (count <= SHOWN) {
            return IntStream.range(0, count).toArray();
        }
        var first = IntStream.range(0, SHOWN / 2);
        var last = IntStream.range(count - SHOWN / 2, count);
        return IntStream.concat(IntStream.concat(first, IntStream.of(-1)), last).toArray();
    }

    private static void row(Table table, int row, StringBuilder html) {
        html.append("<tr>");
        for (Column<?> column : table.columns()) {
            var cell = row < 0 ? "…" : column.getString(row);
            html.append("<td")
                    .append(align(column))
                    .append('>')
                    .append(escape(cell))
                    .append("</td>");
        }
        html.append("</tr>");
    }

    private static String align(Column<?> column) {
        var words = List.of(ColumnType.STRING, ColumnType.BOOLEAN);
        return words.contains(column.type()) ? " style=\"text-align:left\"" : " style=\"text-align:right\"";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
