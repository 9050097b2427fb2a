package tunebook.descent;

import java.util.List;
import java.util.Map;
import tunebook.descent.schedule.Pace;
import tunebook.math.Given;
import tunebook.math.Vec;

/**
 * AMSGrad: Adam, divided by the largest average squared gradient so far, so that a rare large gradient is not forgotten
 * (Reddi, Kale and Kumar, <i>On the convergence of Adam and beyond</i>, ICLR 2018, Algorithm 2).
 *
 * <p>Unlike the paper, with Adam's bias correction, as in PyTorch.
 *
 * @param learningRate η, positive
 * @param beta1 β₁ in [0, 1), how much of the average gradient is kept
 * @param beta2 β₂ in [0, 1), how much of the average squared gradient is kept
 * @param epsilon ε, positive
 * @param eps where ε stands
 */
public record AmsGrad(double learningRate, double beta1, double beta2, double epsilon, Eps eps) implements UpdateRule {
    private static final String LARGEST = "v_max";

    public AmsGrad {
        Settings.requireAdam(learningRate, beta1, beta2, epsilon);
        Given.required("AMSGrad", "a place for ε: Eps.INSIDE or Eps.OUTSIDE", eps);
    }

    @Override
    public String name() {
        return Settings.adamName("amsgrad", learningRate, beta1, beta2, epsilon);
    }

    @Override
    public Map<String, Double> settings() {
        return Settings.adam(learningRate, beta1, beta2, epsilon);
    }

    @Override
    public UpdateRule withLearningRate(double rate) {
        return new AmsGrad(rate, beta1, beta2, epsilon, eps);
    }

    @Override
    public String momentum() {
        return "β₁";
    }

    @Override
    public List<String> memory() {
        return List.of("m", "v", LARGEST);
    }

    @Override
    public void update(double[] w, double[] g, double[][] memory, int t, Pace pace) {
        double[] m = memory[0];
        double[] v = memory[1];
        double[] largest = memory[2];
        double b1 = pace.momentum(beta1);
        double b2 = beta2;
        double rate = pace.rate();
        double correction1 = 1 - Math.pow(b1, t);
        double correction2 = 1 - Math.pow(b2, t);
        double under = eps.under(epsilon);
        double beside = eps.beside(epsilon);
        for (int i = 0; i < w.length; i++) {
            m[i] = b1 * m[i] + (1 - b1) * g[i];
            v[i] = b2 * v[i] + (1 - b2) * g[i] * g[i];
            largest[i] = Math.max(largest[i], v[i]);
            double scale = rate / (Math.sqrt(largest[i] / correction2 + under) + beside);
            w[i] -= scale * (m[i] / correction1);
        }
    }

    @Override
    public void anatomy(Anatomy step) {
        double correction1 = 1 - Math.pow(step.number("β₁"), step.t());
        double correction2 = 1 - Math.pow(beta2, step.t());
        Vec unbiasedM = step.remembered("m").map(m -> m / correction1);
        Vec unbiasedV = step.remembered(LARGEST).map(v -> v / correction2);
        Vec scale = unbiasedV.map(v -> step.rate() / (Math.sqrt(v + eps.under(epsilon)) + eps.beside(epsilon)));
        step.memory("m", "m_t = \\beta_1 m_{t-1} + (1 - \\beta_1)\\, g_t", "{β₁}·{m} + (1 − {β₁})·{g}")
                .memory("v", "v_t = \\beta_2 v_{t-1} + (1 - \\beta_2)\\, g_t^2", "{β₂}·{v} + (1 − {β₂})·{g}²")
                .memory(LARGEST, "v^{\\max}_t = \\max(v^{\\max}_{t-1}, v_t)", "max({v_max}, {v})")
                .scale("m̂", "\\hat m_t = m_t / (1 - \\beta_1^t)", "{m}/(1 − {β₁}^{t})", unbiasedM)
                .scale("v̂", "\\hat v_t = v^{\\max}_t / (1 - \\beta_2^t)", "{v_max}/(1 − {β₂}^{t})", unbiasedV)
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
