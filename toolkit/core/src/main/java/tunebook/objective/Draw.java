package tunebook.objective;

import java.io.Serializable;
import java.util.Objects;
import tunebook.rng.Seed;

/**
 * The chance in one evaluation: which trial it belongs to, and the seed of the whole run. A mini-batch needs both, as
 * the trials of one epoch share one shuffle.
 *
 * @param seed the seed of the run
 * @param trial the number of the trial, from 0
 */
public record Draw(Seed seed, long trial) implements Serializable {
    public Draw {
        Objects.requireNonNull(seed, "seed");
        if (trial < 0) {
            throw new IllegalArgumentException("trials count from 0, but got " + trial);
        }
    }
}
