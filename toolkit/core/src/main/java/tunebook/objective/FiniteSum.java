package tunebook.objective;

import java.util.Arrays;
import tunebook.math.Vec;

/**
 * A function that is a mean of one term for each example, f(x) = 1/n Σ ℓᵢ(x): the shape of every training loss. It can
 * be estimated from a few examples, which is what makes gradient descent stochastic.
 */
public interface FiniteSum extends Objective {
    /** The term of one example, ℓᵢ(x); adds its gradient to {@code gradient}, and leaves {@code x} as it is. */
    double addExample(int i, double[] x, double[] gradient);

    /**
     * The same function, looked at through mini-batches: its {@code evaluate} sees {@code size} examples at a time. An
     * epoch sees every example once, in an order shuffled from {@code draw.seed().child(epoch)}; its last batch is
     * smaller if the size does not divide the number of examples. {@code value} and {@code gradient} remain those of the
     * whole.
     *
     * @param size from 1, the single example, to all; all at once is the whole function, bit for bit
     */
    default Objective miniBatch(int size) {
        return new MiniBatch(this, size);
    }

    @Override
    default double value(Vec x) {
        return mean(Coordinates.of(this, x).toArray(), new double[dimension()]);
    }

    @Override
    default boolean hasGradient() {
        return true;
    }

    @Override
    default Vec gradient(Vec x) {
        var gradient = new double[dimension()];
        mean(Coordinates.of(this, x).toArray(), gradient);
        return Vec.of(gradient);
    }

    @Override
    default Evaluation evaluate(Vec x, Draw draw) {
        var gradient = new double[dimension()];
        double value = mean(Coordinates.of(this, x).toArray(), gradient);
        return new Evaluation(value, Vec.of(gradient), cost(draw));
    }

    @Override
    default double evaluate(double[] x, Draw draw, double[] gradient) {
        return mean(x, gradient);
    }

    private double mean(double[] x, double[] gradient) {
        Arrays.fill(gradient, 0);
        double sum = 0;
        for (int i = 0; i < examples(); i++) {
            sum += addExample(i, x, gradient);
        }
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] /= examples();
        }
        return sum / examples();
    }
}
