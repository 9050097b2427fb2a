package tunebook.descent;

/**
 * The gradient optimizers, as a learner asks for them.
 *
 * <pre>{@code
 * Race.on(Objectives.ravine()).from(-5, -2).steps(60)
 *     .add(Optimizers.sgd(0.4)).add(Optimizers.momentum(0.6, 0.5)).add(Optimizers.adam(0.3)).run();
 * }</pre>
 */
public final class Optimizers {
    private Optimizers() {}

    /** Gradient descent, w ← w − η·g. Stochastic when the objective is a mini-batch: the formula is the same. */
    public static Optimizer sgd(double learningRate) {
        return Optimizer.of(new GradientDescent(learningRate));
    }

    /** Heavy-ball momentum as in PyTorch's SGD: v ← β·v + g, w ← w − η·v. */
    public static Optimizer momentum(double learningRate, double beta) {
        return Optimizer.of(new Momentum(learningRate, beta));
    }

    /** Momentum as a moving average, as on the lecture's slide: v ← β·v + (1 − β)·g, w ← w − η·v. */
    public static Optimizer averagedMomentum(double learningRate, double beta) {
        return Optimizer.of(new AveragedMomentum(learningRate, beta));
    }

    /** Adam with the usual β₁ = 0.9, β₂ = 0.999, ε = 1e-8. */
    public static Optimizer adam(double learningRate) {
        return adam(learningRate, 0.9, 0.999, 1e-8);
    }

    /** Adam with ε beside the root, as in the paper. */
    public static Optimizer adam(double learningRate, double beta1, double beta2, double epsilon) {
        return adam(learningRate, beta1, beta2, epsilon, Eps.OUTSIDE);
    }

    /** Adam with a choice of where ε stands. */
    public static Optimizer adam(double learningRate, double beta1, double beta2, double epsilon, Eps eps) {
        return Optimizer.of(new Adam(learningRate, beta1, beta2, epsilon, eps));
    }
}
