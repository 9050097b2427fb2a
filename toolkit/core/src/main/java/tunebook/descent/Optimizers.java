package tunebook.descent;

import java.util.List;

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
        return momentum(learningRate, beta, 0);
    }

    /** Heavy-ball momentum with dampening, v ← β·v + (1 − τ)·g, w ← w − η·v; the first gradient is taken whole. */
    public static Optimizer momentum(double learningRate, double beta, double dampening) {
        return Optimizer.of(new Momentum(learningRate, beta, dampening));
    }

    /** Nesterov's momentum as in PyTorch's SGD: v ← β·v + g, w ← w − η·(g + β·v). */
    public static Optimizer nesterov(double learningRate, double beta) {
        return Optimizer.of(new Nesterov(learningRate, beta));
    }

    /** Momentum as a moving average, as on the lecture's slide: v ← β·v + (1 − β)·g, w ← w − η·v. */
    public static Optimizer averagedMomentum(double learningRate, double beta) {
        return Optimizer.of(new AveragedMomentum(learningRate, beta));
    }

    /** Adagrad with ε = 1e-10 beside the root: G ← G + g², w ← w − η/(√G + ε)·g. */
    public static Optimizer adagrad(double learningRate) {
        return adagrad(learningRate, 1e-10, Eps.OUTSIDE);
    }

    /** Adagrad with a choice of where ε stands. */
    public static Optimizer adagrad(double learningRate, double epsilon, Eps eps) {
        return Optimizer.of(new Adagrad(learningRate, epsilon, eps, 0, 0));
    }

    /**
     * RMSProp with ρ = 0.9 and ε = 1e-8 under the root, as on the lecture's slide: v ← ρ·v + (1 − ρ)·g²,
     * w ← w − η/√(v + ε)·g. PyTorch's has ρ = 0.99 and ε beside the root.
     */
    public static Optimizer rmsProp(double learningRate) {
        return rmsProp(learningRate, 0.9, 1e-8, Eps.INSIDE);
    }

    /** RMSProp with a choice of where ε stands. */
    public static Optimizer rmsProp(double learningRate, double rho, double epsilon, Eps eps) {
        return rmsProp(learningRate, rho, epsilon, eps, 0, false);
    }

    /** RMSProp with momentum (β = 0 for none), and centred or not. */
    public static Optimizer rmsProp(
            double learningRate, double rho, double epsilon, Eps eps, double beta, boolean centred) {
        return Optimizer.of(new RmsProp(learningRate, rho, epsilon, eps, beta, centred));
    }

    /** Adadelta with η = 1, ρ = 0.9, ε = 1e-6: it finds the size of its steps itself. */
    public static Optimizer adadelta() {
        return adadelta(1, 0.9, 1e-6);
    }

    /** Adadelta. */
    public static Optimizer adadelta(double learningRate, double rho, double epsilon) {
        return Optimizer.of(new Adadelta(learningRate, rho, epsilon));
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

    /** AMSGrad: Adam that divides by the largest v so far; β₁ = 0.9, β₂ = 0.999, ε = 1e-8 beside the root. */
    public static Optimizer amsGrad(double learningRate) {
        return amsGrad(learningRate, 0.9, 0.999, 1e-8, Eps.OUTSIDE);
    }

    /** AMSGrad with a choice of where ε stands. */
    public static Optimizer amsGrad(double learningRate, double beta1, double beta2, double epsilon, Eps eps) {
        return Optimizer.of(new AmsGrad(learningRate, beta1, beta2, epsilon, eps));
    }

    /** AdamW: Adam with weight decay λ beside the gradient, not in it; λ = 0.01 is usual. */
    public static Optimizer adamW(double learningRate, double lambda) {
        return decoupledDecay(adam(learningRate), lambda);
    }

    /** NAdam: Adam with Nesterov's look ahead; β₁ = 0.9, β₂ = 0.999, ε = 1e-8, ψ = 0.004. */
    public static Optimizer nadam(double learningRate) {
        return nadam(learningRate, 0.9, 0.999, 1e-8, 0.004);
    }

    /** NAdam. */
    public static Optimizer nadam(double learningRate, double beta1, double beta2, double epsilon, double decay) {
        return Optimizer.of(new NAdam(learningRate, beta1, beta2, epsilon, decay));
    }

    /** RAdam: Adam that takes plain steps of η·m̂ before it divides; β₁ = 0.9, β₂ = 0.999, ε = 1e-8. */
    public static Optimizer radam(double learningRate) {
        return radam(learningRate, 0.9, 0.999, 1e-8);
    }

    /** RAdam. */
    public static Optimizer radam(double learningRate, double beta1, double beta2, double epsilon) {
        return Optimizer.of(new RAdam(learningRate, beta1, beta2, epsilon));
    }

    /** Adamax: Adam that divides by the largest recent gradient; β₁ = 0.9, β₂ = 0.999, ε = 1e-8. */
    public static Optimizer adamax(double learningRate) {
        return adamax(learningRate, 0.9, 0.999, 1e-8);
    }

    /** Adamax. */
    public static Optimizer adamax(double learningRate, double beta1, double beta2, double epsilon) {
        return Optimizer.of(new Adamax(learningRate, beta1, beta2, epsilon));
    }

    /** Weight decay in the gradient, g + λ·w, around any optimizer: the penalty ½·λ·‖w‖². */
    public static Optimizer decay(Optimizer optimizer, double lambda) {
        return optimizer.with(new WeightDecay(optimizer.rule(), lambda, false));
    }

    /** Weight decay beside the gradient, w ← (1 − η·λ)·w first, around any optimizer. */
    public static Optimizer decoupledDecay(Optimizer optimizer, double lambda) {
        return optimizer.with(new WeightDecay(optimizer.rule(), lambda, true));
    }

    /**
     * One of each family at a usual setting, for a comparison: plain, heavy ball, Adagrad, RMSProp and Adam.
     */
    public static List<Optimizer> all() {
        return List.of(sgd(0.1), momentum(0.1, 0.9), adagrad(0.1), rmsProp(0.1), adam(0.1));
    }
}
