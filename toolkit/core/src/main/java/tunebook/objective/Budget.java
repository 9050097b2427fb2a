package tunebook.objective;

import java.io.Serializable;

/**
 * How much of a resource an evaluation may use: epochs of training, examples, seconds.
 *
 * @param amount at least 0; infinite for "as much as it takes"
 */
public record Budget(double amount) implements Serializable {
    /** Everything that a full evaluation takes. */
    public static final Budget FULL = new Budget(Double.POSITIVE_INFINITY);

    public Budget {
        if (!(amount >= 0)) {
            throw new IllegalArgumentException("a budget is at least 0, but got " + amount);
        }
    }
}
