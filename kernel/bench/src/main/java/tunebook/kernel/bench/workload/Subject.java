package tunebook.kernel.bench.workload;

import java.io.IOException;
import tunebook.kernel.bench.drive.Children;
import tunebook.kernel.bench.drive.InstalledKernel;
import tunebook.kernel.bench.drive.RunningKernel;
import tunebook.kernel.bench.table.Reading;
import tunebook.kernel.bench.table.Readings;
import tunebook.kernel.bench.table.Row;

/** A kernel that is being measured: a warm one that lives from round to round, and fresh ones as they are wanted. */
public final class Subject implements AutoCloseable {
    private static final int WARM_UP = 100;

    private final InstalledKernel installed;
    private final Language language;
    private final Children children;
    private final Readings readings;
    private RunningKernel warm;

    public Subject(InstalledKernel installed, Children children, Readings readings) {
        this.installed = installed;
        this.language = Language.named(installed.language());
        this.children = children;
        this.readings = readings;
    }

    /** What the table calls it. */
    public String label() {
        return installed.label();
    }

    /** The language of its cells. */
    public Language language() {
        return language;
    }

    /** The code of a snippet in its language. */
    public String code(Snippet snippet) {
        return language.code(snippet);
    }

    /** Where processes beside the kernel belong. */
    Children children() {
        return children;
    }

    /** A kernel that has run some cells; the same again, as long as it lives. */
    public RunningKernel warm(Effort effort) throws IOException {
        if (warm == null) {
            warm = fresh(effort);
            if (language.snippets().containsKey(Snippet.SUM)) {
                for (int i = 0; i < effort.of(WARM_UP); i++) {
                    warm.runWell(code(Snippet.SUM));
                }
            }
        }
        return warm;
    }

    /** A kernel that has just been started; whoever asks for it closes it. */
    public RunningKernel fresh(Effort effort) throws IOException {
        return RunningKernel.start(installed, children, effort.patience());
    }

    /** Writes down a quantity. */
    public void read(Row row, double value) {
        read(row, new Reading.Quantity(value));
    }

    /** Writes down a verdict. */
    public void read(Row row, boolean right, String words) {
        read(row, new Reading.Verdict(right, words));
    }

    /** Writes down a reading. */
    public void read(Row row, Reading reading) {
        readings.add(row, label(), reading);
    }

    /** Gives up the warm kernel, which may have died; the next one is a new one. */
    @Override
    public void close() throws IOException {
        var before = warm;
        warm = null;
        if (before != null) {
            before.close();
        }
    }
}
