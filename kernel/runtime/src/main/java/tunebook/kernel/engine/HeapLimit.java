package tunebook.kernel.engine;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/** Keeps the cells of an engine from taking all memory: the one that fills the heap is stopped, and told so. */
final class HeapLimit implements AutoCloseable {
    private static final Failure FULL = Failure.of(
            OutOfMemoryError.class.getSimpleName(),
            "the cell filled the heap of " + (Runtime.getRuntime().maxMemory() >> 20)
                    + " MB and was stopped. Set variables that hold much to null, or start the kernel with more memory"
                    + " (-Xmx).");

    private final CompletableFuture<Optional<HeapWatch>> watch;
    private final BiConsumer<Execution, Failure> stop;

    /** Begins when the engine is ready; {@code stop} stops an execution if it is still the one that runs. */
    HeapLimit(CompletableFuture<?> ready, CellLoader cells, BiConsumer<Execution, Failure> stop) {
        this.stop = stop;
        watch = ready.thenApplyAsync(engine -> {
            var started = HeapWatch.start();
            started.ifPresent(present -> cells.onCollection(present::look));
            return started;
        });
    }

    private Optional<HeapWatch> watch() {
        return watch.getNow(Optional.empty());
    }

    /** A cell begins. */
    void watch(Execution execution) {
        watch().ifPresent(present -> {
            present.begin();
            execution.around(() -> present.watch(() -> stop.accept(execution, FULL)), present::rest);
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
