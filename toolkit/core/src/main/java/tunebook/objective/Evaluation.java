package tunebook.objective;

import tunebook.math.Vec;

/**
 * What came out of one evaluation.
 *
 * @param value the value; NaN and infinities are recorded as they are
 * @param gradient the gradient, or null if the objective has none
 * @param cost what it took, in examples looked at; at least 0
 */
public record Evaluation(double value, Vec gradient, long cost) {
    /** The gradient, or an error that names the objective and says what to do. */
    public Vec requireGradient(String objective) {
        if (gradient == null) {
            throw new UnsupportedOperationException("'" + objective + "' has no gradient, and this method follows the"
                    + " gradient. Give one with Objectives.of(name, domain, value, gradient), or choose a method that"
                    + " needs only values, such as random search");
        }
        return gradient;
    }
}
