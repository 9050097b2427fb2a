package tunebook.tuning;

import java.util.List;
import tunebook.math.Digits;
import tunebook.math.Vec;
import tunebook.objective.Objective;

/**
 * A sweep of the learning rate that has been run.
 *
 * @param objective what was minimized
 * @param start from where
 * @param target the value to get below
 * @param steps the steps allowed
 * @param bands one for each optimizer, in the order in which they were given; all over the same η
 */
public record ToleranceResult(Objective objective, Vec start, double target, int steps, List<ToleranceBand> bands) {
    public ToleranceResult {
        bands = List.copyOf(bands);
    }

    /** The smallest η that was tried. */
    public double low() {
        return bands.get(0).settlings().get(0).rate();
    }

    /** The largest η that was tried. */
    public double high() {
        var tried = bands.get(0).settlings();
        return tried.get(tried.size() - 1).rate();
    }

    /** A line for each optimizer: over how many decades of η it settles. */
    @Override
    public String toString() {
        var text = new StringBuilder("Settles below ")
                .append(Digits.of(target))
                .append(" on ")
                .append(objective.name())
                .append(" in ")
                .append(steps)
                .append(steps == 1 ? " step" : " steps");
        for (ToleranceBand band : bands) {
            text.append("\n  ").append(band.label()).append(": ").append(range(band));
        }
        return text.toString();
    }

    private static String range(ToleranceBand band) {
        var run = band.widest();
        return run.isEmpty()
                ? "at no η that was tried"
                : "η from " + Digits.of(run.get(0).rate(), 2) + " to "
                        + Digits.of(run.get(run.size() - 1).rate(), 2) + ", " + Digits.of(band.decades(), 2)
                        + " decades";
    }
}
