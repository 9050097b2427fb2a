package tunebook.kernel.bench.workload;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tunebook.kernel.bench.table.Row;
import tunebook.kernel.bench.table.Target;

/** A cell that prints a great many lines: none may be lost, and it must become idle. */
final class Flood implements Workload {
    private static final int LINES = 100_000;
    private static final Row TIME = new Row("100,000 println lines", "ms", Target.atMostOfBaseline(5));
    private static final Row COMPLETE = Row.verdict("... all there, in order, idle seen", "all");

    @Override
    public List<Row> rows() {
        return List.of(TIME, COMPLETE);
    }

    @Override
    public Set<Snippet> needs() {
        return Set.of(Snippet.PRINT_LINES);
    }

    @Override
    public void measure(Subject subject, Effort effort) throws IOException {
        try (var kernel = subject.fresh(effort)) {
            var code = subject.code(Snippet.PRINT_LINES).replace("{n}", Integer.toString(LINES));
            var clock = Clock.start();
            var printed = kernel.runWell(code).printed();
            double millis = clock.millis();
            boolean all = printed.equals(numbers());
            subject.read(COMPLETE, all, all ? "all" : printed.lines().count() + " lines, or not in order");
            subject.read(TIME, millis);
        }
    }

    private static String numbers() {
        return IntStream.range(0, LINES).mapToObj(Integer::toString).collect(Collectors.joining("\n", "", "\n"));
    }
}
