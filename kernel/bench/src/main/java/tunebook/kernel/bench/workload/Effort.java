package tunebook.kernel.bench.workload;

import java.time.Duration;

/**
 * How much is done.
 *
 * @param rounds how often each row is measured
 * @param quick small counts, for a first look
 * @param patience how long a kernel may be silent before it counts as hung
 */
public record Effort(int rounds, boolean quick, Duration patience) {
    public Effort {
        if (rounds < 1) {
            throw new IllegalArgumentException("--rounds must be at least 1, but got " + rounds);
        }
        if (patience.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "--timeout must be above 0 seconds, but got " + patience.toMillis() / 1e3 + ". The default is 60.");
        }
    }

    /** The share of one round in a count for all rounds, at least 1; a tenth of it if it is to be quick. */
    public int share(int count) {
        return Math.max(1, of(count) / rounds);
    }

    /** A count within one round; a tenth of it if it is to be quick. */
    public int of(int count) {
        return quick ? Math.max(1, count / 10) : count;
    }
}
