package tunebook.kernel.bench.workload;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import tunebook.kernel.bench.table.Row;
import tunebook.kernel.bench.table.Sample;
import tunebook.kernel.bench.table.Target;

/**
 * A thousand different expressions, one a cell: does a cell become slower, the more there were before it? A single cell
 * says little, so windows of forty are compared, by their medians.
 */
final class LongSession implements Workload {
    private static final Row EARLY = new Row("expression at cell 200 of 1,000", "ms", Target.none());
    private static final Row LATE = new Row("expression at cell 1,000", "ms", Target.none());
    private static final Row GROWTH = new Row("cell 1,000 / cell 200", "x", Target.atMost(1.2, "x"));
    private static final int CELLS = 1_000;
    private static final int WINDOW = 40;

    @Override
    public List<Row> rows() {
        return List.of(EARLY, LATE, GROWTH);
    }

    @Override
    public Set<Snippet> needs() {
        return Set.of(Snippet.NUMBERED_SUM);
    }

    @Override
    public void measure(Subject subject, Effort effort) throws IOException {
        try (var kernel = subject.fresh(effort)) {
            int cells = effort.of(CELLS);
            int window = Math.min(WINDOW, cells / 5);
            var millis = new double[cells];
            for (int i = 0; i < cells; i++) {
                var code = subject.code(Snippet.NUMBERED_SUM).replace("{n}", Integer.toString(i));
                millis[i] = Clock.millis(() -> kernel.runWell(code));
            }
            double early = median(millis, cells / 5 - window / 2, window);
            double late = median(millis, cells - window, window);
            subject.read(EARLY, early);
            subject.read(LATE, late);
            subject.read(GROWTH, late / early);
        }
    }

    private static double median(double[] millis, int from, int count) {
        return Sample.of(Arrays.copyOfRange(millis, from, from + count)).median();
    }
}
