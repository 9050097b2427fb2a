package tunebook.kernel.bench.workload;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import tunebook.kernel.bench.drive.RunningKernel;
import tunebook.kernel.bench.table.Row;
import tunebook.kernel.bench.table.Target;

/** What each cell leaves behind: live objects after a full collection, before and after a thousand mixed cells. */
final class HeapGrowth implements Workload {
    private static final Row ROW = new Row("heap a cell, after 1,000 cells", "kB", Target.atMost(60, "kB"));
    private static final int BEFORE = 100;
    private static final int CELLS = 1_000;
    private static final int SLOW = 2;

    /** A learner's mix: expressions, variables declared again, output, an object, a loop. */
    private static final List<String> MIX = List.of(
            "{n} * 2 + 1",
            "int x = {n};",
            "System.out.println(\"value \" + {n});",
            "var words = java.util.List.of(\"a\", \"b{n}\");",
            "int total = 0; for (int i = 0; i < {n}; i++) { total += i; }");

    @Override
    public List<Row> rows() {
        return List.of(ROW);
    }

    @Override
    public Set<Snippet> needs() {
        return Set.of(Snippet.HEAP_USED);
    }

    @Override
    public int rounds(Effort effort) {
        return Math.min(SLOW, effort.rounds());
    }

    @Override
    public void measure(Subject subject, Effort effort) throws IOException {
        try (var kernel = subject.fresh(effort)) {
            run(kernel, BEFORE);
            double before = used(subject, kernel);
            int cells = effort.of(CELLS);
            run(kernel, cells);
            subject.read(ROW, (used(subject, kernel) - before) / 1024 / cells);
        }
    }

    private static void run(RunningKernel kernel, int cells) throws IOException {
        for (int i = 0; i < cells; i++) {
            kernel.runWell(MIX.get(i % MIX.size()).replace("{n}", Integer.toString(i)));
        }
    }

    private static double used(Subject subject, RunningKernel kernel) throws IOException {
        return Double.parseDouble(
                kernel.runWell(subject.code(Snippet.HEAP_USED)).result());
    }
}
