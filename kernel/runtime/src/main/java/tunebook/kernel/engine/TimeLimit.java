package tunebook.kernel.engine;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;

/** How long each statement of a cell may run; the time that the compiler takes is not counted. */
final class TimeLimit {
    private final Optional<Duration> limit;
    private final BiConsumer<Execution, Failure> stop;

    /**
     * A limit, or none.
     *
     * @param stop stops an execution for the reason given
     */
    TimeLimit(Optional<Duration> limit, BiConsumer<Execution, Failure> stop) {
        this.limit = limit;
        this.stop = stop;
    }

    /**
     * Runs a statement of an execution within the limit.
     *
     * @param place where the statement is, as {@code cell 3, line 2}
     */
    Object within(Execution execution, String place, Callable<?> statement) throws Throwable {
        if (limit.isEmpty()) {
            return execution.invoke(statement);
        }
        var ended = new CompletableFuture<Void>();
        var watch = ended.orTimeout(limit.get().toMillis(), MILLISECONDS).exceptionally(late -> {
            stop.accept(execution, failure(place));
            return null;
        });
        try {
            return execution.invoke(statement);
        } finally {
            ended.complete(null);
            assert watch.isDone();
        }
    }

    private Failure failure(String place) {
        var name = TimeoutException.class.getName();
        var message = place + " ran longer than " + words(limit.get())
                + ", the limit that was set for each statement when the kernel started (IJAVA_TIMEOUT), and was"
                + " stopped; what it did so far stands.";
        return Failure.of(name, message);
    }

    private static String words(Duration limit) {
        long millis = limit.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }
}
