package tunebook.kernel.bench.workload;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import tunebook.kernel.bench.drive.KernelLostException;
import tunebook.kernel.bench.table.Row;

/** A cell that ends the process: {@code System.exit(0)}. */
final class Exit implements Workload {
    private static final String LIVES = "an error, the kernel lives";
    private static final Row ROW = Row.verdict("a cell that ends the process", LIVES);

    @Override
    public List<Row> rows() {
        return List.of(ROW);
    }

    @Override
    public Set<Snippet> needs() {
        return Set.of(Snippet.EXIT, Snippet.SUM);
    }

    @Override
    public void measure(Subject subject, Effort effort) throws IOException {
        try (var kernel = subject.fresh(effort)) {
            boolean error = kernel.run(subject.code(Snippet.EXIT)).status().equals("error");
            boolean lives = kernel.run(subject.code(Snippet.SUM)).result().equals("2");
            subject.read(ROW, error && lives, lives ? (error ? LIVES : "no error") : "useless afterwards");
        } catch (KernelLostException e) {
            subject.read(ROW, false, e.word());
        }
    }
}
