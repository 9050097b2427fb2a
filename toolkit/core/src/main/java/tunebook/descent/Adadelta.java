package tunebook.descent;

import java.util.List;
import java.util.Map;
import tunebook.descent.schedule.Pace;
import tunebook.math.Vec;

/**
 * Adadelta: a step in the units of the parameter, the root of the average squared step over the root of the average
 * squared gradient, √(u + ε)/√(v + ε)·g (Zeiler, <i>ADADELTA: an adaptive learning rate method</i>, 2012, Algorithm 1).
 *
 * <p>It begins with steps of about √ε, whatever η is, and has to work itself up from there.
 *
 * @param learningRate η, positive; 1 in the paper
 * @param rho ρ in [0, 1), how much of the averages is kept
 * @param epsilon ε, positive, under both roots
 */
public record Adadelta(double learningRate, double rho, double epsilon) implements UpdateRule {
    public Adadelta {
        Settings.learningRate(learningRate);
        Settings.beta("ρ", rho);
        Settings.epsilon(epsilon);
    }

    @Override
    public String name() {
        return rho == 0.9 && epsilon == 1e-6
                ? Settings.name("adadelta", learningRate)
                : Settings.name("adadelta", learningRate, rho, epsilon);
    }

    @Override
    public Map<String, Double> settings() {
        return Settings.and(Settings.and(Settings.of("η", learningRate), "ρ", rho), "ε", epsilon);
    }

    @Override
    public UpdateRule withLearningRate(double rate) {
        return new Adadelta(rate, rho, epsilon);
    }

    @Override
    public List<String> memory() {
        return List.of("v", "u");
    }

    @Override
    public void update(double[] w, double[] g, double[][] memory, int t, Pace pace) {
        double[] v = memory[0];
        double[] u = memory[1];
        double rate = pace.rate();
        for (int i = 0; i < w.length; i++) {
            v[i] = rho * v[i] + (1 - rho) * g[i] * g[i];
            double d = scale(v[i], u[i]) * g[i];
            u[i] = rho * u[i] + (1 - rho) * d * d;
            w[i] -= rate * d;
        }
    }

    private double scale(double v, double u) {
        return Math.sqrt(u + epsilon) / Math.sqrt(v + epsilon);
    }

    @Override
    public void anatomy(Anatomy step) {
        Vec v = step.remembered("v");
        Vec u = step.before("u");
        Vec d = Vec.generate(
                v.dimension(), i -> scale(v.get(i), u.get(i)) * step.gradient().get(i));
        step.memory("v", "v_t = \\rho v_{t-1} + (1 - \\rho)\\, g_t^2", "{ρ}·{v} + (1 − {ρ})·{g}²")
                .scale(
                        "d",
                        "d_t = \\frac{\\sqrt{u_{t-1} + \\varepsilon}}{\\sqrt{v_t + \\varepsilon}}\\, g_t",
                        "√({u} + {ε})/√({v} + {ε})·{g}",
                        d)
                .memory("u", "u_t = \\rho u_{t-1} + (1 - \\rho)\\, d_t^2", "{ρ}·{u} + (1 − {ρ})·{d}²")
                .move("\\Delta_t = -\\eta\\, d_t", "−{η}·{d}", d.map(value -> -(step.rate() * value)));
    }

    @Override
    public String toString() {
        return name();
    }
}
