package tunebook.kernel.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tunebook.kernel.engine.explain.Line;

/**
 * The threads of one run of a cell: those that it started, and those of others while they work on a task of it. What one
 * of them does not catch is reported under the cell.
 */
final class CellThreads extends ThreadGroup {
    private final CellContext context;
    private final Function<Throwable, List<Line>> traceback;
    /** Virtual threads are in no group. */
    private final Set<Thread> virtual = Collections.newSetFromMap(new WeakHashMap<>());

    private final Set<Thread> helpers = new HashSet<>();
    /** Threads of this run that work on a task of another. */
    private final Set<Thread> lent = new HashSet<>();

    @SuppressWarnings("removal")
    CellThreads(CellContext context, Function<Throwable, List<Line>> traceback) {
        super("cell-" + context.number());
        this.context = context;
        this.traceback = traceback;
        // before Java 19 a group is kept by its parent until its last thread has ended, and for ever without this
        setDaemon(true);
    }

    /** A thread is about to be started. */
    void note(Thread thread) {
        synchronized (helpers) {
            virtual.add(thread);
        }
    }

    /** The calling thread begins to work on a task of this run. */
    void joined() {
        synchronized (helpers) {
            helpers.add(Thread.currentThread());
        }
    }

    /** The calling thread has ended its work here; an interrupt that was meant for it does not go along. */
    @SuppressWarnings("ReturnValueIgnored")
    void left(boolean stopping) {
        synchronized (helpers) {
            helpers.remove(Thread.currentThread());
            if (stopping) {
                Thread.interrupted();
            }
        }
    }

    /** The calling thread, one of this run, begins to work for another. */
    void lend() {
        synchronized (helpers) {
            lent.add(Thread.currentThread());
        }
    }

    /** The calling thread is back. */
    void takeBack() {
        synchronized (helpers) {
            lent.remove(Thread.currentThread());
        }
    }

    /** Interrupts all that work for this run. */
    void interruptAll() {
        synchronized (helpers) {
            alive().forEach(Thread::interrupt);
        }
    }

    /** Whether one of them runs code of cells: others are idle threads of a pool, or have nothing to come back to. */
    boolean isAnyInCell() {
        Set<Thread> now;
        synchronized (helpers) {
            now = alive();
        }
        return now.stream().anyMatch(SharedWorkers::isInCell);
    }

    private Set<Thread> alive() {
        var all = new Thread[activeCount() + 8];
        int count = enumerate(all);
        var alive = new HashSet<>(Arrays.asList(all).subList(0, count));
        alive.removeIf(SharedWorkers::isShared);
        virtual.removeIf(thread -> thread.getState() == Thread.State.TERMINATED);
        alive.addAll(virtual);
        alive.addAll(helpers);
        alive.removeAll(lent);
        return alive;
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
