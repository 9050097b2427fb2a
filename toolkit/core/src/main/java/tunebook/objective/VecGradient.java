package tunebook.objective;

import java.io.Serializable;
import tunebook.math.Vec;

/** The gradient of a function of any number of variables: {@code x -> x.times(2)}. */
@FunctionalInterface
public interface VecGradient extends Serializable {
    /** The gradient at x, of the same dimension as x. */
    Vec at(Vec x);
}
