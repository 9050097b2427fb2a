package tunebook.objective;

import java.io.Serializable;

/** A function of one variable, or its derivative, as a learner writes it: {@code x -> x * x}. */
@FunctionalInterface
public interface LineFunction extends Serializable {
    /** The value at x. */
    double at(double x);
}
