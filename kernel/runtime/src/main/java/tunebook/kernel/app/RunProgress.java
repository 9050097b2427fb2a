package tunebook.kernel.app;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import tunebook.kernel.notebook.Cell;
import tunebook.kernel.notebook.CellKernel;
import tunebook.kernel.notebook.NotebookRun;

/** One line a cell: {@code [ 3/18]   0.42 s  var race = Show.race(...)}. */
final class RunProgress implements NotebookRun.Progress {
    private static final int WIDTH = 64;

    private final PrintWriter out;
    private final LongSupplier nanos;
    private long start;
    private String place = "";
    private String line = "";

    RunProgress(PrintWriter out, LongSupplier nanos) {
        this.out = out;
        this.nanos = nanos;
    }

    @Override
    public void started(int number, int of, Cell cell) {
        var digits = String.valueOf(of).length();
        place = String.format(Locale.ROOT, "[%" + digits + "d/%d]", number, of);
        line = firstLine(cell.source());
        start = nanos.getAsLong();
    }

    @Override
    public void ended(CellKernel.Outcome outcome) {
        double seconds = (nanos.getAsLong() - start) / 1e9;
        var error = outcome.failure().isPresent() ? "  ERROR" : "";
        out.println(String.format(Locale.ROOT, "%s %7.2f s  %s%s", place, seconds, line, error));
    }

    /** The first line that is neither blank nor a comment, if there is one. */
    private static String firstLine(String source) {
        var line = source.lines()
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !text.startsWith("//"))
                .findFirst()
                .orElse(source.strip().lines().findFirst().orElse(""));
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 3) + "...";
    }
}
