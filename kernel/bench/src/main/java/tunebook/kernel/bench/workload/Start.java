package tunebook.kernel.bench.workload;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import tunebook.kernel.bench.table.Row;
import tunebook.kernel.bench.table.Target;

/**
 * A kernel's life in short, as in front of a class that waits: from the start of its process until the first cell is
 * done and the status idle, and from the request to end until its processes are gone.
 */
final class Start implements Workload {
    private static final Row SPAWN = new Row("spawn to first 1+1", "ms", Target.atMostOfBaseline(1.5));
    private static final Row SHUTDOWN = new Row("shutdown", "ms", Target.atMost(500, "ms"));
    private static final int TIMES = 10;

    @Override
    public List<Row> rows() {
        return List.of(SPAWN, SHUTDOWN);
    }

    @Override
    public Set<Snippet> needs() {
        return Set.of(Snippet.SUM);
    }

    @Override
    public void measure(Subject subject, Effort effort) throws IOException {
        for (int i = 0; i < effort.share(TIMES); i++) {
            var clock = Clock.start();
            try (var kernel = subject.fresh(effort)) {
                kernel.runWell(subject.code(Snippet.SUM));
                subject.read(SPAWN, clock.millis());
                subject.read(SHUTDOWN, Clock.millis(kernel::shutDown));
            }
        }
    }
}
