package tunebook.descent;

import java.util.ArrayList;
import java.util.List;
import tunebook.algorithm.Algorithm;
import tunebook.algorithm.Evaluator;
import tunebook.algorithm.ObjectiveEvaluator;
import tunebook.algorithm.Runner;
import tunebook.descent.schedule.Constant;
import tunebook.descent.schedule.Schedule;
import tunebook.descent.schedule.Schedules;
import tunebook.descent.schedule.Tempo;
import tunebook.math.Given;
import tunebook.math.Vec;
import tunebook.objective.Evaluation;
import tunebook.objective.Objective;
import tunebook.rng.Seed;
import tunebook.space.Box;
import tunebook.space.Point;
import tunebook.study.Direction;
import tunebook.study.Problem;
import tunebook.trace.DerivedList;
import tunebook.trace.Proposal;
import tunebook.trace.Report;
import tunebook.trace.Step;
import tunebook.trace.Trace;

/**
 * A gradient optimizer: an update rule, made into an algorithm.
 *
 * <p>{@code ask} proposes the point where it stands; {@code tell} takes value and gradient there and moves. One trial is
 * one evaluation. What the rules share is decided here, once: when a run has arrived, diverged or failed.
 *
 * <ul>
 *   <li><b>Arrived</b>: no coordinate of the gradient exceeds the tolerance, and none moved by more. With the usual
 *       tolerance 0 that means that nothing would ever move again. The gradient of a mini-batch proves nothing: the next
 *       one may pull, so a descent on mini-batches never arrives.
 *   <li><b>Diverged</b>: a coordinate has become larger than a thousand times the diagonal of the domain, or NaN, or the
 *       value infinite. The step that did it is recorded; with a thousand coordinates or more, where looking at each of
 *       them costs as much as moving them, every sixteenth step looks.
 *   <li><b>Failed</b>: the objective or the schedule threw, or value or gradient is NaN. The point stays where that happened.
 * </ul>
 *
 * <p>The events of a step follow from the states around it and the gradient, so they are spelled out when they are first
 * looked at (see {@link DerivedList}).
 *
 * @param rule the formula
 * @param schedule how η goes from update to update
 * @param tolerance what counts as zero for "arrived", at least 0
 * @param reach how many diagonals of the domain count as "diverged", positive, may be infinite
 */
