package tunebook.kernel.bench.workload;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tunebook.kernel.bench.table.Row;
import tunebook.kernel.wire.Json;

/** "Run all" with a cell that fails: those that wait behind it must not run. */
final class FailedQueue implements Workload {
    private static final String ABORTED = "aborted";
    private static final Row ROW = Row.verdict("queued cells after an error", ABORTED);

    @Override
    public List<Row> rows() {
        return List.of(ROW);
    }

    @Override
    public Set<Snippet> needs() {
        return Set.of(Snippet.FAIL, Snippet.SUM);
    }

    @Override
    public void measure(Subject subject, Effort effort) throws IOException {
        var kernel = subject.warm(effort);
        var cells = Stream.of(Snippet.FAIL, Snippet.SUM, Snippet.SUM)
                .map(snippet -> kernel.send(subject.code(snippet), true))
                .toList();
        boolean aborted = true;
        kernel.reply(cells.get(0), effort.patience());
        for (var cell : cells.subList(1, cells.size())) {
            var status = Json.text(kernel.reply(cell, effort.patience()).content(), "status", "");
            aborted &= status.equals(ABORTED);
        }
        subject.read(ROW, aborted, aborted ? ABORTED : "run");
    }
}
