package tunebook.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tunebook.math.Vec;

/**
 * Passes a function that agrees with the right one at every probe point. A wrong function that agrees at every probe
 * with a known mistake is answered with that mistake's sentence; any other with the first probe where it goes astray.
 *
 * <p>NaN at every probe means "not attempted"; NaN at some is a wrong value like any other.
 *
 * @param names what the arguments are called in messages
 * @param probes where to compare, each with as many coordinates as there are names
 * @param call how to call a function at a probe
 * @param right the right function
 * @param tolerance how far off is still right, relative for values above 1; the border passes
 * @param lesson what is worth remembering once it is right
 * @param mistakes wrong functions that are recognized
 * @param <F> the type of the function
 */
public record ProbeCheck<F>(
        List<String> names,
        List<Vec> probes,
        Call<F> call,
        F right,
        double tolerance,
        String lesson,
        List<Mistake<F>> mistakes)
        implements Check<F> {
    /** How to call a function of type F at a probe point. */
    @FunctionalInterface
    public interface Call<F> {
        /** The value at the probe. */
        double at(F function, Vec probe);
    }

    /**
     * A wrong function that is recognized.
     *
     * @param wrong the function
     * @param says what it tells
     */
    public record Mistake<F>(F wrong, String says) {}

    public ProbeCheck {
        names = List.copyOf(names);
        probes = List.copyOf(probes);
        mistakes = List.copyOf(mistakes);
        Objects.requireNonNull(right, "right");
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException("a tolerance is at least 0, but got " + tolerance);
        }
        int arguments = names.size();
        if (probes.isEmpty() || probes.stream().anyMatch(probe -> probe.dimension() != arguments)) {
            throw new IllegalArgumentException(
                    "give at least one probe, each with a value for " + names + ", but got " + probes);
        }
    }

    /** A check that recognizes no mistakes yet, at a tolerance of 1e-9. */
    public static <F> ProbeCheck<F> of(List<String> names, List<Vec> probes, Call<F> call, F right, String lesson) {
        return new ProbeCheck<>(names, probes, call, right, 1e-9, lesson, List.of());
    }

    /** This check, recognizing one wrong function too. */
    public ProbeCheck<F> withMistake(F wrong, String says) {
        var more = new ArrayList<>(mistakes);
        more.add(new Mistake<>(wrong, says));
        return new ProbeCheck<>(names, probes, call, right, tolerance, lesson, more);
    }

    @Override
    public Outcome judge(F answer) {
        var given = values(answer);
        if (given.stream().allMatch(value -> value.isNaN())) {
            return new Outcome.NotAttempted("Write your rule in the place of `todo()` and run the cell again.");
        }
        var expected = values(right);
        var astray = IntStream.range(0, probes.size())
                .filter(i -> !near(given.get(i), expected.get(i)))
                .findFirst();
        if (astray.isEmpty()) {
            return new Outcome.Passed(lesson);
        }
        int i = astray.getAsInt();
        var message = "At " + named(probes.get(i)) + " the rule should give " + Decimal.text(expected.get(i))
                + ", but yours gives " + Decimal.text(given.get(i)) + ".";
        return new Outcome.Incorrect(message, recognized(given));
    }

    private String recognized(List<Double> given) {
        return mistakes.stream()
                .filter(mistake -> agree(given, values(mistake.wrong())))
                .findFirst()
                .map(Mistake::says)
                .orElse("Work this one out on paper, then read your rule aloud.");
    }

    private List<Double> values(F function) {
        return probes.stream().map(probe -> call.at(function, probe)).toList();
    }

    private boolean agree(List<Double> some, List<Double> others) {
        return IntStream.range(0, probes.size()).allMatch(i -> near(some.get(i), others.get(i)));
    }

    private boolean near(double some, double other) {
        return (Double.isNaN(some) && Double.isNaN(other))
                || Math.abs(some - other) <= tolerance * Math.max(1, Math.abs(other));
    }

    private String named(Vec probe) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> names.get(i) + " = " + Decimal.text(probe.get(i)))
                .collect(Collectors.joining(", "));
    }
}
