package tunebook.kernel.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * How long something took, each time it was done.
 *
 * @param millis in milliseconds, the shortest first
 */
public record Timings(List<Double> millis) {
    public Timings {
        if (millis.isEmpty()) {
            throw new IllegalArgumentException("a quantile needs at least one value, but got none");
        }
        millis = millis.stream().sorted().toList();
    }

    /** Something to be measured. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }

    /** Timings in milliseconds. */
    public static Timings of(double... millis) {
        return new Timings(DoubleStream.of(millis).boxed().toList());
    }

    /** Does something {@code times} times. */
    public static Timings measure(int times, Action action) throws Exception {
        var millis = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            action.run();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        return of(millis);
    }

    /** The smallest value that at least a share of the values does not exceed; {@code share} from 0 to 1. */
    public double quantile(double share) {
        int rank = (int) Math.ceil(share * millis.size());
        return millis.get(Math.max(1, Math.min(millis.size(), rank)) - 1);
    }

    /** As {@code median 1.40 ms, p95 2.10 ms, n 200}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "median %.2f ms, p95 %.2f ms, n %d", quantile(0.5), quantile(0.95), millis.size());
    }
}
