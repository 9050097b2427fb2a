package tunebook.objective;

import java.io.Serializable;
import java.util.Objects;
import tunebook.math.Vec;

/**
 * A known minimum of a function within its domain.
 *
 * @param at where
 * @param value how low
 * @param onBorder whether it is the lowest point only because the domain ends there: the gradient need not be zero, and
 *     a method that may leave the domain goes on below it
 */
public record Minimum(Vec at, double value, boolean onBorder) implements Serializable {
    public Minimum {
        Objects.requireNonNull(at, "at");
    }

    /** A minimum in the interior, where the gradient is zero. */
    public static Minimum of(double value, double... at) {
        return new Minimum(Vec.of(at), value, false);
    }

    /** A minimum on the border of the domain. */
    public static Minimum onBorder(double value, double... at) {
        return new Minimum(Vec.of(at), value, true);
    }
}
