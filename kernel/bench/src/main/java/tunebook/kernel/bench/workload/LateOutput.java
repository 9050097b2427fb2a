package tunebook.kernel.bench.workload;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import tunebook.kernel.bench.drive.KernelLostException;
import tunebook.kernel.bench.table.Row;
import tunebook.kernel.wire.Json;
import tunebook.kernel.wire.Message;

/** A thread that a cell started prints when the next cell has already run: its text belongs to its own cell. */
final class LateOutput implements Workload {
    private static final String OWN = "under its own cell";
    private static final Row ROW = Row.verdict("output of a thread after its cell ended", OWN);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    @Override
    public List<Row> rows() {
        return List.of(ROW);
    }

    @Override
    public Set<Snippet> needs() {
        return Set.of(Snippet.LATE_THREAD, Snippet.SUM);
    }

    @Override
    public void measure(Subject subject, Effort effort) throws IOException {
        var kernel = subject.warm(effort);
        var cell = kernel.send(subject.code(Snippet.LATE_THREAD));
        kernel.finish(cell, effort.patience());
        // only the reply: the text may come before this cell is idle, and must not be read over
        kernel.reply(kernel.send(subject.code(Snippet.SUM)), effort.patience());
        try {
            boolean own = kernel.output(LateOutput::isLate, PATIENCE).answers(cell);
            subject.read(ROW, own, own ? OWN : "under another cell");
        } catch (KernelLostException e) {
            subject.read(ROW, false, "lost");
        }
    }

    private static boolean isLate(Message message) {
        return message.type().equals("stream")
                && Json.text(message.content(), "text", "").contains("late");
    }
}
