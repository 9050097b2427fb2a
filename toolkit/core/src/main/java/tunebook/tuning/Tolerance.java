package tunebook.tuning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tunebook.descent.Optimizer;
import tunebook.descent.StartingPoint;
import tunebook.descent.schedule.Constant;
import tunebook.math.Digits;
import tunebook.math.Given;
import tunebook.math.Vec;
import tunebook.objective.Objective;

/**
 * Over which learning rates does an optimizer work? A race shows one η; here each optimizer runs at every η of a grid,
 * {@value #PER_DECADE} to the decade, from the same start, and settles if it is below a goal at the last step.
 *
 * <pre>{@code
 * Tolerance.on(Objectives.ravine()).from(-5, -2).steps(100).run(Optimizers.all());
 * }</pre>
 *
 * <p>Without more words: η from 1e-4 to 10, 100 steps, and the goal 0.01 above the lowest minimum that is known inside the
 * domain. The start is a round point near the low corner of the domain: an eighth of the way in, one digit a coordinate.
 *
 * <p>Nothing is drawn by chance on a function without mini-batches, so equal plans give equal results. An immutable plan:
 * each method gives a changed copy.
 */
public final class Tolerance {
    private static final int PER_DECADE = 40;
    private static final double MOST_DECADES = 12;
    private static final int MOST_STEPS = 10_000;
    private static final double CLOSE = 0.01;

    private final Objective objective;
    private final Vec start;
    private final int steps;
    private final double target;
    private final double low;
    private final double high;

    private Tolerance(Objective objective, Vec start, int steps, double target, double low, double high) {
        this.objective = objective;
        this.start = start;
        this.steps = steps;
        this.target = target;
        this.low = low;
        this.high = high;
    }

    /**
     * A sweep on this function.
     *
     * @throws IllegalArgumentException if it has no gradient
     */
    public static Tolerance on(Objective objective) {
        Given.required("a sweep", "a function", objective);
        Vec start = usualStart(objective);
        StartingPoint.problem(objective, start);
        return new Tolerance(objective, start, 100, goal(objective), 1e-4, 10);
    }

    /** From this point; it must lie in the domain. */
    public Tolerance from(double... coordinates) {
        Vec point = Vec.of(Given.required("a sweep", "a start", coordinates));
        StartingPoint.problem(objective, point);
        return new Tolerance(objective, point, steps, target, low, high);
    }

    /** With so many steps at each η, from 1 to {@value #MOST_STEPS}. */
    public Tolerance steps(int count) {
        if (count < 1 || count > MOST_STEPS) {
            throw new IllegalArgumentException(
                    "a sweep makes from 1 to " + MOST_STEPS + " steps at each η, but got steps=" + count);
        }
        return new Tolerance(objective, start, count, target, low, high);
    }

    /** To get below this value. */
    public Tolerance below(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a goal must be a finite value, but got " + value);
        }
        return new Tolerance(objective, start, steps, value, low, high);
    }

    /** Over η from {@code smallest} to {@code largest}, at most {@value #MOST_DECADES} decades. */
    public Tolerance between(double smallest, double largest) {
        if (!(0 < smallest && smallest < largest) || largest == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("0 < smallest < largest must hold for η, but got smallest=" + smallest
                    + ", largest=" + largest + (smallest > largest ? ". Swap them?" : ""));
        }
        if (Math.log10(largest / smallest) > MOST_DECADES) {
            throw new IllegalArgumentException("a sweep covers at most 12 decades, but got η from "
                    + Digits.of(smallest) + " to " + Digits.of(largest));
        }
        return new Tolerance(objective, start, steps, target, smallest, largest);
    }

    /**
     * Runs each optimizer at every η.
     *
     * @throws IllegalArgumentException if there is no optimizer, two differ in η only, one follows a schedule, or there is
     *     no goal
     */
    public ToleranceResult run(List<Optimizer> optimizers) {
        Given.required("a sweep", "optimizers: Optimizers.all()", optimizers);
        if (optimizers.isEmpty()) {
            throw new IllegalArgumentException("a sweep needs an optimizer: List.of(Optimizers.sgd(0.1)), or all five"
                    + " families: Optimizers.all()");
        }
        if (Double.isNaN(target)) {
            throw new IllegalArgumentException("no minimum of '" + objective.name() + "' is known inside its domain, so"
                    + " say when it counts as settled: Tolerance.on(f).below(0.5)");
        }
        var bands = new ArrayList<ToleranceBand>();
        for (Optimizer optimizer : optimizers) {
            var label = label(optimizer);
            if (bands.stream().anyMatch(band -> band.label().equals(label))) {
                throw new IllegalArgumentException(
                        "two optimizers are " + label + ", and η is what the sweep sets. Leave one out");
            }
            bands.add(new ToleranceBand(label, optimizer, settlings(optimizer)));
        }
        return new ToleranceResult(objective, start, target, steps, bands);
    }

    private static String label(Optimizer optimizer) {
        Given.required("a sweep", "an optimizer: Optimizers.sgd(0.1)", optimizer);
        if (!(optimizer.schedule() instanceof Constant)) {
            throw new IllegalArgumentException("a sweep sets a constant η, but '" + optimizer.name()
                    + "' follows a schedule. Leave the schedule out");
        }
        var rule = optimizer.rule();
        return rule.name().replaceFirst(Pattern.quote("(" + Digits.of(rule.learningRate())), "(η");
    }

    private List<Settling> settlings(Optimizer optimizer) {
        int last = (int) Math.round(PER_DECADE * Math.log10(high / low));
        return IntStream.rangeClosed(0, Math.max(1, last))
                .mapToDouble(i -> low * Math.pow(high / low, i / (double) Math.max(1, last)))
                .mapToObj(rate -> Settling.of(rate, lane(optimizer.withLearningRate(rate)), target))
                .toList();
    }

    private Lane lane(Optimizer optimizer) {
        var race = Race.on(objective).from(start.toArray()).steps(steps).add(optimizer);
        return race.run().lanes().get(0);
    }

    private static double goal(Objective objective) {
        return objective.minima().stream()
                .filter(minimum -> !minimum.onBorder())
                .mapToDouble(minimum -> minimum.value() + CLOSE)
                .min()
                .orElse(Double.NaN);
    }

    private static Vec usualStart(Objective objective) {
        Vec low = objective.domain().low();
        Vec high = objective.domain().high();
        var start = new double[objective.dimension()];
        for (int i = 0; i < start.length; i++) {
            double eighth = low.get(i) + (high.get(i) - low.get(i)) / 8;
            double round = new BigDecimal(eighth)
                    .round(new MathContext(1, RoundingMode.HALF_EVEN))
                    .doubleValue();
            start[i] = round >= low.get(i) && round <= high.get(i) ? round : eighth;
        }
        return Vec.of(start);
    }
}
