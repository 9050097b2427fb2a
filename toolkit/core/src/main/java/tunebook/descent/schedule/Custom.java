package tunebook.descent.schedule;

import java.io.Serializable;

/**
 * A schedule of your own.
 *
 * @param name for the legend
 * @param learningRate the η that it is built around, positive
 * @param formula η of the update after so many; at least 0
 */
public record Custom(String name, double learningRate, Formula formula) implements Timed {
    /** η of the update after so many. */
    @FunctionalInterface
    public interface Formula extends Serializable {
        double rate(int step);
    }

    public Custom {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("a schedule needs a name for the legend");
        }
        Checks.rate("a learning rate", learningRate);
        if (formula == null) {
            throw new IllegalArgumentException("a schedule needs a formula, as t -> 0.1 / (1 + t)");
        }
    }

    @Override
    public Pace pace(int step) {
        double rate = formula.rate(step);
        if (!(rate >= 0) || rate == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("the schedule '" + name + "' must give an η that is at least 0 and"
                    + " finite, but at step " + step + " it gives " + rate);
        }
        return Pace.of(rate);
    }

    @Override
    public String toString() {
        return name;
    }
}
