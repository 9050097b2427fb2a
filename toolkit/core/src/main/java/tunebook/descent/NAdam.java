package tunebook.descent;

import java.util.List;
import java.util.Map;
import tunebook.descent.schedule.Pace;
import tunebook.math.Vec;

/**
 * NAdam: Adam with Nesterov's look ahead: the average gradient as it will be after the next step
 * (Dozat, <i>Incorporating Nesterov momentum into Adam</i>, ICLR workshop 2016, with the schedule of its Algorithm 2).
 *
 * <p>β₁ is warmed up, μ_t = β₁·(1 − ½·0.96^{t·ψ}), so the bias of m is corrected by the product of all μ so far.
 *
 * @param learningRate η, positive
 * @param beta1 β₁ in [0, 1), what μ grows to
 * @param beta2 β₂ in [0, 1), how much of the average squared gradient is kept
 * @param epsilon ε, positive, beside the root
 * @param decay ψ, at least 0, how fast μ grows; 0.004 in the paper
 */
public record NAdam(double learningRate, double beta1, double beta2, double epsilon, double decay)
        implements UpdateRule {
    private static final String PRODUCT = "Π";

    public NAdam {
        Settings.requireAdam(learningRate, beta1, beta2, epsilon);
        Settings.atLeastZero("ψ", decay, "It is how fast the momentum warms up; 0.004 is usual");
    }

    @Override
    public String name() {
        return Settings.adamName("nadam", learningRate, beta1, beta2, epsilon);
    }

    @Override
    public Map<String, Double> settings() {
        return Settings.and(Settings.adam(learningRate, beta1, beta2, epsilon), "ψ", decay);
    }

    @Override
    public UpdateRule withLearningRate(double rate) {
        return new NAdam(rate, beta1, beta2, epsilon, decay);
    }

    @Override
    public String momentum() {
        return "β₁";
    }

    @Override
    public List<String> memory() {
        return List.of("m", "v", PRODUCT);
    }

    /** The product of no μ is 1; it is the same for all coordinates. */
    @Override
    public Memory start(int dimension) {
        var zero = Vec.filled(dimension, 0);
        return new Memory(memory(), List.of(zero, zero, Vec.of(1)));
    }

    private double mu(double b1, int t) {
        return b1 * (1 - 0.5 * Math.pow(0.96, t * decay));
    }

    @Override
    public void update(double[] w, double[] g, double[][] memory, int t, Pace pace) {
        double[] m = memory[0];
        double[] v = memory[1];
        double b1 = pace.momentum(beta1);
        double b2 = beta2;
        double rate = pace.rate();
        double mu = mu(b1, t);
        double next = mu(b1, t + 1);
        memory[2][0] *= mu;
        double product = memory[2][0];
        double correction2 = 1 - Math.pow(b2, t);
        for (int i = 0; i < w.length; i++) {
            m[i] = b1 * m[i] + (1 - b1) * g[i];
            v[i] = b2 * v[i] + (1 - b2) * g[i] * g[i];
            double scale = rate / (Math.sqrt(v[i] / correction2) + epsilon);
            double ahead = next * m[i] / (1 - product * next) + (1 - mu) * g[i] / (1 - product);
            w[i] -= scale * ahead;
        }
    }

    @Override
    public void anatomy(Anatomy step) {
        double b1 = step.number("β₁");
        double mu = mu(b1, step.t());
        double next = mu(b1, step.t() + 1);
        double product = step.remembered(PRODUCT).get(0);
        double correction2 = 1 - Math.pow(beta2, step.t());
        Vec m = step.remembered("m");
        Vec unbiasedV = step.remembered("v").map(v -> v / correction2);
        Vec scale = unbiasedV.map(v -> step.rate() / (Math.sqrt(v) + epsilon));
        Vec ahead = Vec.generate(
                m.dimension(),
                i -> next * m.get(i) / (1 - product * next)
                        + (1 - mu) * step.gradient().get(i) / (1 - product));
        step.memory("m", "m_t = \\beta_1 m_{t-1} + (1 - \\beta_1)\\, g_t", "{β₁}·{m} + (1 − {β₁})·{g}")
                .memory("v", "v_t = \\beta_2 v_{t-1} + (1 - \\beta_2)\\, g_t^2", "{β₂}·{v} + (1 − {β₂})·{g}²")
                .scale(
                        "μ",
                        "\\mu_t = \\beta_1 (1 - \\tfrac12 0.96^{t\\psi})",
                        "{β₁}·(1 − 0.5·0.96^({t}·{ψ}))",
                        Vec.of(mu))
                .scale(
                        "μ′",
                        "\\mu_{t+1} = \\beta_1 (1 - \\tfrac12 0.96^{(t+1)\\psi})",
                        "{β₁}·(1 − 0.5·0.96^(({t} + 1)·{ψ}))",
                        Vec.of(next))
                .memory(PRODUCT, "\\Pi_t = \\Pi_{t-1}\\, \\mu_t", "{Π}·{μ}")
                .scale("v̂", "\\hat v_t = v_t / (1 - \\beta_2^t)", "{v}/(1 − {β₂}^{t})", unbiasedV)
                .scale(
                        "m̂",
                        "\\hat m_t = \\frac{\\mu_{t+1} m_t}{1 - \\Pi_t \\mu_{t+1}} + \\frac{(1 - \\mu_t)\\, g_t}{1 - \\Pi_t}",
                        "{μ′}·{m}/(1 − {Π}·{μ′}) + (1 − {μ})·{g}/(1 − {Π})",
                        ahead)
                .scale("s", "s_t = \\eta / (\\sqrt{\\hat v_t} + \\varepsilon)", "{η}/(√{v̂} + {ε})", scale)
                .move(
                        "\\Delta_t = -s_t\\, \\hat m_t",
                        "−{s}·{m̂}",
                        scale.times(ahead).times(-1));
    }

    @Override
    public String toString() {
        return name();
    }
}
