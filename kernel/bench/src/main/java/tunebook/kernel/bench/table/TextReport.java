package tunebook.kernel.bench.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A table as aligned text of at most 100 columns: each row a heading, and below it one line for each kernel. */
public final class TextReport {
    private static final int LABEL = 16;

    private final Table table;

    private TextReport(Table table) {
        this.table = table;
    }

    /** The whole text. */
    public static String of(Table table) {
        return new TextReport(table).text();
    }

    private String text() {
        var lines = new ArrayList<String>(head());
        for (var row : table.rows()) {
            lines.add("");
            lines.add(heading(row));
            table.kernels().forEach(kernel -> lines.add(line(row, kernel)));
        }
        return lines.stream().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
    }

    private List<String> head() {
        var lines = new ArrayList<String>();
        var seen = table.circumstances();
        lines.add("Kernels measured over their sockets, " + seen.date() + ", commit " + seen.commit());
        lines.add(seen.machine());
        lines.add(seen.system() + ", " + seen.rounds()
                + (seen.rounds() == 1 ? " round" : " rounds, the kernels in turn")
                + (seen.quick() ? ", quick: small counts, for a first look only" : ""));
        lines.add("Medians; p95 is the value that one in twenty exceeds");
        lines.add("");
        for (var kernel : table.kernels()) {
            lines.add(cell(kernel.label(), LABEL) + kernel.implementation() + ", " + kernel.language()
                    + (table.baseline().filter(kernel.label()::equals).isPresent() ? " (the baseline)" : ""));
        }
        return lines;
    }

    private static String heading(Row row) {
        var target = row.target().words();
        return row.heading() + (target.isEmpty() ? "" : "   [" + target + "]");
    }

    private String line(Row row, MeasuredKernel kernel) {
        var summary = table.summary(row, kernel);
        var numbers = summary.sample()
                .map(sample -> String.format(
                        Locale.ROOT,
                        "%10s  p95 %10s  n %-5d %10s",
                        number(sample.median()),
                        number(sample.p95()),
                        sample.size(),
                        times(row, kernel)))
                .orElse("");
        var met = table.met(row, kernel).map(yes -> yes ? "met" : "MISSED").orElse("");
        return "  " + cell(kernel.label(), LABEL) + numbers + (numbers.isEmpty() ? "" : "  ") + cell(met, 8)
                + summary.words();
    }

    private String times(Row row, MeasuredKernel kernel) {
        return table.timesBaseline(row, kernel)
                .map(times -> number(times) + " x")
                .orElse("");
    }

    /** Three digits that count, and never an exponent: 0.0123, 1.23, 123, 12300. */
    public static String number(double value) {
        double size = Math.abs(value);
        int decimals = size >= 100 || size == 0 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 4;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static String cell(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
