package tunebook.view;

import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tunebook.view.spec.DataTable;

/** Numbers behind a figure as a Tablesaw table. */
final class Tables {
    private Tables() {}

    static Table of(String name, DataTable data) {
        var columns = new ArrayList<Column<?>>();
        for (int i = 0; i < data.columns().size(); i++) {
            int column = i;
            columns.add(column(
                    data.columns().get(i),
                    data.rows().stream().map(row -> row.get(column)).toList()));
        }
        return Table.create(name, columns);
    }

    private static Column<?> column(String name, List<Object> cells) {
        if (!cells.isEmpty() && cells.stream().allMatch(Integer.class::isInstance)) {
            return IntColumn.create(name, cells.stream().mapToInt(cell -> (Integer) cell));
        }
        if (!cells.isEmpty() && cells.stream().allMatch(Double.class::isInstance)) {
            return DoubleColumn.create(name, cells.stream().mapToDouble(cell -> (Double) cell));
        }
        return StringColumn.create(name, cells.stream().map(String::valueOf));
    }
}
