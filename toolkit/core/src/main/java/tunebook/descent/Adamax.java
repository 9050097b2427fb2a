package tunebook.descent;

import java.util.List;
import java.util.Map;
import tunebook.descent.schedule.Pace;
import tunebook.math.Vec;

/**
 * Adamax: Adam, divided by the largest recent gradient in place of the root of an average, u ← max(β₂·u, |g| + ε)
 * (Kingma and Ba, <i>Adam: A Method for Stochastic Optimization</i>, ICLR 2015, Algorithm 2). u needs no bias correction.
 *
 * @param learningRate η, positive (α in the paper)
 * @param beta1 β₁ in [0, 1), how much of the average gradient is kept
 * @param beta2 β₂ in [0, 1), how slowly the largest gradient is forgotten
 * @param epsilon ε, positive; unlike in the paper, added to |g|, as in PyTorch
 */
public record Adamax(double learningRate, double beta1, double beta2, double epsilon) implements UpdateRule {
    public Adamax {
        Settings.requireAdam(learningRate, beta1, beta2, epsilon);
    }

    @Override
    public String name() {
        return Settings.adamName("adamax", learningRate, beta1, beta2, epsilon);
    }

    @Override
    public Map<String, Double> settings() {
        return Settings.adam(learningRate, beta1, beta2, epsilon);
    }

    @Override
    public UpdateRule withLearningRate(double rate) {
        return new Adamax(rate, beta1, beta2, epsilon);
    }

    @Override
    public String momentum() {
        return "β₁";
    }

    @Override
    public List<String> memory() {
        return List.of("m", "u");
    }

    @Override
    public void update(double[] w, double[] g, double[][] memory, int t, Pace pace) {
        double[] m = memory[0];
        double[] u = memory[1];
        double b1 = pace.momentum(beta1);
        double rate = pace.rate() / (1 - Math.pow(b1, t));
        for (int i = 0; i < w.length; i++) {
            m[i] = b1 * m[i] + (1 - b1) * g[i];
            u[i] = Math.max(beta2 * u[i], Math.abs(g[i]) + epsilon);
            w[i] -= rate * (m[i] / u[i]);
        }
    }

    @Override
    public void anatomy(Anatomy step) {
        double rate = step.rate() / (1 - Math.pow(step.number("β₁"), step.t()));
        Vec m = step.remembered("m");
        Vec u = step.remembered("u");
        step.memory("m", "m_t = \\beta_1 m_{t-1} + (1 - \\beta_1)\\, g_t", "{β₁}·{m} + (1 − {β₁})·{g}")
                .memory("u", "u_t = \\max(\\beta_2 u_{t-1},\\, |g_t| + \\varepsilon)", "max({β₂}·{u}, |{g}| + {ε})")
                .scale("s", "s_t = \\eta / (1 - \\beta_1^t)", "{η}/(1 − {β₁}^{t})", Vec.of(rate))
                .move(
                        "\\Delta_t = -s_t\\, m_t / u_t",
                        "−{s}·({m}/{u})",
                        Vec.generate(m.dimension(), i -> -(rate * (m.get(i) / u.get(i)))));
    }

    @Override
    public String toString() {
        return name();
    }
}
