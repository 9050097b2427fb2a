package tunebook.kernel.bench.workload;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import tunebook.kernel.bench.table.Row;

/** A cell that fills the heap, four times in a row: each time an error, and all variables of before still there. */
final class FullHeap implements Workload {
    private static final String WELL = "an error, state kept";
    private static final int TIMES = 20;

    private final Snippet snippet;
    private final Row row;

    FullHeap(String name, Snippet snippet) {
        this.snippet = snippet;
        row = Row.verdict("heap filled by " + name, WELL);
    }

    @Override
    public List<Row> rows() {
        return List.of(row);
    }

    @Override
    public Set<Snippet> needs() {
        return Set.of(snippet, Snippet.SET_STATE, Snippet.STATE);
    }

    @Override
    public void measure(Subject subject, Effort effort) throws IOException {
        try (var kernel = subject.fresh(effort)) {
            kernel.runWell(subject.code(Snippet.SET_STATE));
            for (int i = 0; i < effort.share(TIMES); i++) {
                boolean error = kernel.run(subject.code(snippet)).status().equals("error");
                boolean kept = kernel.run(subject.code(Snippet.STATE)).result().equals("42");
                subject.read(row, error && kept, kept ? (error ? WELL : "no error") : "state lost");
            }
        }
    }
}
