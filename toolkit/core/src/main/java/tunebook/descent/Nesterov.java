package tunebook.descent;

import java.util.List;
import java.util.Map;
import tunebook.descent.schedule.Pace;
import tunebook.math.Vec;

/**
 * Nesterov's momentum, v ← β·v + g, w ← w − η·(g + β·v): a heavy ball that already takes in where the velocity will carry
 * it (Nesterov, <i>A method of solving a convex programming problem with convergence rate O(1/k²)</i>, 1983; in the form
 * of Sutskever, Martens, Dahl and Hinton, 2013, as PyTorch writes it, where w is the point looked at).
 *
 * @param learningRate η, positive
 * @param beta β in [0, 1), how much of the velocity is kept
 */
public record Nesterov(double learningRate, double beta) implements UpdateRule {
    public Nesterov {
        Settings.learningRate(learningRate);
        Settings.beta("β", beta);
    }

    @Override
    public String name() {
        return Settings.name("nesterov", learningRate, beta);
    }

    @Override
    public Map<String, Double> settings() {
        return Settings.and(Settings.of("η", learningRate), "β", beta);
    }

    @Override
    public UpdateRule withLearningRate(double rate) {
        return new Nesterov(rate, beta);
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
        double b = pace.momentum(beta);
        double rate = pace.rate();
        for (int i = 0; i < w.length; i++) {
            v[i] = b * v[i] + g[i];
            w[i] -= rate * (g[i] + b * v[i]);
        }
    }

    @Override
    public void anatomy(Anatomy step) {
        double b = step.number("β");
        Vec ahead = step.gradient().plus(step.remembered("v").times(b));
        step.memory("v", "v_t = \\beta v_{t-1} + g_t", "{β}·{v} + {g}")
                .scale("n", "n_t = g_t + \\beta v_t", "{g} + {β}·{v}", ahead)
                .move("\\Delta_t = -\\eta\\, n_t", "−{η}·{n}", ahead.map(n -> -(step.rate() * n)));
    }

    @Override
    public String toString() {
        return name();
    }
}
