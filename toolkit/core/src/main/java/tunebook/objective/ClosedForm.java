package tunebook.objective;

import java.io.Serializable;
import java.util.List;
import tunebook.math.Vec;
import tunebook.space.Box;

/**
 * A function given by a formula, its gradient derived by hand. Value and gradient are code over plain arrays, so that a
 * long run makes no objects.
 */
final class ClosedForm implements Objective {
    private static final long serialVersionUID = 1;

    /** The value at x. */
    @FunctionalInterface
    interface Value extends Serializable {
        double at(double[] x);
    }

    /** Writes the gradient at x into g, every coordinate of it. */
    @FunctionalInterface
    interface Gradient extends Serializable {
        void at(double[] x, double[] g);
    }

    private final String name;
    private final String formula;
    private final Box domain;
    private final Value value;
    private final Gradient gradient;
    private final List<Minimum> minima;

    ClosedForm(String name, String formula, Box domain, Value value, Gradient gradient, Minimum... minima) {
        this.name = name;
        this.formula = formula;
        this.domain = domain;
        this.value = value;
        this.gradient = gradient;
        this.minima = List.of(minima);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int dimension() {
        return domain.dimension();
    }

    @Override
    public Box domain() {
        return domain;
    }

    @Override
    public String formula() {
        return formula;
    }

    @Override
    public List<Minimum> minima() {
        return minima;
    }

    @Override
    public double value(Vec x) {
        return value.at(Coordinates.of(this, x).toArray());
    }

    @Override
    public boolean hasGradient() {
        return true;
    }

    @Override
    public Vec gradient(Vec x) {
        var g = new double[dimension()];
        gradient.at(Coordinates.of(this, x).toArray(), g);
        return Vec.of(g);
    }

    @Override
    public double evaluate(double[] x, Draw draw, double[] g) {
        gradient.at(x, g);
        return value.at(x);
    }

    @Override
    public String toString() {
        return name;
    }
}
