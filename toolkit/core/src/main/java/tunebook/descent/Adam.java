package tunebook.descent;

import java.util.List;
import java.util.Map;
import tunebook.descent.schedule.Pace;
import tunebook.math.Given;
import tunebook.math.Vec;

/**
 * Adam: a step along the average gradient m, divided, coordinate by coordinate, by the root of the average squared
 * gradient v (Kingma and Ba, <i>Adam: A Method for Stochastic Optimization</i>, ICLR 2015, Algorithm 1).
 *
 * <p>Both averages begin at 0, so at first they are too small. Dividing by 1 − β^t corrects that; without it the first
 * step would be (1 − β₁)/√(1 − β₂) = 3.16 times as long, at the usual settings, as v is the smaller of the two.
 *
 * @param learningRate η, positive (α in the paper)
 * @param beta1 β₁ in [0, 1), how much of the average gradient is kept
 * @param beta2 β₂ in [0, 1), how much of the average squared gradient is kept
 * @param epsilon ε, positive
 * @param eps where ε stands
 */
public record Adam(double learningRate, double beta1, double beta2, double epsilon, Eps eps) implements UpdateRule {
    public Adam {
        Settings.requireAdam(learningRate, beta1, beta2, epsilon);
        Given.required("Adam", "a place for ε: Eps.INSIDE or Eps.OUTSIDE", eps);
    }

    @Override
    public String name() {
        return Settings.adamName("adam", learningRate, beta1, beta2, epsilon);
    }

    @Override
    public Map<String, Double> settings() {
        return Settings.adam(learningRate, beta1, beta2, epsilon);
    }

    @Override
    public UpdateRule withLearningRate(double rate) {
        return new Adam(rate, beta1, beta2, epsilon, eps);
    }

    @Override
    public String momentum() {
        return "β₁";
    }

    @Override
    public List<String> memory() {
        return List.of("m", "v");
    }

    @Override
    public void update(double[] w, double[] g, double[][] memory, int t, Pace pace) {
        double[] m = memory[0];
        double[] v = memory[1];
        double b1 = pace.momentum(beta1); // fields read once: the loop below then runs on vector registers
        double b2 = beta2;
        double rate = pace.rate();
        double correction1 = 1 - Math.pow(b1, t);
        double correction2 = 1 - Math.pow(b2, t);
        double under = eps.under(epsilon);
        double beside = eps.beside(epsilon);
        for (int i = 0; i < w.length; i++) {
            m[i] = b1 * m[i] + (1 - b1) * g[i];
            v[i] = b2 * v[i] + (1 - b2) * g[i] * g[i];
            double scale = rate / (Math.sqrt(v[i] / correction2 + under) + beside);
            w[i] -= scale * (m[i] / correction1);
        }
    }

    @Override
    public void anatomy(Anatomy step) {
        double correction1 = 1 - Math.pow(step.number("β₁"), step.t());
        double correction2 = 1 - Math.pow(beta2, step.t());
        Vec unbiasedM = step.remembered("m").map(m -> m / correction1);
        Vec unbiasedV = step.remembered("v").map(v -> v / correction2);
        Vec scale = unbiasedV.map(v -> step.rate() / (Math.sqrt(v + eps.under(epsilon)) + eps.beside(epsilon)));
        step.memory("m", "m_t = \\beta_1 m_{t-1} + (1 - \\beta_1)\\, g_t", "{β₁}·{m} + (1 − {β₁})·{g}")
                .memory("v", "v_t = \\beta_2 v_{t-1} + (1 - \\beta_2)\\, g_t^2", "{β₂}·{v} + (1 − {β₂})·{g}²")
                .scale("m̂", "\\hat m_t = m_t / (1 - \\beta_1^t)", "{m}/(1 − {β₁}^{t})", unbiasedM)
                .scale("v̂", "\\hat v_t = v_t / (1 - \\beta_2^t)", "{v}/(1 − {β₂}^{t})", unbiasedV)
                .scale("s", "s_t = \\eta / (" + eps.latex("\\hat v_t") + ")", "{η}/(" + eps.template("v̂") + ")", scale)
                .move(
                        "\\Delta_t = -s_t\\, \\hat m_t",
                        "−{s}·{m̂}",
                        scale.times(unbiasedM).times(-1));
    }

    @Override
    public String toString() {
        return name();
    }
}
