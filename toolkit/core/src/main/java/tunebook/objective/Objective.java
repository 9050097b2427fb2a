package tunebook.objective;

import java.io.Serializable;
import java.util.List;
import tunebook.math.Vec;
import tunebook.space.Box;

/**
 * A function to minimize: R^d to R, with its gradient where that is known.
 *
 * <p>Implementations are pure: equal arguments give equal results on any thread. What is random in an evaluation, such
 * as the examples in a mini-batch, comes from the {@link Draw}.
 */
public interface Objective extends Serializable {
    /** A short name, as in a legend. */
    String name();

    /** Number of coordinates, at least 1. */
    int dimension();

    /** Where the function is usually looked at. Values outside are allowed unless {@link #value} says otherwise. */
    Box domain();

    /**
     * The value at x.
     *
     * @param x of {@link #dimension()} coordinates
     * @return any double; NaN or infinite where the function is not defined
     */
    double value(Vec x);

    /** Whether {@link #gradient} is there. */
    boolean hasGradient();

    /**
     * The gradient at x, of the same dimension as x.
     *
     * @throws UnsupportedOperationException if there is none; the message says what to do instead
     */
    Vec gradient(Vec x);

    /** The lowest points of the domain, all of equal value; empty if unknown. */
    List<Minimum> minima();

    /** The formula in LaTeX, without dollar signs; empty if there is none to show. */
    default String formula() {
        return "";
    }

    /** How many examples the data behind the function has; 1 for a plain function. */
    default int examples() {
        return 1;
    }

    /** How many examples one evaluation looks at: all, or those of the mini-batch that is drawn. */
    default long cost(Draw draw) {
        return examples();
    }

    /** The function that evaluations estimate: for mini-batches the whole; this one where nothing is drawn. */
    default Objective exact() {
        return this;
    }

    /** Value and gradient (where there is one) at x, as a gradient optimizer sees them; its cost is {@link #cost}. */
    default Evaluation evaluate(Vec x, Draw draw) {
        return new Evaluation(value(x), hasGradient() ? gradient(x) : null, cost(draw));
    }

    /**
     * The same as {@link #evaluate}, without objects, for long runs: writes the gradient into {@code gradient} and
     * returns the value. Bit for bit equal to {@code evaluate}.
     */
    default double evaluate(double[] x, Draw draw, double[] gradient) {
        var evaluation = evaluate(Vec.of(x), draw);
        evaluation.requireGradient(name()).copyInto(gradient);
        return evaluation.value();
    }

    /** The value at a point given by its coordinates: {@code f.at(1, 2)}. */
    default double at(double... x) {
        return value(Coordinates.of(this, x == null ? null : Vec.of(x)));
    }

    /** The gradient at a point given by its coordinates: {@code f.gradient(1, 2)}. */
    default Vec gradient(double... x) {
        return gradient(Coordinates.of(this, x == null ? null : Vec.of(x)));
    }

    /** The same function, usually looked at in another window, given as low, high, low, high, axis by axis. */
    default Objective within(double... bounds) {
        return within(Box.of(bounds));
    }

    /** The same function, usually looked at in another window. */
    default Objective within(Box window) {
        return new Windowed(this, window);
    }

    /**
     * The same function with a gradient from central differences, where it has none by hand. Its name says so. It costs
     * two values a coordinate, and is right to about ten digits where the function is smooth.
     */
    default Objective withNumericGradient() {
        return hasGradient() ? this : new CentralDifference(this);
    }
}
