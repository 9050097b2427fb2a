package tunebook.kernel.bench.workload;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import tunebook.kernel.bench.table.Row;
import tunebook.kernel.bench.table.Target;

/** Recursion without end, the learner's classic: how long is what one gets to read? */
final class DeepRecursion implements Workload {
    private static final Row ROW = new Row("traceback of endless recursion", "lines", Target.atMost(20, "lines"));

    @Override
    public List<Row> rows() {
        return List.of(ROW);
    }

    @Override
    public Set<Snippet> needs() {
        return Set.of(Snippet.RECURSION);
    }

    @Override
    public void measure(Subject subject, Effort effort) throws IOException {
        var run = subject.warm(effort).run(subject.code(Snippet.RECURSION));
        subject.read(ROW, (double) run.tracebackLines());
    }
}
