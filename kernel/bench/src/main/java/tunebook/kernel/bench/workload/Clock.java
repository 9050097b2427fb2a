package tunebook.kernel.bench.workload;

import java.io.IOException;

/** Takes the time of what is done with a kernel. */
final class Clock {
    private static final double NANOS = 1e6;

    private final long start = System.nanoTime();

    private Clock() {}

    static Clock start() {
        return new Clock();
    }

    /** Milliseconds since the start. */
    double millis() {
        return (System.nanoTime() - start) / NANOS;
    }

    /** Something with a kernel. */
    @FunctionalInterface
    interface Action {
        void run() throws IOException;
    }

    /** Milliseconds that it takes. */
    static double millis(Action action) throws IOException {
        var clock = start();
        action.run();
        return clock.millis();
    }
}
