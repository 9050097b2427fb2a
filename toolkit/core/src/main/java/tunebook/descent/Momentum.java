package tunebook.descent;

import java.util.List;
import java.util.Map;
import tunebook.descent.schedule.Pace;

/**
 * Heavy-ball momentum, v ← β·v + (1 − τ)·g, w ← w − η·v: the step follows a sum of the past gradients that fades by β
 * (Polyak, <i>Some methods of speeding up the convergence of iteration methods</i>, 1964; in the form of PyTorch's SGD).
 *
 * <p>Without dampening (τ = 0) the sum of gradients that stay the same grows to g/(1 − β), so the ball takes steps of
 * η/(1 − β): ten times η at β = 0.9. {@link AveragedMomentum} is the form without that factor. The first gradient is not
 * dampened, as in PyTorch: the velocity begins as g.
 *
 * @param learningRate η, positive
 * @param beta β in [0, 1), how much of the velocity is kept
 * @param dampening τ in [0, 1), how much of each later gradient is held back
 */
public record Momentum(double learningRate, double beta, double dampening) implements UpdateRule {
    public Momentum {
        Settings.learningRate(learningRate);
        Settings.beta("β", beta);
        Settings.beta("τ", dampening);
    }

    @Override
    public String name() {
        return dampening == 0
                ? Settings.name("momentum", learningRate, beta)
                : Settings.name("momentum", learningRate, beta, dampening);
    }

    @Override
    public Map<String, Double> settings() {
        var settings = Settings.and(Settings.of("η", learningRate), "β", beta);
        return dampening == 0 ? settings : Settings.and(settings, "τ", dampening);
    }

    @Override
    public UpdateRule withLearningRate(double rate) {
        return new Momentum(rate, beta, dampening);
    }

    @Override
    public String momentum() {
        return "β";
    }

    @Override
    public List<String> memory() {
        return List.of("v");
    }

    @Override
    public void update(double[] w, double[] g, double[][] memory, int t, Pace pace) {
        double[] v = memory[0];
        double b = pace.momentum(beta); // read once: the loop below then runs on vector registers
        double rate = pace.rate();
        double taken = taken(t);
        for (int i = 0; i < w.length; i++) {
            v[i] = b * v[i] + taken * g[i];
            w[i] -= rate * v[i];
        }
    }

    /** The share of the gradient that the velocity takes in. */
    private double taken(int t) {
        return t == 1 ? 1 : 1 - dampening;
    }

    @Override
    public void anatomy(Anatomy step) {
        if (taken(step.t()) == 1) {
            step.memory("v", "v_t = \\beta v_{t-1} + g_t", "{β}·{v} + {g}");
        } else {
            step.memory("v", "v_t = \\beta v_{t-1} + (1 - \\tau)\\, g_t", "{β}·{v} + (1 − {τ})·{g}");
        }
        step.move("\\Delta_t = -\\eta\\, v_t", "−{η}·{v}", step.remembered("v").map(v -> -(step.rate() * v)));
    }

    @Override
    public String toString() {
        return name();
    }
}
