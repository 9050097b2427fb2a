package tunebook.kernel.bench.workload;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import tunebook.kernel.bench.drive.ProcessTree;
import tunebook.kernel.bench.table.Row;
import tunebook.kernel.bench.table.Target;

/** What a kernel holds and burns when nobody asks anything of it, and what it holds after an afternoon of cells. */
final class Memory implements Workload {
    private static final Row IDLE = new Row("idle RSS", "MB", Target.atMost(160, "MB"));
    private static final Row IDLE_SHARED = new Row("idle PSS", "MB", Target.none());
    private static final Row PROCESSOR = new Row("processor when idle", "% of a core", Target.atMost(1, "%"));
    private static final Row USED = new Row("RSS after 400 cells", "MB", Target.atMost(280, "MB"));
    private static final Row USED_SHARED = new Row("PSS after 400 cells", "MB", Target.none());
    private static final int CELLS = 400;
    private static final Duration SETTLE = Duration.ofSeconds(2);
    private static final Duration WINDOW = Duration.ofSeconds(3);

    @Override
    public List<Row> rows() {
        return List.of(IDLE, IDLE_SHARED, PROCESSOR, USED, USED_SHARED);
    }

    @Override
    public Set<Snippet> needs() {
        return Set.of(Snippet.SUM);
    }

    @Override
    public void measure(Subject subject, Effort effort) throws IOException {
        try (var kernel = subject.fresh(effort)) {
            var processes = kernel.processes();
            kernel.runWell(subject.code(Snippet.SUM));
            kernel.listen(effort.quick() ? SETTLE.dividedBy(4) : SETTLE);
            read(subject, IDLE, processes.residentMegabytes());
            read(subject, IDLE_SHARED, processes.proportionalMegabytes());
            var window = effort.quick() ? WINDOW.dividedBy(6) : WINDOW;
            double before = processes.processorSeconds().orElse(0);
            kernel.listen(window);
            read(subject, PROCESSOR, share(processes, before, window));
            for (int i = 0; i < effort.of(CELLS); i++) {
                kernel.runWell(subject.code(Snippet.SUM));
            }
            read(subject, USED, processes.residentMegabytes());
            read(subject, USED_SHARED, processes.proportionalMegabytes());
        }
    }

    private static OptionalDouble share(ProcessTree processes, double before, Duration window) throws IOException {
        var after = processes.processorSeconds();
        return after.isEmpty() ? after : OptionalDouble.of(100e3 * (after.getAsDouble() - before) / window.toMillis());
    }

    private static void read(Subject subject, Row row, OptionalDouble value) {
        value.ifPresent(number -> subject.read(row, number));
    }
}
