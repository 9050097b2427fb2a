package tunebook.objective;

import java.io.Serializable;
import tunebook.math.Vec;

/** The gradient of a function of two variables: {@code (x, y) -> Vec.of(2 * x, 2 * y)}. */
@FunctionalInterface
public interface PlaneGradient extends Serializable {
    /** The gradient at (x, y), of two coordinates. */
    Vec at(double x, double y);
}
