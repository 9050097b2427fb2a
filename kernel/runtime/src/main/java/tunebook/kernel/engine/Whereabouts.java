package tunebook.kernel.engine;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tunebook.kernel.engine.explain.Line;

/**
 * Tells any thread where in the cells an exception came by. The engine's thread alone knows: it is asked while it waits
 * for the cell that runs or for the next one; if it compiles, it will wait soon.
 *
 * @param engine has the engine's thread do something in its turn
 * @param running the cell that the engine's thread may be waiting for
 * @param known what the engine's thread knows
 */
record Whereabouts(Executor engine, Supplier<Optional<Execution>> running, Function<Thrown, List<Line>> known) {
    private static final long PATIENCE_SECONDS = 5;

    /** The lines for an exception; without places if the engine has no time for it. */
    List<Line> of(Throwable thrown) {
        return of(Thrown.read(thrown));
    }

    /** The lines for what was read of an exception. */
    List<Line> of(Thrown thrown) {
        var answer = new FutureTask<>(() -> known.apply(thrown));
        running.get().ifPresent(execution -> execution.postToEngine(answer));
        try {
            engine.execute(answer);
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            // the names of methods tell where it was
            return Traceback.withoutPlaces(thrown);
        }
        return Traceback.withoutPlaces(thrown);
    }

    /** Prints what {@code printStackTrace()} in a cell prints. */
    void print(Throwable thrown) {
        System.err.println(of(thrown).stream().map(Line::text).collect(Collectors.joining("\n")));
    }
}
