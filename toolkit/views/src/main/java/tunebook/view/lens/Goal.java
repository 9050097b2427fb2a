package tunebook.view.lens;

import java.util.OptionalInt;
import tunebook.objective.Minimum;
import tunebook.objective.Objective;
import tunebook.tuning.Lane;
import tunebook.tuning.Mark;

/**
 * When a runner counts as there: its value is less than 0.01 above the best known minimum. Where no minimum is known
 * there is no goal, and the lowest value counts. A minimum on the border of the domain does not count: a descent goes on
 * below it.
 *
 * @param known whether a minimum is known
 * @param floor its value; 0 if none is known
 */
record Goal(boolean known, double floor) {
    private static final double CLOSE = 0.01;

    static Goal of(Objective objective) {
        var best = objective.minima().stream()
                .filter(minimum -> !minimum.onBorder())
                .mapToDouble(Minimum::value)
                .min();
        return new Goal(best.isPresent(), best.orElse(0));
    }

    /** The value to get below. */
    double target() {
        return floor + CLOSE;
    }

    /** How far a value is above the minimum. */
    double above(double value) {
        return value - floor;
    }

    /** The first step of the lane that is there, if any. */
    OptionalInt reached(Lane lane) {
        return known ? lane.firstBelow(target()) : OptionalInt.empty();
    }

    boolean holds(Mark mark) {
        return known && mark.value() < target();
    }

    /** {@code "below 0.01"}. */
    String words() {
        return (floor == 0 ? "below " : "within ") + Words.number(CLOSE);
    }

    /** {@code "below 0.01"}, or {@code "within 0.01 of the minimum"}. */
    String fullWords() {
        return words() + (floor == 0 ? "" : " of the minimum");
    }

    /** What is taken off the values on a log axis, in words. */
    String aboveWords() {
        return floor == 0 ? "" : " − minimum";
    }
}
