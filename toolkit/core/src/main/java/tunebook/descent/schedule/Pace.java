package tunebook.descent.schedule;

/**
 * How fast one update goes: η, and for rules with a momentum the share of the memory that is kept, if a schedule sets it.
 *
 * @param rate η of this update, at least 0: a schedule may begin or end at 0
 * @param momentum β of this update, in [0, 1); NaN for the rule's own
 */
public record Pace(double rate, double momentum) {
    public Pace {
        if (!(rate >= 0) || rate == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "the learning rate of a step must be at least 0 and finite, but got " + rate);
        }
        if (momentum < 0 || momentum >= 1) {
            throw new IllegalArgumentException("the momentum of a step must lie in [0, 1), but got " + momentum);
        }
    }

    /** This η, and the rule's own momentum. */
    public static Pace of(double rate) {
        return new Pace(rate, Double.NaN);
    }

    /** β of this update: the schedule's, or else the rule's own. */
    public double momentum(double own) {
        return Double.isNaN(momentum) ? own : momentum;
    }
}
