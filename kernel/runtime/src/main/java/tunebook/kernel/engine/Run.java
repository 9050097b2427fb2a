package tunebook.kernel.engine;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;

/**
 * An execution and the outcome that its caller waits for. The two part when a cell is to stop and does not: then the
 * caller has an outcome, and the code goes on unseen.
 */
final class Run {
    /** How long code may take to notice that it is to stop, before it is told again, the hard way where Java can. */
    private static final long GRACE_MILLIS = 100;
    /** From this grace on, the code of the kernel that a cell has called is spared no longer. */
    private static final long LONG_MILLIS = 8 * GRACE_MILLIS;
    /** How long a cell is waited for after its interrupt. */
    private static final long PATIENCE_MILLIS = 5_000;

    private final Execution execution;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    /** Why the kernel stops it; empty if a person does. */
    private final AtomicReference<Failure> cause = new AtomicReference<>();

    Run(Execution execution) {
        this.execution = execution;
    }

    Execution execution() {
        return execution;
    }

    CompletableFuture<Outcome> outcome() {
        return outcome;
    }

    /** The kernel has a reason of its own to stop it: this is what its author will read. */
    void because(Failure failure) {
        cause.compareAndSet(null, failure);
    }

    /** Stops the code: softly, then by force where Java can, and at last by waiting no longer. */
    void stop(ScheduledExecutorService timer) {
        if (execution.stop()) {
            again(timer, GRACE_MILLIS);
            var unused = timer.schedule(this::abandon, PATIENCE_MILLIS, MILLISECONDS);
        } else {
            // being compiled: the compiler ends unseen, and what it made is not run
            outcome.complete(stopped(false));
        }
    }

    /** Who catches the first interrupt may wait anew, for the next. */
    private void again(ScheduledExecutorService timer, long millis) {
        Runnable action = () -> {
            if (!outcome.isDone()) {
                execution.stopHard(millis < LONG_MILLIS);
                again(timer, 2 * millis);
            }
        };
        var unused = timer.schedule(action, millis, MILLISECONDS);
    }

    /** The outcome of code that has ended: its own, unless it was told to stop. */
    Outcome result(Outcome own) {
        return execution.stopping() ? stopped(false) : own;
    }

    /** How a run ends that was told to stop. */
    private Outcome stopped(boolean stillRunning) {
        var failure = cause.get();
        return failure == null ? new Outcome.Stopped(stillRunning) : new Outcome.Failed(failure);
    }

    /** The kernel's own work has failed. */
    void failed(Failure failure) {
        because(failure);
        outcome.complete(stopped(false));
    }

    private void abandon() {
        // the outcome first: once the engine's thread no longer waits for the cell, it has an outcome of its own to
        // offer
        outcome.complete(stopped(true));
        execution.abandon();
    }
}
