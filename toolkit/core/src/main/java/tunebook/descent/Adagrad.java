package tunebook.descent;

import java.util.List;
import java.util.Map;
import tunebook.descent.schedule.Pace;
import tunebook.math.Given;
import tunebook.math.Vec;

/**
 * Adagrad, G ← G + g², w ← w − η/(√G + ε)·g: each parameter has a step of its own, the smaller the steeper its gradients
 * were (Duchi, Hazan and Singer, <i>Adaptive subgradient methods</i>, JMLR 2011).
 *
 * <p>G only grows, so the steps only shrink. That suits gradients that are rare, and stalls where they are not.
 *
 * @param learningRate η, positive
 * @param epsilon ε, positive
 * @param eps where ε stands
 * @param decay κ, at least 0: η is divided by 1 + (t − 1)·κ
 * @param initial what G begins with, at least 0
 */
public record Adagrad(double learningRate, double epsilon, Eps eps, double decay, double initial)
        implements UpdateRule {
    public Adagrad {
        Settings.learningRate(learningRate);
        Settings.epsilon(epsilon);
        Given.required("Adagrad", "a place for ε: Eps.INSIDE or Eps.OUTSIDE", eps);
        Settings.atLeastZero("κ", decay, "It is how fast η fades; 0 is usual");
        Settings.atLeastZero("the initial G", initial, "It is a sum of squares; 0 is usual");
    }

    @Override
    public String name() {
        return Settings.name("adagrad", learningRate);
    }

    @Override
    public Map<String, Double> settings() {
        var settings = Settings.and(Settings.of("η", learningRate), "ε", epsilon);
        return decay == 0 ? settings : Settings.and(settings, "κ", decay);
    }

    @Override
    public UpdateRule withLearningRate(double rate) {
        return new Adagrad(rate, epsilon, eps, decay, initial);
    }

    @Override
    public List<String> memory() {
        return List.of("G");
    }

    @Override
    public Memory start(int dimension) {
        return new Memory(memory(), List.of(Vec.filled(dimension, initial)));
    }

    @Override
    public void update(double[] w, double[] g, double[][] memory, int t, Pace pace) {
        double[] sum = memory[0];
        double rate = faded(pace.rate(), t);
        double under = eps.under(epsilon);
        double beside = eps.beside(epsilon);
        for (int i = 0; i < w.length; i++) {
            sum[i] += g[i] * g[i];
            w[i] -= rate / (Math.sqrt(sum[i] + under) + beside) * g[i];
        }
    }

    private double faded(double rate, int t) {
        return rate / (1 + (t - 1) * decay);
    }

    @Override
    public void anatomy(Anatomy step) {
        step.memory("G", "G_t = G_{t-1} + g_t^2", "{G} + {g}²");
        double rate = faded(step.rate(), step.t());
        Vec scale = step.remembered("G").map(sum -> rate / (Math.sqrt(sum + eps.under(epsilon)) + eps.beside(epsilon)));
        String fading = decay == 0 ? "" : "/(1 + ({t} − 1)·{κ})";
        step.scale(
                        "s",
                        "s_t = " + (decay == 0 ? "\\eta" : "\\frac{\\eta}{1 + (t-1)\\kappa}") + " / ("
                                + eps.latex("G_t") + ")",
                        "{η}" + fading + "/(" + eps.template("G") + ")",
                        scale)
                .move(
                        "\\Delta_t = -s_t\\, g_t",
                        "−{s}·{g}",
                        scale.times(step.gradient()).times(-1));
    }

    @Override
    public String toString() {
        return name();
    }
}
