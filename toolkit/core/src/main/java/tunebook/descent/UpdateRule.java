package tunebook.descent;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import tunebook.descent.schedule.Pace;

/**
 * The formula of a gradient optimizer: how a gradient becomes a step.
 *
 * <p>The rule is written twice, for two readers. {@link #update} is the formula for the machine: it changes arrays in
 * place, and both the pure step (on copies) and the fast {@code advance} (on private arrays) run it, so the two agree
 * bit for bit by construction. {@link #anatomy} is the formula for people: the same step term by term, with symbols and
 * numbers. A law holds the two together: the terms must end at the very bits that {@code update} wrote.
 *
 * <p>A rule is immutable and holds its settings only; what changes from step to step is handed in.
 */
public interface UpdateRule extends Serializable {
    /** A short name with its settings, as in a legend: {@code momentum(0.01, 0.9)}. */
    String name();

    /** The settings by their symbol, in the order of the formula: η first. */
    Map<String, Double> settings();

    /** η, the learning rate, positive. */
    double learningRate();

    /** The same formula with another η. */
    UpdateRule withLearningRate(double rate);

    /** The symbol of the setting that says how much of the past is kept, which a schedule may set; empty for none. */
    default String momentum() {
        return "";
    }

    /** The symbols of what is remembered from step to step. */
    List<String> memory();

    /** What is remembered before the first step: zeros, unless the rule says otherwise. */
    default Memory start(int dimension) {
        return Memory.zero(memory(), dimension);
    }

    /**
     * One step, in place.
     *
     * @param w the point; becomes the next point
     * @param g the gradient at the point; may be changed
     * @param memory one array for each symbol of {@link #memory()}; becomes the next memory
     * @param t the number of this update, from 1
     * @param pace how fast this update goes
     */
    void update(double[] w, double[] g, double[][] memory, int t, Pace pace);

    /** The step that {@link #update} made, told term by term into the anatomy that knows its numbers. */
    void anatomy(Anatomy step);
}