public record Optimizer(UpdateRule rule, Schedule schedule, double tolerance, double reach)
        implements Algorithm<DescentState, DescentEvent> {
    private static final double USUAL_REACH = 1000;
    private static final int MANY_COORDINATES = 1000;
    private static final int SELDOM = 16;

    public Optimizer {
        Given.required("an optimizer", "an update rule", rule);
        Given.required("an optimizer", "a schedule: Schedules.constant(0.1)", schedule);
        if (!(tolerance >= 0) || tolerance == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("a tolerance must be at least 0 and finite, but got " + tolerance);
        }
        if (!(reach > 0)) {
            throw new IllegalArgumentException("a reach must be positive, but got " + reach);
        }
    }

    /** The optimizer with this formula; a formula of your own is welcome. */
    public static Optimizer of(UpdateRule rule) {
        Given.required("an optimizer", "an update rule", rule);
        return new Optimizer(rule, Schedules.constant(rule.learningRate()), 0, USUAL_REACH);
    }

    /** The same formula, with η, and where the schedule sets it the momentum, from this schedule. */
    public Optimizer with(Schedule other) {
        Given.required("an optimizer", "a schedule: Schedules.constant(0.1)", other);
        return new Optimizer(rule.withLearningRate(other.learningRate()), other, tolerance, reach);
    }

    /** Another formula, under the same schedule and the same bounds. */
    Optimizer with(UpdateRule other) {
        return new Optimizer(other, schedule, tolerance, reach);
    }

    /** The same formula at another, constant η. */
    public Optimizer withLearningRate(double rate) {
        return with(Schedules.constant(rate));
    }

    /** The same, arriving as soon as gradient and step are this small in every coordinate. */
    public Optimizer withTolerance(double small) {
        return new Optimizer(rule, schedule, small, reach);
    }

    /** The same, diverging at so many diagonals of the domain; infinite for as far as numbers go. */
    public Optimizer withReach(double diagonals) {
        return new Optimizer(rule, schedule, tolerance, diagonals);
    }

    @Override
    public String name() {
        return schedule instanceof Constant ? rule.name() : rule.name() + ", " + schedule.name();
    }

    /**
     * Follows the gradient of f from a start, all steps recorded.
     *
     * @throws IllegalArgumentException if f has no gradient or the start does not fit
     */
    public Trace<DescentState, DescentEvent> minimize(Objective f, Vec start, int steps, Seed seed) {
        Problem problem = StartingPoint.problem(f, start);
        return Runner.of(new ObjectiveEvaluator(f, seed)).run(this, problem, seed, steps);
    }

    @Override
    public DescentState start(Problem problem, Seed seed) {
        if (problem.direction() == Direction.MAXIMIZE) {
            throw new IllegalArgumentException(
                    name() + " goes downhill, but this problem is to maximize. Minimize −f instead");
        }
        Box domain = problem.box(name());
        if (problem.first().isEmpty() || !(problem.first().get(0) instanceof Point point)) {
            throw new IllegalArgumentException(name()
                    + " needs a point to start from: the first config of the problem, but got " + problem.first());
        }
        Vec start = point.at();
        StartingPoint.requireInside(domain, start);
        double farthest = Math.max(domain.low().maxNorm(), domain.high().maxNorm());
        double bound = farthest + reach * domain.diagonal();
        return DescentState.start(start, rule.start(start.dimension()), schedule.start(), bound);
    }

    @Override
    public boolean done(DescentState state) {
        return state.status().done();
    }

    @Override
    public Step<DescentState, DescentEvent> ask(DescentState state, int places) {
        if (places < 1) {
            throw new IllegalArgumentException("ask for at least 1 place, but got " + places);
        }
        if (state.pending() || done(state)) {
            return Step.of(state.index(), List.of(), state.next());
        }
        var next = List.of(Proposal.full(state.trials(), new Point(state.point())));
        return new Step<>(state.index(), List.of(), state.asked().next(), next, List.of());
    }

    @Override
    public Step<DescentState, DescentEvent> tell(DescentState state, List<Report> seen) {
        if (seen.size() == 1) {
            return take(state, seen.get(0)).at(state.index());
        }
        DescentState now = state;
        var events = new ArrayList<DescentEvent>();
        for (Report report : seen) {
            var outcome = take(now, report);
            events.addAll(outcome.events());
            now = outcome.state();
        }
        return new Outcome(now, events).at(state.index());
    }

    /** Where a report leads, and how that is told. */
    private record Outcome(DescentState state, List<DescentEvent> events) {
        Step<DescentState, DescentEvent> at(int index) {
            return Step.of(index, events, state.next());
        }
    }

    private Outcome take(DescentState state, Report report) {
        if (!state.pending() || report.trial() != state.trials() - 1) {
            throw new IllegalArgumentException(name() + " waits for "
                    + (state.pending() ? "trial " + (state.trials() - 1) : "no trial: ask first")
                    + ", but was told of trial " + report.trial());
        }
        if (report instanceof Report.Complete complete) {
            return move(state, complete.evaluation());
        }
        if (report instanceof Report.Failed failed) {
            return fail(state, failed.why(), 0);
        }
        if (report instanceof Report.Lost) {
            return new Outcome(state.lost(), List.of()); // the same point is asked for again, as a new trial
        }
        return new Outcome(state, List.of()); // a value on the way has no gradient to follow
    }

    private Outcome move(DescentState state, Evaluation seen) {
        Vec gradient = seen.requireGradient("the objective");
        if (gradient.dimension() != state.point().dimension()) {
            throw new IllegalArgumentException("the gradient must have one coordinate for each of the point's "
                    + state.point().dimension() + ", but has " + gradient.dimension());
        }
        if (!state.point().isFinite()) {
            return diverge(state, "the point is " + Words.of(state.point()), seen.cost());
        }
        if (Double.isNaN(seen.value()) || Double.isNaN(gradient.maxNorm())) {
            String what = Double.isNaN(seen.value()) ? "value" : "gradient";
            return fail(state, "the " + what + " at " + Words.of(state.point()) + " is NaN", seen.cost());
        }
        if (Double.isInfinite(seen.value())) {
            return diverge(state, "the value at " + Words.of(state.point()) + " is infinite", seen.cost());
        }
        double[] w = state.point().toArray();
        double[][] memory = state.memory().toArrays();
        rule.update(w, gradient.toArray(), memory, state.t() + 1, state.tempo().pace());
        Tempo next;
        try {
            next = schedule.after(state.tempo(), seen.value());
        } catch (RuntimeException | StackOverflowError thrown) {
            return fail(state, "the schedule '" + schedule.name() + "' threw " + thrown, seen.cost());
        }
        var moved = state.moved(Vec.owning(w), state.memory().with(memory), next, seen.cost());
        return judge(state, seen, moved);
    }

    private Outcome judge(DescentState before, Evaluation seen, DescentState moved) {
        if (looksAtBound(moved.point().dimension(), moved.t())
                && !(moved.point().maxNorm() <= moved.bound())) {
            String why = "Diverged in step " + moved.t() + ": it reached " + Words.of(moved.point()) + ", and beyond "
                    + Words.of(moved.bound()) + " in size nothing comes back. Try a smaller η.";
            var end = new DescentEvent.Diverged(moved.t(), moved.point(), why);
            return new Outcome(
                    moved.ended(Status.DIVERGED, why, 0),
                    DerivedList.of(() -> anatomy(before, seen, moved, List.of(end))));
        }
        if (!seen.estimate()
                && seen.gradient().maxNorm() <= tolerance
                && moved.point().minus(before.point()).maxNorm() <= tolerance) {
            String why = "Arrived at " + Words.of(moved.point()) + ": the gradient is zero"
                    + (tolerance == 0 ? "" : " to within " + Words.of(tolerance))
                    + " and nothing moves any more. It may be a minimum, a saddle or a plateau.";
            var end = new DescentEvent.Arrived(moved.t(), moved.point(), why);
            return new Outcome(
                    moved.ended(Status.ARRIVED, why, 0),
                    DerivedList.of(() -> anatomy(before, seen, moved, List.of(end))));
        }
        return new Outcome(moved, DerivedList.of(() -> anatomy(before, seen, moved, List.of())));
    }

    /** Whether the bound is looked at after this update. */
    static boolean looksAtBound(int dimension, int t) {
        return dimension < MANY_COORDINATES || t % SELDOM == 0;
    }

    private Outcome diverge(DescentState state, String reason, long cost) {
        String why = "Diverged after " + state.t() + " updates: " + reason + ". Try a smaller η.";
        return new Outcome(
                state.ended(Status.DIVERGED, why, cost),
                List.of(new DescentEvent.Diverged(state.t(), state.point(), why)));
    }

    private Outcome fail(DescentState state, String reason, long cost) {
        String why = "Failed after " + state.t() + " updates at " + Words.of(state.point()) + ": " + reason + ".";
        return new Outcome(
                state.ended(Status.FAILED, why, cost), List.of(new DescentEvent.Failed(state.t(), state.point(), why)));
    }

    private List<DescentEvent> anatomy(
            DescentState before, Evaluation seen, DescentState after, List<DescentEvent> end) {
        var step = new Anatomy(rule, before.tempo().pace(), before, seen, after);
        rule.anatomy(step);
        var events = new ArrayList<>(step.events());
        schedule.why(before.tempo(), after.tempo())
                .ifPresent(why -> events.add(new DescentEvent.RateChanged(
                        after.t(), before.tempo().rate(), after.tempo().rate(), why)));
        events.addAll(end);
        return events;
    }

    /**
     * Steps in place on private arrays while all is regular. Whatever is not (an ending, an exception) is left to
     * {@link #tell}, the one place that judges: the regular stretch is run again and the rest goes step by step.
     */
    @Override
    public DescentState advance(DescentState state, int steps, Evaluator evaluator) {
        if (!(evaluator instanceof ObjectiveEvaluator direct) || state.pending() || done(state)) {
            return Algorithm.super.advance(state, steps, evaluator);
        }
        var stretch = new Stretch(this, direct, state);
        int regular = stretch.run(steps);
        if (regular == steps) {
            return stretch.state();
        }
        var again = new Stretch(this, direct, state);
        again.run(regular);
        return Algorithm.super.advance(again.state(), steps - regular, evaluator);
    }

    @Override
    public String toString() {
        return name();
    }
}
