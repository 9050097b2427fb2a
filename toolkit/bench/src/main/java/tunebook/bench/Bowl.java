package tunebook.bench;

import java.util.List;
import tunebook.math.Vec;
import tunebook.objective.Draw;
import tunebook.objective.Minimum;
import tunebook.objective.Objective;
import tunebook.space.Box;

/**
 * A bowl of any dimension, ½ Σ cᵢ wᵢ² with curvatures cᵢ from 0.1 to 1: as cheap as a function can be, so that what is
 * measured is the optimizer.
 */
record Bowl(int dimension) implements Objective {
    /** Value, and gradient into {@code g}: what both sides of a comparison call. */
    static double evaluate(double[] w, double[] g) {
        double sum = 0;
        double slope = 0.9 / w.length;
        for (int i = 0; i < w.length; i++) {
            double c = 0.1 + slope * i;
            g[i] = c * w[i];
            sum += g[i] * w[i];
        }
        return 0.5 * sum;
    }

    @Override
    public String name() {
        return "bowl";
    }

    @Override
    public Box domain() {
        return Box.cube(dimension, -10, 10);
    }

    @Override
    public double value(Vec x) {
        return evaluate(x.toArray(), new double[dimension]);
    }

    @Override
    public boolean hasGradient() {
        return true;
    }

    @Override
    public Vec gradient(Vec x) {
        var g = new double[dimension];
        evaluate(x.toArray(), g);
        return Vec.of(g);
    }

    @Override
    public List<Minimum> minima() {
        return List.of();
    }

    @Override
    public double evaluate(double[] x, Draw draw, double[] gradient) {
        return evaluate(x, gradient);
    }
}
