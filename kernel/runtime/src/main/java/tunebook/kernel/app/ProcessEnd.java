package tunebook.kernel.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The end of the process, whatever the hooks do that cells have added: who shuts down does not wait. */
public final class ProcessEnd {
    /** What is given to shutdown hooks. */
    private static final long HOOKS_MILLIS = 300;

    private ProcessEnd() {}

    /** Ends the process with an exit code. */
    public static void exit(int status) {
        CompletableFuture.delayedExecutor(HOOKS_MILLIS, TimeUnit.MILLISECONDS, Runnable::run)
                .execute(() -> Runtime.getRuntime().halt(status));
        System.exit(status);
    }
}
