package tunebook.descent;

import java.util.List;
import java.util.Map;
import tunebook.descent.schedule.Pace;

/**
 * Plain gradient descent, w ← w − η·g: a step downhill, as long as the slope is steep.
 *
 * <p>On a bowl of curvature h it converges only for η &lt; 2/h: beyond, each step overshoots by more than it gains.
 *
 * @param learningRate η, positive
 */
public record GradientDescent(double learningRate) implements UpdateRule {
    public GradientDescent {
        Settings.learningRate(learningRate);
    }

    @Override
    public String name() {
        return Settings.name("sgd", learningRate);
    }

    @Override
    public Map<String, Double> settings() {
        return Settings.of("η", learningRate);
    }

    @Override
    public UpdateRule withLearningRate(double rate) {
        return new GradientDescent(rate);
    }

    @Override
    public List<String> memory() {
        return List.of();
    }

    @Override
    public void update(double[] w, double[] g, double[][] memory, int t, Pace pace) {
        double rate = pace.rate();
        for (int i = 0; i < w.length; i++) {
            w[i] -= rate * g[i];
        }
    }

    @Override
    public void anatomy(Anatomy step) {
        step.move("\\Delta_t = -\\eta\\, g_t", "−{η}·{g}", step.gradient().map(g -> -(step.rate() * g)));
    }

    @Override
    public String toString() {
        return name();
    }
}
