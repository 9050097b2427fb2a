package tunebook.descent;

import java.util.List;
import java.util.Map;

/**
 * Heavy-ball momentum, v ← β·v + g, w ← w − η·v: the step follows a sum of the past gradients that fades by β (Polyak,
 * <i>Some methods of speeding up the convergence of iteration methods</i>, 1964; in the form of PyTorch's SGD).
 *
 * <p>Where the gradient stays the same the sum grows to g/(1 − β), so the ball takes steps of η/(1 − β): ten times η at
 * β = 0.9. {@link AveragedMomentum} is the form without that factor.
 *
 * @param learningRate η, positive
 * @param beta β in [0, 1), how much of the velocity is kept
 */
public record Momentum(double learningRate, double beta) implements UpdateRule {
    public Momentum {
        Settings.learningRate(learningRate);
        Settings.beta("β", beta);
    }

    @Override
    public String name() {
        return Settings.name("momentum", learningRate, beta);
    }

    @Override
    public Map<String, Double> settings() {
        return Settings.and(Settings.of("η", learningRate), "β", beta);
    }

    @Override
    public List<String> memory() {
        return List.of("v");
    }

    @Override
    public void update(double[] w, double[] g, double[][] memory, int t, double rate) {
        double[] v = memory[0];
        double b = beta; // read once: the loop below then runs on vector registers
        for (int i = 0; i < w.length; i++) {
            v[i] = b * v[i] + g[i];
            w[i] -= rate * v[i];
        }
    }

    @Override
    public void anatomy(Anatomy step) {
        step.memory("v", "v_t = \\beta v_{t-1} + g_t", "{β}·{v} + {g}")
                .move(
                        "\\Delta_t = -\\eta\\, v_t",
                        "−{η}·{v}",
                        step.remembered("v").map(v -> -(step.rate() * v)));
    }

    @Override
    public String toString() {
        return name();
    }
}
