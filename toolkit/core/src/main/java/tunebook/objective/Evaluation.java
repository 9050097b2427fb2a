package tunebook.objective;

import java.io.Serializable;
import tunebook.math.Vec;

/**
 * What came out of one evaluation.
 *
 * @param value the value; NaN and infinities are recorded as they are
 * @param gradient the gradient, or null if the objective has none
 * @param cost what it took, in examples looked at; at least 0
 * @param estimate whether value and gradient are those of some examples only, drawn at random: then a gradient of zero
 *     does not mean that the function is flat
 */
public record Evaluation(double value, Vec gradient, long cost, boolean estimate) implements Serializable {
    public Evaluation {
        if (cost < 0) {
            throw new IllegalArgumentException("an evaluation costs at least 0 examples, but got " + cost);
        }
    }

    /** The value and gradient of the function itself. */
    public Evaluation(double value, Vec gradient, long cost) {
        this(value, gradient, cost, false);
    }

    /** The gradient, or an error that names the objective and says what to do. */
    public Vec requireGradient(String objective) {
        if (gradient == null) {
            throw noGradient(objective);
        }
        return gradient;
    }

    static UnsupportedOperationException noGradient(String objective) {
        return new UnsupportedOperationException("'" + objective + "' has no gradient, and this method follows the"
                + " gradient. Give one by hand, as in Objectives.of(name, value, gradient), or let it be measured:"
                + " f.withNumericGradient()");
    }
}
