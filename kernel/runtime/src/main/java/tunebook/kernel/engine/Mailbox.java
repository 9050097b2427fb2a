package tunebook.kernel.engine;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;

/** Work that other threads give to one thread, done by that thread when it has nothing better to do than wait. */
final class Mailbox {
    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();

    /** Gives the owning thread something to do. */
    void post(Runnable task) {
        work.add(task);
    }

    /** Has the owning thread look whether it still has to wait. */
    void wake() {
        post(() -> {});
    }

    /** On the owning thread: does what is posted until a result is there. */
    void workUntil(CompletableFuture<?> result) throws InterruptedException {
        // wakes the loop below when the result comes from elsewhere
        var unused = result.whenComplete((value, thrown) -> wake());
        workUntil(result::isDone);
    }

    /** On the owning thread: does what is posted until something holds; whoever makes it hold wakes this. */
    void workUntil(BooleanSupplier holds) throws InterruptedException {
        while (!holds.getAsBoolean()) {
            work.take().run();
        }
    }
}
