package tunebook.objective;

import java.util.List;
import tunebook.math.Vec;
import tunebook.space.Box;

/**
 * A function in another window. Minima outside of it are not listed, and no minimum on the old border once the window
 * reaches beyond that: there the function goes on below it.
 */
record Windowed(Objective function, Box domain) implements Objective {
    Windowed {
        if (domain.dimension() != function.dimension()) {
            throw new IllegalArgumentException(
                    "a window for '" + function.name() + "' needs " + 2 * function.dimension()
                            + " bounds: low and high for each coordinate, but got " + 2 * domain.dimension());
        }
    }

    @Override
    public String name() {
        return function.name();
    }

    @Override
    public int dimension() {
        return function.dimension();
    }

    @Override
    public double value(Vec x) {
        return function.value(x);
    }

    @Override
    public boolean hasGradient() {
        return function.hasGradient();
    }

    @Override
    public Vec gradient(Vec x) {
        return function.gradient(x);
    }

    @Override
    public Objective within(Box window) {
        return new Windowed(function, window);
    }

    @Override
    public List<Minimum> minima() {
        return function.minima().stream()
                .filter(minimum -> domain.contains(minimum.at()))
                .filter(minimum -> !minimum.onBorder() || function.domain().contains(domain))
                .toList();
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
    public Objective exact() {
        return function.exact().equals(function) ? this : new Windowed(function.exact(), domain);
    }

    @Override
    public Evaluation evaluate(Vec x, Draw draw) {
        return function.evaluate(x, draw);
    }

    @Override
    public double evaluate(double[] x, Draw draw, double[] gradient) {
        return function.evaluate(x, draw, gradient);
    }

    @Override
    public String toString() {
        return name();
    }
}
