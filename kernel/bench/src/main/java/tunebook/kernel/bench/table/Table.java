package tunebook.kernel.bench.table;

import java.util.List;
import java.util.Optional;

/**
 * The results of one run.
 *
 * @param circumstances under which it ran
 * @param kernels the columns of what was read
 * @param baseline the label of the kernel that all are compared with
 * @param rows what was measured
 * @param readings what was read
 */
public record Table(
        Circumstances circumstances,
        List<MeasuredKernel> kernels,
        Optional<String> baseline,
        List<Row> rows,
        Readings readings) {
    public Table {
        kernels = List.copyOf(kernels);
        rows = List.copyOf(rows);
    }

    /** What a kernel showed in a row. */
    public Summary summary(Row row, MeasuredKernel kernel) {
        return readings.summary(row, kernel.label());
    }

    /** How many times the baseline's median it is; empty for the baseline itself. */
    public Optional<Double> timesBaseline(Row row, MeasuredKernel kernel) {
        return baseline.filter(label -> !label.equals(kernel.label()))
                .flatMap(label -> summary(row, kernel).timesOf(readings.summary(row, label)));
    }

    /** Whether the kernel meets the target of the row. The baseline sets the measure, and is not judged. */
    public Optional<Boolean> met(Row row, MeasuredKernel kernel) {
        return baseline.filter(label -> label.equals(kernel.label())).isPresent()
                ? Optional.empty()
                : row.target().metBy(summary(row, kernel), baseline.map(label -> readings.summary(row, label)));
    }
}
