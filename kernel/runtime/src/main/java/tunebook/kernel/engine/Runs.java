package tunebook.kernel.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What runs now, and can be stopped: one cell, and callbacks beside it. */
final class Runs implements AutoCloseable {
    /** A thread of its own: cells may keep all threads of the common pool busy, in which Java runs what is delayed. */
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, Runs::thread);

    private final Stops stops;
    private final AtomicReference<Run> cell = new AtomicReference<>();
    private final Set<Run> callbacks = ConcurrentHashMap.newKeySet();

    /** {@code onCheck} sets what every check in the code of cells does; null for nothing. */
    Runs(Consumer<Runnable> onCheck) {
        stops = new Stops(timer, onCheck);
        timer.setRemoveOnCancelPolicy(true);
        timer.setRejectedExecutionHandler((task, pool) -> {
            // the engine is closed, and nobody waits for anything
        });
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(SharedWorkers.topGroup(), work, "stops", 0, false);
        thread.setDaemon(true);
        return thread;
    }

    /** The run of the cell, if one runs. */
    Optional<Run> cell() {
        return Optional.ofNullable(cell.get());
    }

    /** A cell begins; one that was interrupted before stops at once. */
    void begun(Run run) {
        stops.begun(run.execution());
        cell.set(run);
        if (run.execution().context().interrupted()) {
            stop(run);
        }
    }

    /** The caller of a cell has its outcome. */
    void answered(Run run) {
        cell.compareAndSet(run, null);
    }

    /** The code of a run has ended, as far as anybody waits for it. */
    void ended(Run run) {
        callbacks.remove(run);
        run.execution().end();
        stops.settle();
    }

    /** A callback begins. */
    void callback(Run run) {
        callbacks.add(run);
    }

    /** Stops the cell that runs; if none runs, the callbacks. */
    void interrupt() {
        cell().ifPresentOrElse(this::stop, () -> callbacks.forEach(this::stop));
    }

    /** Stops those of all that run which are meant. */
    void interrupt(Predicate<CellContext> meant) {
        cell().filter(run -> meant.test(run.execution().context())).ifPresent(this::stop);
        callbacks.stream().filter(run -> meant.test(run.execution().context())).forEach(this::stop);
    }

    /** Stops the cell for a reason of the kernel's own, if an execution is still that of the cell. */
    void stop(Execution execution, Failure cause) {
        cell().filter(run -> run.execution() == execution).ifPresent(run -> {
            run.because(cause);
            stop(run);
        });
    }

    /** Stops the threads of an execution for a reason of the kernel's own, also after its end, and says so under it. */
    void stopThreads(Execution execution, Failure cause) {
        var runs = Stream.concat(cell().stream(), callbacks.stream())
                .filter(run -> run.execution() == execution)
                .toList();
        if (runs.isEmpty()) {
            execution.mark();
            stops.stop(execution);
            var unused = execution.stop();
            stops.settle();
            var note = (String.join("\n", cause.traceback()) + "\n").getBytes(UTF_8);
            execution.context().write(CellContext.Stream.ERR, note, 0, note.length);
        }
        runs.forEach(run -> {
            run.because(cause);
            stop(run);
        });
    }

    private void stop(Run run) {
        // first: threads that come by while the checks are being set must not go on
        run.execution().mark();
        stops.stop(run.execution());
        run.stop(timer);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
