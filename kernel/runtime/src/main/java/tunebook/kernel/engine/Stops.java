package tunebook.kernel.engine;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/**
 * Which runs are to stop, and what the checks in the code of cells do about it.
 *
 * <p>A thread stops if it belongs to a run that is to stop, or works on a task of one ({@link Execution#ofThread}). The
 * workers of the common pool belong to nobody: one that has a task of which nothing is known counts as working for the
 * cell that runs; and if that one is stopped, it stays marked until it has left the code of cells.
 *
 * <p>Checks cost something only from the stop of a run until all its threads have left the code of cells. An idle
 * thread of a pool that the run has started may stay: it may be needed by the next cell.
 */
final class Stops {
    private static final long FIRST_LOOK_MILLIS = 20;
    private static final long LAST_MILLIS = 10_000;

    private final ScheduledExecutorService timer;
    private final Consumer<Runnable> onCheck;
    private final List<Execution> stopping = new ArrayList<>();
    private final Map<Thread, Execution> marked = new HashMap<>();
    private Execution current;

    /** {@code onCheck} sets what every check in the code of cells does; null for nothing. */
    Stops(ScheduledExecutorService timer, Consumer<Runnable> onCheck) {
        this.timer = timer;
        this.onCheck = onCheck;
    }

    /** The run of a cell begins. */
    synchronized void begun(Execution execution) {
        current = execution;
        settle();
    }

    /** Stops a run: checks throw in its threads, calls that wait end. */
    synchronized void stop(Execution execution) {
        if (!stopping.contains(execution)) {
            stopping.add(execution);
        }
        if (execution == current) {
            SharedWorkers.inUnknownTasks().forEach(worker -> marked.put(worker, execution));
        }
        onCheck.accept(this::check);
        marked.keySet().forEach(Thread::interrupt);
    }

    /** Checks cost next to nothing again as soon as all that was to stop has ended. */
    synchronized void settle() {
        settle(FIRST_LOOK_MILLIS);
    }

    private synchronized void settle(long millis) {
        if (stopping.isEmpty()) {
            return;
        }
        marked.keySet().removeIf(worker -> !SharedWorkers.isInUnknownTask(worker));
        stopping.removeIf(run -> !run.isInCell() && !marked.containsValue(run));
        if (stopping.isEmpty()) {
            onCheck.accept(null);
        } else {
            var unused = timer.schedule(() -> settle(Math.min(2 * millis, LAST_MILLIS)), millis, MILLISECONDS);
        }
    }

    private void check() {
        var thread = Thread.currentThread();
        var execution = Execution.ofThread();
        if (execution.isPresent()) {
            execution.get().check();
        } else if (SharedWorkers.isShared(thread)) {
            unknown(thread).check();
        }
    }

    private synchronized Execution unknown(Thread worker) {
        return marked.getOrDefault(worker, current);
    }
}
