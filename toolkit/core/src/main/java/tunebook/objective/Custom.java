package tunebook.objective;

import java.util.List;
import tunebook.math.Given;
import tunebook.math.Vec;
import tunebook.space.Box;

/** A function of a learner's own. Its gradient may be missing, and is checked for its number of coordinates. */
record Custom(String name, Box domain, VecFunction function, VecGradient slope) implements Objective {
    Custom {
        Given.required("a function of your own", "its value: (x, y) -> x * x + y * y", function);
        Given.required("a function of your own", "a window: Box.of(-5, 5, -5, 5)", domain);
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("a function needs a name for the legend, but got "
                    + (name == null ? "null" : "a blank one") + ". Try Objectives.of(\"bowl\", ...)");
        }
    }

    @Override
    public int dimension() {
        return domain.dimension();
    }

    @Override
    public double value(Vec x) {
        return function.at(Coordinates.of(this, x));
    }

    @Override
    public boolean hasGradient() {
        return slope != null;
    }

    @Override
    public Vec gradient(Vec x) {
        if (slope == null) {
            throw Evaluation.noGradient(name);
        }
        Vec gradient = slope.at(Coordinates.of(this, x));
        if (gradient == null || gradient.dimension() != dimension()) {
            throw new IllegalArgumentException("the gradient of '" + name + "' needs " + dimension()
                    + " coordinates, one for each of x, but got "
                    + (gradient == null ? "null" : gradient.dimension() + ": " + gradient));
        }
        return gradient;
    }

    @Override
    public List<Minimum> minima() {
        return List.of();
    }

    @Override
    public String toString() {
        return name();
    }
}
