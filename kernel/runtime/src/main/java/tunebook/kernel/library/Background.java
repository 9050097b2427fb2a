package tunebook.kernel.library;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Work on a thread of its own, for which a cell waits and which it can leave at any moment: a socket does not notice an
 * interrupt, the waiting cell does. Who leaves takes no result; the rest of the work is seen by nobody.
 *
 * <p>The thread belongs to no cell, so that what it starts is not stopped half-way; what it prints is printed by the
 * one that waits.
 */
final class Background {
    /** Work that may speak while it is done. */
    @FunctionalInterface
    interface Work<T> {
        T with(Consumer<String> output) throws Exception;
    }

    private Background() {}

    /** Waits for work, and prints meanwhile what it says; throws what the work throws. */
    static <T> T await(Work<T> work) throws Exception {
        var said = new LinkedBlockingQueue<Optional<String>>();
        var result = new CompletableFuture<T>();
        start(() -> {
            try {
                result.complete(work.with(text -> said.add(Optional.of(text))));
            } catch (Throwable t) {
                result.completeExceptionally(t);
            } finally {
                said.add(Optional.empty());
            }
        });
        for (var text = said.take(); text.isPresent(); text = said.take()) {
            System.out.print(text.get());
            System.out.flush();
        }
        try {
            return result.get();
        } catch (ExecutionException e) {
            withWaiter(e.getCause());
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** Adds where the work was waited for to where it failed: that is the line of the cell. */
    private static void withWaiter(Throwable failure) {
        var own = Stream.of(failure.getStackTrace());
        var waiting = Stream.of(Thread.currentThread().getStackTrace()).skip(1);
        failure.setStackTrace(Stream.concat(own, waiting).toArray(StackTraceElement[]::new));
    }

    private static void start(Runnable work) {
        var group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        var thread = new Thread(group, work, "libraries", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(Background.class.getClassLoader());
        thread.start();
    }
}
