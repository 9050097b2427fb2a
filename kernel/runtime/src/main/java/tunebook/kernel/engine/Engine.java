package tunebook.kernel.engine;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tunebook.kernel.engine.explain.Line;

/**
 * Runs Java source, cell by cell, and answers questions about it.
 *
 * <p>Cells run one at a time, in the order of the calls; {@link #interrupt()} may come from any thread. Everything else
 * waits for its turn on the engine's thread, the only one that touches JShell.
 */
public final class Engine implements AutoCloseable {
    /** How long who types waits for an answer. */
    private static final long PROMPTLY_MILLIS = 900;

    /** How long after the start JShell gets ready for declarations: not while a front end looks at a new kernel. */
    private static final long QUIET_MILLIS = 1_000;

    /** The compiler descends into expressions; generated cells can be deep. */
    private static final long STACK = 16L << 20;

    private final ExecutorService owner = Executors.newSingleThreadExecutor(Engine::thread);
    private final StandardStreams streams = StandardStreams.install();
    private final Whereabouts whereabouts = new Whereabouts(owner, this::runningExecution, this::traceback);
    private final Libraries libraries;
    private final Runs runs;
    private final CompletableFuture<Workbench> workbench;
    private volatile CellScope scope = CellScope.NONE;
    private volatile Function<String, List<String>> signatures = callee -> List.of();
    private volatile CompletableFuture<Void> offering = CompletableFuture.completedFuture(null);
    private final HeapLimit heap;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Engine(EngineConfig config) {
        libraries = new Libraries(config, whereabouts::print);
        runs = new Runs(libraries.cells()::onCheck);
        // JShell takes its time to start: whoever asks first waits for it
        workbench = CompletableFuture.supplyAsync(() -> open(config), owner);
        heap = new HeapLimit(workbench, libraries.cells(), runs);
        prepareLater();
    }

    private void prepareLater() {
        var unused = workbench.thenRunAsync(
                this::prepare, CompletableFuture.delayedExecutor(QUIET_MILLIS, MILLISECONDS, owner));
    }

    /** Piece by piece, and not while a cell waits. */
    private void prepare() {
        if (runs.cell().isPresent()) {
            prepareLater();
        } else if (workbench.join().evaluator().prepare() && !owner.isShutdown()) {
            owner.execute(this::prepare);
        }
    }

    private Workbench open(EngineConfig config) {
        var opened = new Workbench(config, libraries, runs::stop, callee -> signatures.apply(callee));
        scope = opened.scope();
        return opened;
    }

    /** Starts an engine; it gets ready while the caller goes on. */
    public static Engine start(EngineConfig config) {
        return new Engine(config);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(null, work, "engine", STACK, false);
        thread.setDaemon(true);
        return thread;
    }

    private Optional<Execution> runningExecution() {
        return runs.cell().map(Run::execution);
    }

    private List<Line> traceback(Thrown thrown) {
        return workbench.join().evaluator().failures().traceback(thrown);
    }

    /** The loader of the libraries that cells can use, and of what extends the kernel. */
    public ClassLoader libraries() {
        return libraries.loader();
    }

    /** Offers imports of single names, as {@code a.b.Name} or {@code static a.b.C.name}, to cells that mention them. */
    public void offer(List<String> imports) {
        offering = CompletableFuture.runAsync(
                () -> {
                    workbench.join().offer(imports);
                    scope = workbench.join().scope();
                },
                owner);
    }

    /** Who knows which methods {@code text.substring} or {@code new Point} may call, for errors to speak of them. */
    public void lookUpSignatures(Function<String, List<String>> source) {
        signatures = source;
    }

    /** Runs a cell and waits for its end. */
    public Outcome run(CellContext context, String code) {
        return run(context, code, code, value -> value);
    }

    /**
     * Runs a cell and waits for its end.
     *
     * @param written the cell as its author wrote it, line by line as in {@code code}, for tracebacks
     * @param finish turns the value of the cell into that of the outcome, on the cell's thread: it may call methods of
     *     learners' classes, and be interrupted like them
     */
    public Outcome run(CellContext context, String code, String written, UnaryOperator<Object> finish) {
        var source = new CellSource("cell " + context.number(), code, written);
        return run(context, execution -> {
            var evaluator = workbench.join().evaluator();
            var outcome = evaluator.run(execution, source);
            return outcome instanceof Outcome.Value value
                    ? Called.outcome(execution, () -> finish.apply(value.value()), evaluator.failures())
                    : outcome;
        });
    }

    /** Runs something that is not Java source on the thread of a cell, as a magic, and waits for its end. */
    public Outcome call(CellContext context, Callable<?> body) {
        return run(context, execution -> {
            var evaluator = workbench.join().evaluator();
            return Called.outcome(execution, body, evaluator.failures());
        });
    }

    /** Runs compiled code that belongs to no cell, as the callback of a control, beside the running cell if any. */
    public Outcome callback(CellContext context, Runnable body) {
        var run = new Run(Execution.beside(context, libraries.cells(), whereabouts::of));
        runs.callback(run);
        try {
            run.outcome().complete(run.result(Called.beside(run.execution(), body, whereabouts::of)));
            return run.outcome().join();
        } finally {
            runs.ended(run);
        }
    }

