package tunebook.kernel.engine;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import tunebook.display.Screen;
import tunebook.kernel.engine.explain.Line;
import tunebook.spi.Kernel;

/**
 * One run of one cell: its thread, the threads that this one started, and whether they are to stop.
 *
 * <p>Two threads talk to each other. The engine's thread owns JShell; the cell's thread runs what learners wrote. While
 * a statement runs, the engine's thread waits for it, and does meanwhile what the cell asks of JShell ({@code eval},
 * magics); while it does that, the cell's thread waits, and runs what the evaluation wants run. So JShell has one
 * thread, a cell has one thread, and neither ever waits for somebody who waits for it.
 */
final class Execution {
    private static final InheritableThreadLocal<Execution> OF_THREAD = new InheritableThreadLocal<>();
    /** While a thread works on a task of another run than its own: that run. */
    private static final ThreadLocal<Execution> OF_TASK = new ThreadLocal<>();

    private final CellContext context;
    private final CellInput input;
    private final CellThreads threads;
    private final Thread thread;
    private final Mailbox forCell = new Mailbox();
    private final Mailbox forEngine = new Mailbox();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    /** Completed when nobody waits for this run's code any longer, although it may still be running. */
    private final CompletableFuture<Void> abandoned = new CompletableFuture<>();

    /** Whether the engine's thread waits for this run, and can be asked by it. */
    private final boolean onEngine;

    private Runnable entering = () -> {};
    private Runnable leaving = () -> {};
    /** Code that evaluates source has this run's code run inside it. */
    private int depth;

    private boolean inUserCode;
    private volatile boolean stopping;

    Execution(CellContext context, ClassLoader loader, Function<Throwable, List<Line>> traceback) {
        this(context, loader, traceback, true);
    }

    private Execution(
            CellContext context, ClassLoader loader, Function<Throwable, List<Line>> traceback, boolean onEngine) {
        this.context = context;
        this.onEngine = onEngine;
        input = new CellInput(context);
        threads = new CellThreads(context, traceback);
        thread = new Thread(threads, this::runCell, "cell-" + context.number(), 0, false);
        thread.setContextClassLoader(loader);
        thread.setDaemon(true);
        thread.start();
    }

    /** A run beside that of the engine, of code that is compiled already: it can ask nothing of JShell. */
    static Execution beside(CellContext context, ClassLoader loader, Function<Throwable, List<Line>> traceback) {
        return new Execution(context, loader, traceback, false);
    }

    /** The run that the calling thread belongs to or has a task of, if any. A shared thread belongs to none. */
    static Optional<Execution> ofThread() {
        var task = OF_TASK.get();
        return task == null && !SharedWorkers.isShared(Thread.currentThread())
                ? Optional.ofNullable(OF_THREAD.get())
                : Optional.ofNullable(task);
    }

    /**
     * Runs tasks where {@code CompletableFuture} runs them, in threads that work for all cells, and lets each belong to
     * the run that asks for it now.
     */
    static Executor async() {
        var executor = new CompletableFuture<>().defaultExecutor();
        return ofThread()
                .<Executor>map(execution -> task -> executor.execute(() -> execution.work(task)))
                .orElse(executor);
    }

    /** On any thread: works on a task of this run, which is not begun any more if the run is to stop. */
    void work(Runnable task) {
        var outer = ofThread();
        var before = begin(outer);
        try {
            check();
            task.run();
        } finally {
            end(outer, before);
        }
    }

    /** On any thread: works on a task of this run, which is not begun any more if the run is to stop. */
    <T> T work(Callable<T> task) throws Exception {
        var outer = ofThread();
        var before = begin(outer);
        try {
            check();
            return task.call();
        } finally {
            end(outer, before);
        }
    }

    private Execution begin(Optional<Execution> outer) {
        var before = OF_TASK.get();
        if (outer.orElse(null) != this) {
            outer.ifPresent(other -> other.threads.lend());
            threads.joined();
            OF_TASK.set(this);
            bind(Optional.of(context));
        }
        return before;
    }

    private void end(Optional<Execution> outer, Execution before) {
        if (outer.orElse(null) != this) {
            bind(outer.map(Execution::context));
            OF_TASK.set(before);
            threads.left(stopping);
            outer.ifPresent(other -> other.threads.takeBack());
        }
    }

    /** On any thread: makes one step of a task of this run. */
    boolean test(BooleanSupplier step) {
        var before = OF_TASK.get();
        OF_TASK.set(this);
        try {
            return step.getAsBoolean();
        } finally {
            OF_TASK.set(before);
        }
    }

    /** Whether a frame of a stack shows that what is above it is known to be the task of a run. */
    static boolean isWork(StackTraceElement frame) {
        return frame.getClassName().equals(Execution.class.getName())
                && (frame.getMethodName().equals("work")
                        || frame.getMethodName().equals("test"));
    }

    private static void bind(Optional<CellContext> context) {
        Screen.bind(context.map(CellContext::screen).orElse(null));
        Kernel.bind(context.map(CellContext::kernel).orElse(null));
    }

    CellContext context() {
        return context;
    }

    boolean stopping() {
        return stopping;
    }

