package tunebook.descent.schedule;

import java.util.Optional;
import java.util.OptionalInt;
import tunebook.math.Digits;

/** What the settings of schedules must hold, and how they are written. */
final class Checks {
    private Checks() {}

    static double rate(String what, double rate) {
        if (!(rate > 0) || rate == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    what + " must be positive and finite, but got " + rate + ". Try 0.1, then ten times more or less");
        }
        return rate;
    }

    static double lastRate(double last, double rate) {
        if (!(last >= 0 && last <= rate)) {
            throw new IllegalArgumentException("the last η must lie between 0 and the first, " + Digits.of(rate)
                    + ", but got " + last + (last > rate ? ". Swap them?" : ""));
        }
        return last;
    }

    static int steps(String what, int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException(what + " must be at least 1 step, but got " + steps);
        }
        return steps;
    }

    static double factor(double factor) {
        if (!(factor > 0 && factor <= 1)) {
            throw new IllegalArgumentException("the factor must lie in (0, 1], but got " + factor
                    + (factor > 1
                            ? ". To divide η by " + Digits.of(factor) + ", give " + Digits.of(1 / factor, 4)
                            : ""));
        }
        return factor;
    }

    /** Between 0 and 1, both included. */
    static double share(String what, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(what + " must lie in [0, 1], but got " + share);
        }
        return share;
    }

    static void momentums(double low, double high) {
        if (!(0 <= low && low <= high && high < 1)) {
            throw new IllegalArgumentException("0 <= low <= high < 1 must hold for the momentum, but got low=" + low
                    + ", high=" + high + (low > high ? ". Swap them?" : ""));
        }
    }

    /** So many updates, rounded up; as many as an {@code int} holds if there are more. */
    static OptionalInt length(double updates) {
        return OptionalInt.of((int) Math.max(1, Math.ceil(updates)));
    }

    /** {@code step(0.1, 10, 0.5)}. */
    static String name(String name, double... settings) {
        var text = new StringBuilder(name).append('(');
        for (int i = 0; i < settings.length; i++) {
            text.append(i == 0 ? "" : ", ").append(Digits.of(settings[i]));
        }
        return text.append(')').toString();
    }

    /** {@code After 10 updates a milestone: η goes from 0.1 to 0.01.}; empty where η stays. */
    static Optional<String> change(String what, Tempo before, Tempo after) {
        return before.rate() == after.rate()
                ? Optional.empty()
                : Optional.of("After " + after.step() + (after.step() == 1 ? " update " : " updates ") + what
                        + ": η goes from " + Digits.of(before.rate(), 4) + " to " + Digits.of(after.rate(), 4) + ".");
    }
}
