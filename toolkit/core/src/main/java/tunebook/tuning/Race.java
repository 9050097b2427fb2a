package tunebook.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tunebook.algorithm.ObjectiveEvaluator;
import tunebook.algorithm.Runner;
import tunebook.descent.DescentEvent;
import tunebook.descent.DescentState;
import tunebook.descent.Optimizer;
import tunebook.descent.StartingPoint;
import tunebook.math.Given;
import tunebook.math.Vec;
import tunebook.objective.Draw;
import tunebook.objective.Objective;
import tunebook.rng.Seed;
import tunebook.trace.Trace;

/**
 * Several optimizers from the same start on the same function, step by step.
 *
 * <pre>{@code
 * var race = Race.on(Objectives.rosenbrock()).from(-1.5, 2).steps(120)
 *     .add(Optimizers.sgd(0.002)).add(Optimizers.momentum(0.001, 0.9)).add(Optimizers.adam(0.1)).run();
 * }</pre>
 *
 * <p>A runner may see less than the race measures: {@code add("mini-batch 16", Optimizers.sgd(0.1), loss.miniBatch(16))}
 * moves by the gradients of mini-batches, and is measured on the full loss. Then steps are not a fair clock; let each run
 * for the same number of {@link #epochs}, and compare at equal examples seen.
 *
 * <p>Any number may run; a picture tells five apart.
 *
 * <p>A race is a plan until {@link #run}: an immutable value, each method a changed copy.
 */
public final class Race {
    private static final int USUAL_STEPS = 60;
    private static final int MOST_STEPS = 100_000; // some 80 MB a runner

    private record Entry(String label, Optimizer optimizer, Objective seen) {}

    private final Objective objective;
    private final Vec start;
    private final int steps;
    private final long examples;
    private final Seed seed;
    private final List<Entry> entries;

    private Race(Objective objective, Vec start, int steps, long examples, Seed seed, List<Entry> entries) {
        this.objective = objective;
        this.start = start;
        this.steps = steps;
        this.examples = examples;
        this.seed = seed;
        this.entries = List.copyOf(entries);
    }

    /**
     * A race on this function: 60 steps, seed 0, start still to be given. Where the function has no gradient by hand, the
     * gradient is measured by central differences; the name of the function says so, in result and picture.
     */
    public static Race on(Objective objective) {
        Given.required("a race", "a function", objective);
        return new Race(objective.withNumericGradient(), null, USUAL_STEPS, Long.MAX_VALUE, Seed.of(0), List.of());
    }

    /**
     * From this point.
     *
     * @throws IllegalArgumentException if it has not as many coordinates as the function, is not finite, or lies outside
     *     the domain
     */
    public Race from(double... coordinates) {
        Vec point = Vec.of(Given.required("a race", "a start", coordinates));
        StartingPoint.problem(objective, point);
        return new Race(objective, point, steps, examples, seed, entries);
    }

    /** So many updates for each runner, from 1 to {@value #MOST_STEPS}: every one is recorded. */
    public Race steps(int count) {
        requireAtLeastOne("steps", count);
        requireRecordable("a race of steps=" + count, count);
        return new Race(objective, start, count, Long.MAX_VALUE, seed, entries);
    }

    /**
     * As many updates for each runner as it makes while it looks at all examples so many times.
     *
     * @throws IllegalArgumentException if the function has no examples to look at: then its clock is {@link #steps}
     */
    public Race epochs(int count) {
        requireAtLeastOne("epochs", count);
        if (objective.examples() == 1) {
            throw new IllegalArgumentException("an epoch is one look at all examples, but '" + objective.name()
                    + "' is a plain function without examples, so epochs=" + count
                    + " means nothing here. Count its updates: .steps(" + count + ")");
        }
        return new Race(objective, start, MOST_STEPS, (long) count * objective.examples(), seed, entries);
    }

    /** All chance from this number. */
    public Race seed(long number) {
        return new Race(objective, start, steps, examples, Seed.of(number), entries);
    }

    /** One more runner, under its own name. */
    public Race add(Optimizer optimizer) {
        return add(
                Given.required("a runner", "an optimizer: Optimizers.sgd(0.1)", optimizer)
                        .name(),
                optimizer);
    }

