package tunebook.study;

import java.io.Serializable;

/**
 * A value on the way, as an objective reports it while it runs.
 *
 * @param step when: an epoch, a number of examples, seconds; steps of a trial grow, and none is NaN
 * @param value how good it was by then; NaN and infinities are kept as they are
 */
public record Intermediate(double step, double value) implements Serializable {
    public Intermediate {
        if (Double.isNaN(step)) {
            throw new IllegalArgumentException(
                    "a report needs a step that is a number, such as the epoch, but got NaN");
        }
    }
}
