package tunebook.descent;

import java.util.List;
import java.util.Map;
import tunebook.descent.schedule.Pace;
import tunebook.math.Vec;

/**
 * RAdam: Adam that does not divide before it has seen enough gradients to know by what, and carefully at first
 * (Liu, Jiang, He, Chen, Liu, Gao and Han, <i>On the variance of the adaptive learning rate and beyond</i>, ICLR 2020,
 * Algorithm 2).
 *
 * <p>ρ_t is about how many squares the average v rests on. Up to 5 of them the step is plain momentum, η·m̂, with no
 * division: steep ground then needs a small η. Beyond, Adam's step is shortened by r, which grows to 1.
 *
 * @param learningRate η, positive
 * @param beta1 β₁ in [0, 1), how much of the average gradient is kept
 * @param beta2 β₂ in [0, 1), how much of the average squared gradient is kept
 * @param epsilon ε, positive; unlike Adam's it is added to √v before the bias is corrected, as in PyTorch
 */
public record RAdam(double learningRate, double beta1, double beta2, double epsilon) implements UpdateRule {
    private static final double ENOUGH = 5;

    public RAdam {
        Settings.requireAdam(learningRate, beta1, beta2, epsilon);
    }

    @Override
    public String name() {
        return Settings.adamName("radam", learningRate, beta1, beta2, epsilon);
    }

    @Override
    public Map<String, Double> settings() {
        return Settings.adam(learningRate, beta1, beta2, epsilon);
    }

    @Override
    public UpdateRule withLearningRate(double rate) {
        return new RAdam(rate, beta1, beta2, epsilon);
    }

    @Override
    public String momentum() {
        return "β₁";
    }

    @Override
    public List<String> memory() {
        return List.of("m", "v");
    }

    /** ρ∞, the most squares that the average can rest on. */
    private double most() {
        return 2 / (1 - beta2) - 1;
    }

    /** ρ_t, the squares that the average rests on after t updates. */
    private double squares(int t) {
        return most() - 2 * t * Math.pow(beta2, t) / (1 - Math.pow(beta2, t));
    }

    private static double rectification(double squares, double most) {
        return Math.sqrt((squares - 4) * (squares - 2) * most / ((most - 4) * (most - 2) * squares));
    }

    @Override
    public void update(double[] w, double[] g, double[][] memory, int t, Pace pace) {
        double[] m = memory[0];
        double[] v = memory[1];
        double b1 = pace.momentum(beta1);
        double b2 = beta2;
        double rate = pace.rate();
        double correction1 = 1 - Math.pow(b1, t);
        double root2 = Math.sqrt(1 - Math.pow(b2, t));
        double squares = squares(t);
        boolean divides = squares > ENOUGH;
        double r = divides ? rectification(squares, most()) : 1;
        for (int i = 0; i < w.length; i++) {
            m[i] = b1 * m[i] + (1 - b1) * g[i];
            v[i] = b2 * v[i] + (1 - b2) * g[i] * g[i];
            double scale = divides ? rate * r * (root2 / (Math.sqrt(v[i]) + epsilon)) : rate;
            w[i] -= scale * (m[i] / correction1);
        }
    }

    @Override
    public void anatomy(Anatomy step) {
        double correction1 = 1 - Math.pow(step.number("β₁"), step.t());
        double root2 = Math.sqrt(1 - Math.pow(beta2, step.t()));
        double squares = squares(step.t());
        Vec unbiasedM = step.remembered("m").map(m -> m / correction1);
        step.memory("m", "m_t = \\beta_1 m_{t-1} + (1 - \\beta_1)\\, g_t", "{β₁}·{m} + (1 − {β₁})·{g}")
                .memory("v", "v_t = \\beta_2 v_{t-1} + (1 - \\beta_2)\\, g_t^2", "{β₂}·{v} + (1 − {β₂})·{g}²")
                .scale("m̂", "\\hat m_t = m_t / (1 - \\beta_1^t)", "{m}/(1 − {β₁}^{t})", unbiasedM)
                .scale("ρ∞", "\\rho_\\infty = 2 / (1 - \\beta_2) - 1", "2/(1 − {β₂}) − 1", Vec.of(most()))
                .scale(
                        "ρ",
                        "\\rho_t = \\rho_\\infty - 2t \\beta_2^t / (1 - \\beta_2^t)",
                        "{ρ∞} − 2·{t}·{β₂}^{t}/(1 − {β₂}^{t})",
                        Vec.of(squares));
        if (squares <= ENOUGH) {
            step.move(
                    "\\Delta_t = -\\eta\\, \\hat m_t \\quad (\\rho_t \\le 5)",
                    "−{η}·{m̂}",
                    unbiasedM.map(m -> -(step.rate() * m)));
            return;
        }
        double r = rectification(squares, most());
        Vec scale = step.remembered("v").map(v -> step.rate() * r * (root2 / (Math.sqrt(v) + epsilon)));
        step.scale(
                        "r",
                        "r_t = \\sqrt{\\frac{(\\rho_t - 4)(\\rho_t - 2)\\rho_\\infty}"
                                + "{(\\rho_\\infty - 4)(\\rho_\\infty - 2)\\rho_t}}",
                        "√(({ρ} − 4)·({ρ} − 2)·{ρ∞}/(({ρ∞} − 4)·({ρ∞} − 2)·{ρ}))",
                        Vec.of(r))
                .scale(
                        "s",
                        "s_t = \\eta\\, r_t \\sqrt{1 - \\beta_2^t} / (\\sqrt{v_t} + \\varepsilon)",
                        "{η}·{r}·(√(1 − {β₂}^{t})/(√{v} + {ε}))",
                        scale)
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