    private void runCell() {
        OF_THREAD.set(this);
        bind(Optional.of(context));
        while (!ended.isDone()) {
            try {
                forCell.workUntil(ended);
            } catch (InterruptedException | ThreadDeath e) {
                // meant for code that has just finished; the loop's condition says whether there is more to do
            }
        }
    }

    /** On the engine's thread: what happens whenever code of this run begins, and when it has ended. */
    void around(Runnable entering, Runnable leaving) {
        this.entering = entering;
        this.leaving = leaving;
    }

    /** On the engine's thread: runs code on the cell's thread and waits for it. */
    Object invoke(Callable<?> code) throws Throwable {
        entering.run();
        depth++;
        try {
            return invokeAndWait(code);
        } finally {
            if (--depth == 0) {
                leaving.run();
            }
        }
    }

    private Object invokeAndWait(Callable<?> code) throws Throwable {
        var result = new CompletableFuture<Object>();
        forCell.post(() -> runUserCode(code, result));
        // not by what the future calls when it is completed: a hard stop may come in the midst of that
        forEngine.workUntil(() -> result.isDone() || abandoned.isDone());
        if (!result.isDone()) {
            throw new StoppedError();
        }
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }

    private void runUserCode(Callable<?> code, CompletableFuture<Object> result) {
        try {
            tryUserCode(code, result);
        } catch (ThreadDeath e) {
            // a hard stop that was delivered late, perhaps in the midst of completing the result
            leaveUserCode();
            result.completeExceptionally(new StoppedError());
        }
        forEngine.wake();
    }

    private void tryUserCode(Callable<?> code, CompletableFuture<Object> result) {
        Object value = null;
        Throwable thrown = new StoppedError();
        try {
            enterUserCode();
            value = code.call();
            thrown = null;
        } catch (Throwable t) {
            thrown = t;
        } finally {
            thrown = leftUserCode(thrown);
            // from here on no hard stop can come: one that hit this would leave somebody waiting
            if (thrown == null) {
                result.complete(value);
            } else {
                result.completeExceptionally(thrown);
            }
        }
    }

    /** What user code has thrown when it is left for good: a hard stop may come until then. */
    private Throwable leftUserCode(Throwable thrown) {
        var last = thrown;
        while (true) {
            try {
                leaveUserCode();
                return last;
            } catch (ThreadDeath e) {
                last = e;
            }
        }
    }

    private synchronized void enterUserCode() {
        if (stopping) {
            throw new StoppedError();
        }
        inUserCode = true;
    }

    private synchronized void leaveUserCode() {
        inUserCode = false;
    }

    /** Whether the caller is the cell's thread, not one that this started, and not that of a callback. */
    boolean isOwnThread() {
        return onEngine && Thread.currentThread() == thread;
    }

    /** On the cell's thread: has the engine's thread do something, and waits for it. */
    <T> T onEngine(Callable<T> task) throws Exception {
        if (!isOwnThread()) {
            throw new IllegalStateException("eval and magics work on the cell's own thread only;"
                    + " call them before the cell starts other threads, and hand these the result");
        }
        var result = new CompletableFuture<T>();
        leaveUserCode();
        forEngine.post(() -> complete(result, task));
        try {
            forCell.workUntil(result);
        } catch (InterruptedException e) {
            throw new StoppedError();
        }
        enterUserCode();
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** From any thread: gives the engine's thread something to do while it waits for this run. */
    void postToEngine(Runnable task) {
        forEngine.post(task);
    }

    private static <T> void complete(CompletableFuture<T> result, Callable<? extends T> task) {
        try {
            result.complete(task.call());
        } catch (Throwable t) {
            result.completeExceptionally(t);
        }
    }

    /** Ends the cell's thread as soon as it is idle. */
    void end() {
        ended.complete(null);
    }

    /** From now on, each check in this run's threads stops them; who waits is not woken yet. */
    void mark() {
        stopping = true;
    }

    /** Asks the cell's threads to stop; true if code of the cell was running, false if it was being compiled. */
    synchronized boolean stop() {
        mark();
        threads.interruptAll();
        return inUserCode;
    }

    /**
     * Stops code that has no checks: wakes it once more, and unwinds it where Java can do so (before 20) and where it
     * does no harm.
     *
     * @param sparingKernel whether code of the kernel that the cell has called is left to end
     */
    @SuppressWarnings("deprecation")
    synchronized void stopHard(boolean sparingKernel) {
        threads.interruptAll();
        if (inUserCode && canUnwind() && HardStops.areSafeIn(thread.getStackTrace(), sparingKernel)) {
            thread.stop();
        }
    }

    private static boolean canUnwind() {
        return Runtime.version().feature() < 20;
    }

    /** Gives up waiting for the cell's code, which may still be running. */
    void abandon() {
        abandoned.complete(null);
        forEngine.wake();
    }

    /** In any thread: unwinds it if it belongs to a run that is being stopped. */
    void check() {
        if (stopping) {
            throw new StoppedError();
        }
    }

    /** Whether some thread of this run is in the code of a cell. */
    boolean isInCell() {
        return threads.isAnyInCell();
    }

    /** The threads of this run. */
    CellThreads threads() {
        return threads;
    }

    /** The standard input of this run. */
    CellInput input() {
        return input;
    }
}
