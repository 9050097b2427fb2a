package tunebook.objective;

import java.io.Serializable;
import tunebook.math.Vec;

/** The value of a function of any number of variables: {@code x -> x.dot(x)}. */
@FunctionalInterface
public interface VecFunction extends Serializable {
    /** The value at x. */
    double at(Vec x);
}
