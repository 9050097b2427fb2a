package tunebook.descent;

import java.util.List;
import java.util.Map;
import tunebook.descent.schedule.Pace;
import tunebook.math.Digits;
import tunebook.math.Given;
import tunebook.math.Vec;

/**
 * Weight decay around any rule: each update also pulls the point towards 0.
 *
 * <p>Coupled, λ·w is added to the gradient, which is what a penalty ½·λ·‖w‖² does; a rule that divides by the size of the
 * gradients then divides the decay, too. Decoupled, the point shrinks by the factor 1 − η·λ before the rule moves it, and
 * the rule sees the bare gradient (Loshchilov and Hutter, <i>Decoupled weight decay regularization</i>, ICLR 2019,
 * Algorithm 2). For plain descent the two are one.
 *
 * @param rule what it is around
 * @param lambda λ, at least 0
 * @param decoupled which of the two
 */
public record WeightDecay(UpdateRule rule, double lambda, boolean decoupled) implements UpdateRule {
    private static final String LAMBDA = "λ";

    public WeightDecay {
        Given.required("weight decay", "an update rule", rule);
        Settings.atLeastZero(LAMBDA, lambda, "It is how strongly the weights are pulled to 0; 0.01 is usual");
    }

    /** {@code adamw(0.1, λ 0.01)} for the one that has a name of its own, {@code sgd(0.1) + decay(0.01)} for the others. */
    @Override
    public String name() {
        return decoupled && rule instanceof Adam adam
                ? adam.name().replaceFirst("^adam\\((.*)\\)$", "adamw($1, λ " + Digits.of(lambda) + ")")
                : rule.name() + " + " + (decoupled ? "decoupled " : "") + Settings.name("decay", lambda);
    }

    @Override
    public Map<String, Double> settings() {
        return Settings.and(rule.settings(), LAMBDA, lambda);
    }

    @Override
    public double learningRate() {
        return rule.learningRate();
    }

    @Override
    public UpdateRule withLearningRate(double rate) {
        return new WeightDecay(rule.withLearningRate(rate), lambda, decoupled);
    }

    @Override
    public String momentum() {
        return rule.momentum();
    }

    @Override
    public List<String> memory() {
        return rule.memory();
    }

    @Override
    public Memory start(int dimension) {
        return rule.start(dimension);
    }

    @Override
    public void update(double[] w, double[] g, double[][] memory, int t, Pace pace) {
        double shrunk = 1 - pace.rate() * lambda;
        for (int i = 0; i < w.length; i++) {
            if (decoupled) {
                w[i] *= shrunk;
            } else {
                g[i] += lambda * w[i];
            }
        }
        rule.update(w, g, memory, t, pace);
    }

    @Override
    public void anatomy(Anatomy step) {
        Vec w = step.point();
        if (decoupled) {
            double shrunk = 1 - step.rate() * lambda;
            step.scale("w", "w' = (1 - \\eta\\lambda)\\, w_{t-1}", "{w}·(1 − {η}·{λ})", w.times(shrunk));
        } else {
            Vec pulled = step.gradient().plus(w.times(lambda));
            step.scale("g", "g_t = \\nabla f(w_{t-1}) + \\lambda w_{t-1}", "{g} + {λ}·{w}", pulled);
        }
        rule.anatomy(step);
    }

    @Override
    public String toString() {
        return name();
    }
}
