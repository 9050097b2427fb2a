package tunebook.objective;

import java.io.Serializable;

/** The value of a function of two variables, as a learner writes it: {@code (x, y) -> x * x + y * y}. */
@FunctionalInterface
public interface PlaneFunction extends Serializable {
    /** The value at (x, y). */
    double at(double x, double y);
}