    private Outcome run(CellContext context, Function<Execution, Outcome> work) {
        var execution = new Execution(context, libraries.cells(), whereabouts::of);
        var run = new Run(execution);
        streams.foreground(execution);
        heap.watch(execution);
        runs.begun(run);
        owner.execute(() -> complete(run, work));
        try {
            return run.outcome().join();
        } finally {
            runs.answered(run);
        }
    }

    private void complete(Run run, Function<Execution, Outcome> work) {
        try {
            var ended = run.result(work.apply(run.execution()));
            heap.ended(ended);
            scope = workbench.join().scope();
            run.outcome().complete(ended);
        } catch (Throwable t) {
            heap.ended(t);
            // whatever becomes of the kernel's own work, the cell has an end that its author reads
            run.failed(Failures.ofKernel(t));
        } finally {
            runs.ended(run);
        }
    }

    /**
     * Runs source from inside a running cell, on that cell's own thread.
     *
     * @param name what errors call the source, as {@code eval in cell 3}
     * @param written the source as its author wrote it, line by line as in {@code code}
     * @return the value of its last expression; null when there is none
     * @throws Exception what the source threw; an {@link IllegalArgumentException} if it does not compile
     */
    public Object eval(String name, String code, String written) throws Exception {
        var execution = cell("eval works");
        var source = new CellSource(name, code, written);
        return Called.value(
                execution.onEngine(() -> workbench.join().evaluator().run(execution, source)));
    }

    private static Execution cell(String what) {
        return Execution.ofThread()
                .orElseThrow(() -> new IllegalStateException(what + " in a cell only; this thread is not a cell's"));
    }

    /** What cells have declared and is alive, in the order of the declarations. */
    public List<Declaration> declarations() {
        return ask(Workbench::declarations);
    }

    /** Forgets all that cells have declared and imported; libraries stay. */
    public void reset() {
        ask(workbench -> {
            workbench.reset();
            return true;
        });
    }

    /**
     * Stops the running cell, or if there is none the callbacks that run: in their own code at the next check, in code
     * of libraries by a thread interrupt, and on Java before 20 by force. Returns at once.
     */
    public void interrupt() {
        runs.interrupt();
    }

    /** Stops those of the running cell and the callbacks that are meant, each told by its surroundings. */
    public void interrupt(Predicate<CellContext> meant) {
        runs.interrupt(meant);
    }

    /** What the cells that have ended declare; waits for the engine to start, but never for a cell to end. */
    public CellScope scope() {
        var unused = workbench.join();
        // at the start, what is offered is not there at once; later, it may have to wait behind a cell
        return offering.completeOnTimeout(null, PROMPTLY_MILLIS, MILLISECONDS)
                .handle((done, failure) -> scope)
                .join();
    }

    /** What a variable of the cells holds; empty for null, and where it cannot be told. */
    public Optional<Object> valueOf(CellScope.Declared variable) {
        try {
            var type = Class.forName(variable.className(), false, libraries.cells());
            var field = type.getField(variable.name());
            field.setAccessible(true);
            return Optional.ofNullable(field.get(null));
        } catch (ReflectiveOperationException | LinkageError e) {
            // declared, but never made
            return Optional.empty();
        }
    }

    /** Which classes of the JDK and the libraries a name may mean. */
    public ClassNames names() {
        return libraries.names();
    }

    /** The jars and folders that the compiler finds classes in. */
    public List<Path> classPath() {
        return libraries.compilePath();
    }

    /** Whether a cell is ready to be run, or its author is in the middle of it. */
    public CellState state(String code) {
        var ready = workbench.join();
        var answer = owner.submit(() -> CellState.of(code, ready.analysis()));
        try {
            return answer.get(PROMPTLY_MILLIS, MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // a cell runs, or JShell lost its way in the text: whoever asks goes on without an answer
            answer.cancel(false);
            return new CellState(CellState.Status.UNKNOWN, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedError();
        }
    }

    /** Adds jars or folders of classes, for the compiler and the cells. From a running cell too. */
    public void addLibraries(List<Path> paths) {
        addLibraries(paths, List.of());
    }

    /** Adds jars or folders in the place of some that were added before; what is to be known of it is printed. */
    public void addLibraries(List<Path> paths, List<Path> replaced) {
        ask(workbench -> workbench.addLibraries(paths, replaced)).forEach(System.err::println);
    }

    /** Those of the libraries of which cells have used a class, so that nothing can take their place. */
    public List<Path> used(List<Path> libraryPaths) {
        return libraries.used(libraryPaths);
    }

    private <T> T ask(Function<Workbench, T> question) {
        return ask(() -> question.apply(workbench.join()));
    }

    /** Has the engine's thread do something: at once if it waits for the cell that asks, else in its turn. */
    private <T> T ask(Callable<T> work) {
        try {
            var execution = Execution.ofThread();
            return execution.isPresent()
                    ? execution.get().onEngine(work)
                    : owner.submit(work).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedError();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the engine failed: " + e.getMessage(), e);
        }
    }

    /** Ends all that runs; a second time, nothing. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        runs.interrupt(context -> true);
        runs.cell().ifPresent(run -> run.outcome().complete(new Outcome.Stopped(true)));
        owner.shutdownNow();
        runs.close();
        heap.close();
        libraries.close();
    }
}
