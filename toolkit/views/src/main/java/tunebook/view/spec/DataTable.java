package tunebook.view.spec;

import java.util.List;

/**
 * The numbers behind a figure.
 *
 * @param columns names of the columns
 * @param rows cells: {@code Integer}, {@code Double} or {@code String}, one type a column
 */
public record DataTable(List<String> columns, List<List<Object>> rows) {
    public DataTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row has one cell a column, " + columns.size() + ", but got " + row.size());
            }
        }
    }

    /** The rows whose cell in the first column, a step, is at most {@code last}. */
    public DataTable upTo(int last) {
        return new DataTable(
                columns,
                rows.stream()
                        .filter(row -> !(row.get(0) instanceof Integer step) || step <= last)
                        .toList());
    }
}
