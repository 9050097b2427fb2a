package tunebook.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;

/**
 * Passes a number that is near enough to the expected one. Wrong numbers that tell where the thought went astray are
 * answered with their own sentence, the first that matches; NaN means "not attempted".
 *
 * @param expected the right number, finite
 * @param tolerance how far off is still right, at least 0, absolute; the border passes
 * @param lesson what is worth remembering once it is right
 * @param mistakes tried in order after the expected number; the last resort is the distance in words
 */
public record NumberCheck(double expected, double tolerance, String lesson, List<Mistake> mistakes)
        implements Check<Double> {
    /**
     * A wrong number that is recognized.
     *
     * @param when which numbers
     * @param says what they tell
     */
    public record Mistake(DoublePredicate when, String says) {}

    public NumberCheck {
        if (!Double.isFinite(expected) || !(tolerance >= 0)) {
            throw new IllegalArgumentException("expected must be finite and tolerance at least 0, but got expected="
                    + expected + ", tolerance=" + tolerance);
        }
        mistakes = List.copyOf(mistakes);
    }

    /** A check that recognizes no mistakes yet. */
    public static NumberCheck of(double expected, double tolerance, String lesson) {
        return new NumberCheck(expected, tolerance, lesson, List.of());
    }

    /** This check, recognizing one wrong number too (within the tolerance). */
    public NumberCheck withMistake(double wrong, String says) {
        return withMistake(answer -> Math.abs(answer - wrong) <= tolerance, says);
    }

    /** This check, recognizing some wrong numbers too. */
    public NumberCheck withMistake(DoublePredicate when, String says) {
        var more = new ArrayList<>(mistakes);
        more.add(new Mistake(when, says));
        return new NumberCheck(expected, tolerance, lesson, more);
    }

    @Override
    public Outcome judge(Double answer) {
        double given = answer;
        if (Double.isNaN(given)) {
            return new Outcome.NotAttempted("Put your number in the place of `todo()` and run the cell again.");
        }
        if (Math.abs(given - expected) <= tolerance) {
            return new Outcome.Passed(lesson);
        }
        String came = Decimal.text(given) + " is not the number.";
        return mistakes.stream()
                .filter(mistake -> mistake.when().test(given))
                .findFirst()
                .map(mistake -> new Outcome.Incorrect(came, mistake.says()))
                .orElseGet(() -> new Outcome.Incorrect(came, given < expected ? "It is larger." : "It is smaller."));
    }
}
