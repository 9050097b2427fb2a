package tunebook.kernel.bench.workload;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import tunebook.kernel.bench.table.Row;
import tunebook.kernel.bench.table.Target;

/** A cell that computes next to nothing, in a kernel that is warm: what every cell costs. */
final class ShortCell implements Workload {
    private static final Row ROW = new Row("1+1", "ms", Target.atMostOfBaseline(2));
    private static final int TIMES = 200;

    @Override
    public List<Row> rows() {
        return List.of(ROW);
    }

    @Override
    public Set<Snippet> needs() {
        return Set.of(Snippet.SUM);
    }

    @Override
    public void measure(Subject subject, Effort effort) throws IOException {
        var kernel = subject.warm(effort);
        for (int i = 0; i < effort.share(TIMES); i++) {
            subject.read(ROW, Clock.millis(() -> kernel.runWell(subject.code(Snippet.SUM))));
        }
    }
}
