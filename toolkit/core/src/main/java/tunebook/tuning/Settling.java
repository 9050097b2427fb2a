package tunebook.tuning;

import java.util.List;
import tunebook.descent.Status;

/**
 * How a descent at one η went, judged by its value after each step.
 *
 * @param rate η
 * @param outcome how it went
 * @param steps where it settled: the step from which the value stays below the goal; -1 where it did not
 * @param value the last value; NaN where the function failed
 */
public record Settling(double rate, Outcome outcome, int steps, double value) {
    /** How a descent can go. */
    public enum Outcome {
        /** Below the goal at the last step. */
        SETTLES,
        /** Not below it yet, and on no step before. */
        SLOW,
        /** Below it once, and out again at the last step. */
        RESTLESS,
        /** Grown without bound, ended above where it began, or gone to where the function has no value. */
        DIVERGES
    }

    /** How this lane went. */
    static Settling of(double rate, Lane lane, double target) {
        double last = lane.last().value();
        int settled = settled(lane.marks(), target);
        return new Settling(rate, outcome(lane, settled, target), settled, last);
    }

    private static Outcome outcome(Lane lane, int settled, double target) {
        if (settled >= 0) {
            return Outcome.SETTLES;
        }
        var end = lane.last();
        if (end.status() == Status.DIVERGED || end.status() == Status.FAILED) {
            return Outcome.DIVERGES;
        }
        if (lane.firstBelow(target).isPresent()) {
            return Outcome.RESTLESS;
        }
        return end.value() <= lane.at(0).value() ? Outcome.SLOW : Outcome.DIVERGES;
    }

    private static int settled(List<Mark> marks, double target) {
        int t = marks.size();
        while (t > 0 && marks.get(t - 1).value() < target) {
            t--;
        }
        return t < marks.size() ? t : -1;
    }
}
