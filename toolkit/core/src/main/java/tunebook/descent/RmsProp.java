package tunebook.descent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tunebook.descent.schedule.Pace;
import tunebook.math.Given;
import tunebook.math.Vec;

/**
 * RMSProp, v ← ρ·v + (1 − ρ)·g², w ← w − η/√(v + ε)·g: as Adagrad, but with an average of the recent squares, so that
 * steps can grow again (Hinton, <i>Neural Networks for Machine Learning</i>, lecture 6e, 2012).
 *
 * <p>Centred, the square of the average gradient is taken off v first, so what divides is the spread of the gradient
 * (Graves, <i>Generating sequences with recurrent neural networks</i>, 2013, eq. 38). With momentum, the divided gradients
 * go into a velocity b.
 *
 * @param learningRate η, positive
 * @param rho ρ in [0, 1), how much of the average is kept
 * @param epsilon ε, positive
 * @param eps where ε stands
 * @param beta β in [0, 1), how much of the velocity is kept; 0 for no momentum
 * @param centred whether the square of the average gradient is taken off
 */
public record RmsProp(double learningRate, double rho, double epsilon, Eps eps, double beta, boolean centred)
        implements UpdateRule {
    private static final String MEAN = "ḡ";
    private static final String VELOCITY = "b";

    public RmsProp {
        Settings.learningRate(learningRate);
        Settings.beta("ρ", rho);
        Settings.epsilon(epsilon);
        Given.required("RMSProp", "a place for ε: Eps.INSIDE or Eps.OUTSIDE", eps);
        Settings.beta("β", beta);
    }

    @Override
    public String name() {
        String name = centred ? "centred rmsprop" : "rmsprop";
        return beta > 0
                ? Settings.name(name, learningRate, rho, beta)
                : rho == 0.9 ? Settings.name(name, learningRate) : Settings.name(name, learningRate, rho);
    }

    @Override
    public Map<String, Double> settings() {
        var settings = Settings.and(Settings.and(Settings.of("η", learningRate), "ρ", rho), "ε", epsilon);
        return beta == 0 ? settings : Settings.and(settings, "β", beta);
    }

    @Override
    public UpdateRule withLearningRate(double rate) {
        return new RmsProp(rate, rho, epsilon, eps, beta, centred);
    }

    @Override
    public String momentum() {
        return beta == 0 ? "" : "β";
    }

    @Override
    public List<String> memory() {
        var symbols = new ArrayList<>(List.of("v"));
        if (centred) {
            symbols.add(MEAN);
        }
        if (beta > 0) {
            symbols.add(VELOCITY);
        }
        return symbols;
    }

    @Override
    public void update(double[] w, double[] g, double[][] memory, int t, Pace pace) {
        if (!centred && beta == 0) {
            move(w, g, memory[0], pace.rate());
            return;
        }
        if (centred) {
            directionsAboutMean(g, memory[0], memory[1]);
        } else {
            directions(g, memory[0]);
        }
        if (beta > 0) {
            accumulate(g, memory[memory.length - 1], pace.momentum(beta));
        }
        double rate = pace.rate();
        for (int i = 0; i < w.length; i++) {
            w[i] -= rate * g[i];
        }
    }

    /** The usual case in one pass, which gives the same bits as {@link #directions} and the step. */
    private void move(double[] w, double[] g, double[] v, double rate) {
        double r = rho;
        double under = eps.under(epsilon);
        double beside = eps.beside(epsilon);
        for (int i = 0; i < w.length; i++) {
            v[i] = r * v[i] + (1 - r) * g[i] * g[i];
            w[i] -= rate * (g[i] / (Math.sqrt(v[i] + under) + beside));
        }
    }

    /** Each gradient becomes its direction; loops without a branch run on vector registers. */
    private void directions(double[] g, double[] v) {
        double r = rho;
        double under = eps.under(epsilon);
        double beside = eps.beside(epsilon);
        for (int i = 0; i < g.length; i++) {
            v[i] = r * v[i] + (1 - r) * g[i] * g[i];
            g[i] = g[i] / (Math.sqrt(v[i] + under) + beside);
        }
    }

    private void directionsAboutMean(double[] g, double[] v, double[] mean) {
        double r = rho;
        double under = eps.under(epsilon);
        double beside = eps.beside(epsilon);
        for (int i = 0; i < g.length; i++) {
            v[i] = r * v[i] + (1 - r) * g[i] * g[i];
            mean[i] = r * mean[i] + (1 - r) * g[i];
            g[i] = g[i] / (Math.sqrt(spread(v[i], mean[i]) + under) + beside);
        }
    }

    /** The directions go into the velocity, which becomes the direction. */
    private static void accumulate(double[] directions, double[] velocity, double b) {
        for (int i = 0; i < directions.length; i++) {
            velocity[i] = b * velocity[i] + directions[i];
            directions[i] = velocity[i];
        }
    }

    /** The variance, never below 0: rounding could take it there. */
    private static double spread(double square, double mean) {
        return Math.max(0, square - mean * mean);
    }

    private double denominator(double spread) {
        return Math.sqrt(spread + eps.under(epsilon)) + eps.beside(epsilon);
    }

    @Override
    public void anatomy(Anatomy step) {
        step.memory("v", "v_t = \\rho v_{t-1} + (1 - \\rho)\\, g_t^2", "{ρ}·{v} + (1 − {ρ})·{g}²");
        Vec spread = step.remembered("v");
        if (centred) {
            Vec mean = step.remembered(MEAN);
            Vec square = spread;
            spread = Vec.generate(mean.dimension(), i -> spread(square.get(i), mean.get(i)));
            step.memory(MEAN, "\\bar g_t = \\rho \\bar g_{t-1} + (1 - \\rho)\\, g_t", "{ρ}·{ḡ} + (1 − {ρ})·{g}")
                    .scale("σ²", "\\sigma_t^2 = v_t - \\bar g_t^2", "{v} − {ḡ}²", spread);
        }
        String name = centred ? "σ²" : "v";
        String latex = centred ? "\\sigma_t^2" : "v_t";
        Vec below = spread.map(this::denominator);
        Vec direction = quotient(step.gradient(), below);
        step.scale("d", "d_t = g_t / (" + eps.latex(latex) + ")", "{g}/(" + eps.template(name) + ")", direction);
        if (beta > 0) {
            direction = step.remembered(VELOCITY);
            step.memory(VELOCITY, "b_t = \\beta b_{t-1} + d_t", "{β}·{b} + {d}");
        }
        step.move(
                "\\Delta_t = -\\eta\\, " + (beta > 0 ? "b_t" : "d_t"),
                beta > 0 ? "−{η}·{b}" : "−{η}·{d}",
                direction.map(d -> -(step.rate() * d)));
    }

    private static Vec quotient(Vec over, Vec under) {
        return Vec.generate(over.dimension(), i -> over.get(i) / under.get(i));
    }

    @Override
    public String toString() {
        return name();
    }
}
