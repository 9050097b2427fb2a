package tunebook.kernel.engine;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Keeps the cells of an engine from taking all memory: the one that fills the heap is stopped, and told so. */
final class HeapLimit implements AutoCloseable {
    private static final Failure FULL = Failure.of(
            OutOfMemoryError.class.getSimpleName(),
            "the cell filled the heap of " + (Runtime.getRuntime().maxMemory() >> 20)
                    + " MB and was stopped. Set variables that hold much to null, or start the kernel with more memory"
                    + " (-Xmx).");

    private final CompletableFuture<Optional<HeapWatch>> watch;
    private final Runs runs;

    /** Begins when the engine is ready. */
    HeapLimit(CompletableFuture<?> ready, CellLoader cells, Runs runs) {
        this.runs = runs;
        watch = ready.thenApplyAsync(engine -> {
            var started = HeapWatch.start(this::stopThreadsAround);
            started.ifPresent(present -> cells.onCollection(present::look));
            return started;
        });
    }

    /** Stops the run that the calling thread belongs to, if it belongs to one. */
    private boolean stopThreadsAround() {
        var execution = Execution.ofThread();
        execution.ifPresent(present -> runs.stopThreads(present, FULL));
        return execution.isPresent();
    }

    private Optional<HeapWatch> watch() {
        return watch.getNow(Optional.empty());
    }

    /** A cell begins. */
    void watch(Execution execution) {
        watch().ifPresent(present -> {
            present.begin();
            execution.around(() -> present.watch(() -> runs.stop(execution, FULL)), present::rest);
        });
    }

    /** A cell has ended: if for want of memory, the next one gets the reserve. */
    void ended(Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            if (failed.failure().equals(FULL)) {
                watch().ifPresent(HeapWatch::release);
            }
            failed.failure().thrown().ifPresent(this::ended);
        }
    }

    /** The same for what the engine itself threw. */
    void ended(Throwable thrown) {
        if (thrown instanceof OutOfMemoryError) {
            watch().ifPresent(HeapWatch::release);
        }
    }

    @Override
    public void close() {
        watch().ifPresent(HeapWatch::close);
    }
}
