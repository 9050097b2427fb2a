package tunebook.view;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Comma-separated values as in RFC 4180: a cell with a comma, a quote or a line break, or with space at an end, stands in
 * quotes, and a quote inside is written twice. Lines end in a line feed. A cell without a value is empty, an empty text is {@code ""}.
 */
final class Csv {
    private Csv() {}

    static String of(TrialColumns table) {
        var text = new StringBuilder();
        text.append(table.columns().stream().map(column -> cell(column.name())).collect(Collectors.joining(",")))
                .append('\n');
        table.trials()
                .forEach(trial -> text.append(table.columns().stream()
                                .map(column -> cell(column.cell().apply(trial)))
                                .collect(Collectors.joining(",")))
                        .append('\n'));
        return text.toString();
    }

    /** Numbers with all their digits, so that reading them gives the same numbers. */
    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        var text = Objects.toString(value);
        boolean plain = !text.isEmpty()
                && text.equals(text.strip())
                && List.of(",", "\"", "\n", "\r").stream().noneMatch(text::contains);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
