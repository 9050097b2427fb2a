package tunebook.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tunebook.view.spec.DataTable;

/** Numbers as Tablesaw tables: those behind a figure, and the trials of a study. */
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

    /** A row for each trial; a cell without a value is missing. */
    static Table of(String name, TrialColumns trials) {
        var columns = new ArrayList<Column<?>>();
        for (TrialColumns.Column column : trials.columns()) {
            var cells = new ArrayList<Object>();
            trials.trials().forEach(trial -> cells.add(column.cell().apply(trial)));
            columns.add(column(column.name(), cells));
        }
        return Table.create(name, columns);
    }

    /** A column of the one type that its cells have; of several types, or of none, their text. */
    private static Column<?> column(String name, List<Object> cells) {
        if (all(cells, Integer.class)) {
            var column = IntColumn.create(name);
            cells.forEach(cell -> append(column, (Integer) cell));
            return column;
        }
        if (all(cells, Long.class)) {
            var column = LongColumn.create(name);
            cells.forEach(cell -> append(column, (Long) cell));
            return column;
        }
        if (all(cells, Double.class)) {
            var column = DoubleColumn.create(name);
            cells.forEach(cell -> append(column, (Double) cell));
            return column;
        }
        if (all(cells, Boolean.class)) {
            var column = BooleanColumn.create(name);
            cells.forEach(cell -> append(column, (Boolean) cell));
            return column;
        }
        var column = StringColumn.create(name);
        cells.forEach(cell -> append(column, cell == null ? null : cell.toString()));
        return column;
    }

    private static boolean all(List<Object> cells, Class<?> type) {
        return cells.stream().anyMatch(Objects::nonNull)
                && cells.stream().allMatch(cell -> cell == null || type.isInstance(cell));
    }

    private static <T> void append(Column<T> column, T cell) {
        if (cell == null) {
            column.appendMissing();
        } else {
            column.append(cell);
        }
    }
}
