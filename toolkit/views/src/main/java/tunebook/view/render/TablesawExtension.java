package tunebook.view.render;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import tech.tablesaw.api.Row;
import tech.tablesaw.columns.Column;
import tech.tablesaw.table.Relation;
import tunebook.display.MimeBundle;
import tunebook.display.Renderer;
import tunebook.display.Sheet;
import tunebook.spi.Extension;

/**
 * Tables, columns and rows of Tablesaw, with types and size; what is missing is said.
 *
 * <p>It names Tablesaw's classes only in methods that are called when one of them is shown: before that, a notebook may
 * still bring a version of its own.
 */
public final class TablesawExtension implements Extension {
    private static final Set<String> NUMBERS = Set.of("SHORT", "INTEGER", "LONG", "FLOAT", "DOUBLE");

    @Override
    public Map<String, Renderer<?>> renderers() {
        Renderer<Object> table = (value, mimes) -> show(ofTable(value));
        Renderer<Object> column = (value, mimes) -> show(ofColumn(value));
        Renderer<Object> row = (value, mimes) -> show(ofRow(value));
        return Map.of(
                "tech.tablesaw.table.Relation", table,
                "tech.tablesaw.columns.Column", column,
                "tech.tablesaw.api.Row", row);
    }

    private static MimeBundle show(Sheet sheet) {
        return MimeBundle.text(sheet.text()).with(MimeBundle.HTML, sheet.html());
    }

    private static Sheet ofTable(Object table) {
        var relation = (Relation) table;
        return sheet(relation.name() == null ? "" : relation.name(), relation.columns());
    }

    private static Sheet ofColumn(Object value) {
        return sheet("", List.of((Column<?>) value));
    }

    private static Sheet sheet(String name, List<Column<?>> columns) {
        var heads = columns.stream()
                .map(column -> head(column.name(), column.type().name()))
                .toList();
        int rows = columns.isEmpty() ? 0 : columns.get(0).size();
        return new Sheet(name, heads, rows, (row, column) -> {
            var cells = columns.get(column);
            return cells.isMissing(row) ? null : cells.getString(row);
        });
    }

    private static Sheet ofRow(Object value) {
        var row = (Row) value;
        int number = row.getRowNumber();
        if (number < 0) {
            throw new IllegalStateException("this Row stands before the first one; call next() first");
        }
        var heads = IntStream.range(0, row.columnCount())
                .mapToObj(
                        i -> head(row.columnNames().get(i), row.getColumnType(i).name()))
                .toList();
        return new Sheet("row " + number, heads, 1, (i, column) -> {
            var name = heads.get(column).name();
            return row.isMissing(name) ? null : String.valueOf(row.getObject(name));
        });
    }

    private static Sheet.Column head(String name, String type) {
        var words = type.toLowerCase(Locale.ROOT).replace('_', ' ');
        return new Sheet.Column(name == null ? "" : name, words, NUMBERS.contains(type));
    }
}
