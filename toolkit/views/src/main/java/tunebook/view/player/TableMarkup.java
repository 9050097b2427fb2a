package tunebook.view.player;

import java.util.ArrayList;
import java.util.List;
import tunebook.view.spec.DataTable;
import tunebook.view.spec.Numerals;

/** The numbers behind a figure as an HTML table behind a disclosure, which needs no script. */
final class TableMarkup {
    /** More rows than this are thinned out: nobody reads them, and all are in the figure's table. */
    private static final int ROWS = 120;

    private TableMarkup() {}

    static String of(DataTable table) {
        if (table.rows().isEmpty()) {
            return "";
        }
        var rows = thinned(table.rows());
        var html = new StringBuilder("<details>" + Markup.summary("Data table"));
        if (rows.size() < table.rows().size()) {
            html.append("<p>")
                    .append(rows.size())
                    .append(" of ")
                    .append(table.rows().size())
                    .append(" rows; <code>figure.table()</code> has them all.</p>");
        }
        html.append("<table><thead><tr>");
        table.columns().forEach(name -> html.append("<th>").append(Markup.html(name)));
        html.append("</thead><tbody>");
        for (List<Object> row : rows) {
            html.append("<tr>");
            row.forEach(cell -> html.append("<td>").append(Markup.html(text(cell))));
        }
        return html.append("</tbody></table></details>").toString();
    }

    /** The rows of the first and last step and of every n-th between: rows of one step stay together. */
    private static List<List<Object>> thinned(List<List<Object>> rows) {
        var steps = rows.stream().map(row -> row.get(0)).distinct().toList();
        int stride = Math.max(1, (int) Math.ceil(rows.size() / (double) ROWS));
        var kept = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (i % stride == 0 || i == steps.size() - 1) {
                kept.add(steps.get(i));
            }
        }
        return rows.stream().filter(row -> kept.contains(row.get(0))).toList();
    }

    private static String text(Object cell) {
        return cell instanceof Double number ? Numerals.brief(number, 4) : String.valueOf(cell);
    }
}
