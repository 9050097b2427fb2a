package tunebook.kernel.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import tunebook.kernel.engine.explain.Line;

/** The threads of one run of a cell. What one of them does not catch is reported under the cell. */
final class CellThreads extends ThreadGroup {
    private final CellContext context;
    private final Function<Throwable, List<Line>> traceback;

    @SuppressWarnings("removal")
    CellThreads(CellContext context, Function<Throwable, List<Line>> traceback) {
        super("cell-" + context.number());
        this.context = context;
        this.traceback = traceback;
        // before Java 19 a group is kept by its parent until its last thread has ended, and for ever without this
        setDaemon(true);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        if (thrown instanceof StoppedError || thrown instanceof ThreadDeath) {
            return;
        }
        var own = Thread.getDefaultUncaughtExceptionHandler();
        if (own != null) {
            // a cell has set it, to be asked
            own.uncaughtException(thread, thrown);
            return;
        }
        var text = "Exception in thread \"" + thread.getName() + "\" "
                + traceback.apply(thrown).stream().map(Line::painted).collect(Collectors.joining("\n"))
                + "\n";
        var bytes = text.getBytes(UTF_8);
        context.write(CellContext.Stream.ERR, bytes, 0, bytes.length);
    }
}
