package tunebook.objective;

import java.util.List;
import tunebook.math.Vec;
import tunebook.space.Box;

/**
 * A function with its gradient measured: (f(x + h) - f(x - h)) / 2h along each axis.
 *
 * <p>The error of the formula grows with h squared, the error of rounding with 1/h; they balance near the cube root of
 * the machine precision (2.2e-16), so h = 6.1e-6 times the size of the coordinate, at least 1. The step is made exactly
 * representable, so that x + h and x - h lie where the quotient thinks they do.
 */
record CentralDifference(Objective function) implements Objective {
    private static final double RELATIVE_STEP = Math.cbrt(Math.ulp(1.0));

    @Override
    public String name() {
        return function.name() + " (gradient by differences)";
    }

    @Override
    public int dimension() {
        return function.dimension();
    }

    @Override
    public Box domain() {
        return function.domain();
    }

    @Override
    public double value(Vec x) {
        return function.value(x);
    }

    @Override
    public boolean hasGradient() {
        return true;
    }

    @Override
    public Vec gradient(Vec x) {
        return Vec.generate(x.dimension(), i -> {
            double step = RELATIVE_STEP * Math.max(1, Math.abs(x.get(i)));
            double above = x.get(i) + step;
            double below = x.get(i) - step;
            return (function.value(x.with(i, above)) - function.value(x.with(i, below))) / (above - below);
        });
    }

    @Override
    public List<Minimum> minima() {
        return function.minima();
    }

    @Override
    public String formula() {
        return function.formula();
    }

    @Override
    public int examples() {
        return function.examples();
    }

    @Override
    public long cost(Draw draw) {
        return function.cost(draw);
    }

    @Override
    public String toString() {
        return name();
    }
}