    /** One more runner, under this label. */
    public Race add(String label, Optimizer optimizer) {
        return add(label, optimizer, objective);
    }

    /** One more runner that sees this form of the function, such as mini-batches, under this label. */
    public Race add(String label, Optimizer optimizer, Objective seen) {
        if (label == null || label.isBlank()) {
            throw new IllegalArgumentException(
                    "a runner needs a label for the legend, but got " + (label == null ? "null" : "a blank one"));
        }
        Given.required("the runner '" + label + "'", "an optimizer: Optimizers.sgd(0.1)", optimizer);
        Given.required("the runner '" + label + "'", "a function to see", seen);
        if (entries.stream().anyMatch(entry -> entry.label().equals(label))) {
            throw new IllegalArgumentException("labels must differ, but '" + label
                    + "' is there already. Give this one its own: add(\"" + label + " again\", ...)");
        }
        if (seen.dimension() != objective.dimension()) {
            throw new IllegalArgumentException("all run on the same ground: '" + objective.name() + "' has "
                    + objective.dimension() + " coordinates, but '" + seen.name() + "' has " + seen.dimension());
        }
        var more = new ArrayList<>(entries);
        more.add(new Entry(label, optimizer, seen.withNumericGradient()));
        return new Race(objective, start, steps, examples, seed, more);
    }

    /**
     * Runs it.
     *
     * @throws IllegalArgumentException if start or runners are missing, or the start does not fit
     */
    public RaceResult run() {
        return result(heat().run());
    }

    /**
     * Runs it while somebody watches: told in the thread of the run, after every round of steps of all runners, at first
     * of one step. The result is the same as without.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; what was told by then stays true
     */
    public RaceResult run(Consumer<RaceProgress> watching) {
        Given.required("a race that is watched", "somebody to tell: progress -> ...", watching);
        var heat = heat();
        return result(heat.run(share -> watching.accept(new RaceProgress(share, () -> result(heat.lanes())))));
    }

    private RaceResult result(List<Lane> lanes) {
        return new RaceResult(objective, start, seed, lanes);
    }

    private Heat heat() {
        if (start == null) {
            throw new IllegalArgumentException("a race needs a start: .from(" + "0, ".repeat(objective.dimension() - 1)
                    + "0) for the " + objective.dimension() + " coordinates of '" + objective.name() + "'");
        }
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a race needs a runner: .add(Optimizers.sgd(0.1))");
        }
        entries.forEach(this::requireRecordable);
        return new Heat(entries.stream().map(this::racer).toList(), steps, examples);
    }

    private Heat.Racer racer(Entry entry) {
        var problem = StartingPoint.problem(entry.seen().within(objective.domain()), start);
        var optimizer = entry.optimizer();
        Trace<DescentState, DescentEvent> begun =
                Trace.of(optimizer.name(), seed, problem, optimizer.start(problem, seed));
        var runner = Runner.of(new ObjectiveEvaluator(entry.seen(), seed));
        var measured = objective.exact();
        var marks = new Marks(measured, entry.seen().equals(measured), seed);
        return new Heat.Racer(entry.label(), optimizer, entry.seen(), runner, marks, begun);
    }

    private void requireRecordable(Entry entry) {
        if (examples < Long.MAX_VALUE) {
            long eachStep = Math.max(1, entry.seen().cost(new Draw(seed, 0)));
            requireRecordable("'" + entry.label() + "' with so many epochs", examples / eachStep);
        }
    }

    private static void requireRecordable(String what, long count) {
        if (count > MOST_STEPS) {
            throw new IllegalArgumentException("a race records every step, so it has at most " + MOST_STEPS
                    + " of them, but " + what + " would take " + count
                    + ". For a long run without a picture there is optimizer.advance(...)");
        }
    }

    private static void requireAtLeastOne(String name, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("a race has at least 1 of " + name + ", but got " + name + "=" + count);
        }
    }

    /** The plan in a line, and that it has not been run. */
    @Override
    public String toString() {
        return "Race on " + objective.name() + (start == null ? "" : " from " + start) + " with "
                + (entries.isEmpty()
                        ? "nobody yet"
                        : entries.stream().map(Entry::label).collect(Collectors.joining(", ")))
                + ". Not run yet: .run()";
    }
}
