package tunebook.display;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A sheet as an HTML table. It sets no colour, so it is legible on light and on dark ground, and says what matters in
 * words and elements, for a front end that does not trust a notebook takes styles away.
 *
 * <p>Front ends of Jupyter put all cells to the right, so text says that it stands at the left; others put all to the
 * left, so numbers say where they stand by an attribute, which the former overrule to no harm.
 */
final class SheetHtml {
    private static final int LONGEST_CELL = 200;
    private static final String RIGHT = " align=\"right\"";
    private static final String LEFT = " style=\"text-align:left\"";

    private final Sheet sheet;
    private final int[] columns;

    private SheetHtml(Sheet sheet) {
        this.sheet = sheet;
        columns = sheet.shownColumns(Sheet.SHOWN);
    }

    static String of(Sheet sheet) {
        var html = new SheetHtml(sheet);
        return "<div style=\"overflow-x:auto\">" + html.caption() + "<table>" + html.head() + html.body()
                + "</table></div>";
    }

    /** Before the table, whose own colour front ends set for light ground. */
    private String caption() {
        var title = sheet.title().isEmpty() ? "" : "<b>" + escaped(sheet.title()) + "</b>, ";
        return "<div>" + title + sheet.size() + "</div>";
    }

    private String head() {
        return "<thead><tr><th></th>"
                + IntStream.of(columns).mapToObj(this::head).collect(Collectors.joining())
                + "</tr></thead>";
    }

    private String head(int index) {
        if (index == Sheet.GAP) {
            return "<th>… " + (sheet.columns().size() - Sheet.SHOWN) + " more …</th>";
        }
        var column = sheet.columns().get(index);
        var type = column.type().isEmpty()
                ? ""
                : "<br><small style=\"font-weight:normal;opacity:.75\">" + escaped(column.type()) + "</small>";
        return "<th" + side(index) + ">" + escaped(column.name()) + type + "</th>";
    }

    private String body() {
        return "<tbody>"
                + IntStream.of(sheet.shownRows()).mapToObj(this::row).collect(Collectors.joining())
                + "</tbody>";
    }

    private String row(int row) {
        if (row == Sheet.GAP) {
            return "<tr><th></th><td colspan=\"" + columns.length + "\"" + LEFT + ">" + sheet.rowsBetween()
                    + "</td></tr>";
        }
        return "<tr><th>" + row + "</th>"
                + IntStream.of(columns)
                        .mapToObj(column -> "<td" + side(column) + ">" + cell(row, column) + "</td>")
                        .collect(Collectors.joining())
                + "</tr>";
    }

    private String cell(int row, int column) {
        if (column == Sheet.GAP) {
            return "…";
        }
        var text = sheet.cells().text(row, column);
        return text == null ? "<i style=\"opacity:.6\">missing</i>" : escaped(Cut.to(LONGEST_CELL, text));
    }

    private String side(int column) {
        return column != Sheet.GAP && sheet.columns().get(column).number() ? RIGHT : LEFT;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                // a formula in a cell is text, too
                .replace("$", "&#36;");
    }
}
