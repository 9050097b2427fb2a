package tunebook.descent;

import tunebook.algorithm.ObjectiveEvaluator;
import tunebook.descent.schedule.Tempo;
import tunebook.math.Vec;
import tunebook.objective.Draw;

/**
 * An unrecorded stretch of a descent, run in place on arrays of its own. It goes on while every step is regular: value
 * and point finite and within bounds, something still to move. It does not judge a step that is not, it only stops.
 *
 * <p>Where the bound is looked at seldom, a point can be lost (to NaN, say) some steps before that is seen. So only those
 * steps count as regular after which all was seen to be well.
 */
final class Stretch {
    private final Optimizer optimizer;
    private final ObjectiveEvaluator evaluator;
    private final DescentState from;
    private final double[] w;
    private final double[] g;
    private final double[][] memory;
    private Tempo tempo;
    private int taken;
    private int regular; // up to here all was seen to be well
    private long examples;

    Stretch(Optimizer optimizer, ObjectiveEvaluator evaluator, DescentState from) {
        this.optimizer = optimizer;
        this.evaluator = evaluator;
        this.from = from;
        this.w = from.point().toArray();
        this.g = new double[w.length];
        this.memory = from.memory().toArrays();
        this.tempo = from.tempo();
    }

    /** Takes up to so many steps; returns how many were regular. If not all, the arrays are of no use any more. */
    int run(int steps) {
        UpdateRule rule = optimizer.rule();
        double bound =
                Math.min(from.bound(), Double.MAX_VALUE); // an infinite point is lost, also within an infinite bound
        while (taken < steps) {
            Draw draw = new Draw(evaluator.seed(), from.trials() + taken);
            double value;
            try {
                value = evaluator.objective().evaluate(w, draw, g);
            } catch (RuntimeException | StackOverflowError thrown) {
                return regular; // thrown again, and reported, when this step is taken through the evaluator
            }
            if (!Double.isFinite(value) || within(optimizer.tolerance(), g)) {
                return regular;
            }
            rule.update(w, g, memory, from.t() + taken + 1, tempo.pace());
            try {
                tempo = optimizer.schedule().after(tempo, value);
            } catch (RuntimeException | StackOverflowError thrown) {
                return regular; // likewise
            }
            taken++;
            examples += evaluator.objective().cost(draw);
            if (Optimizer.looksAtBound(w.length, from.t() + taken)) {
                if (!within(bound, w)) {
                    return regular;
                }
                regular = taken;
            }
        }
        return within(Double.MAX_VALUE, w) ? taken : regular;
    }

    private static boolean within(double bound, double[] x) {
        for (double value : x) {
            if (!(Math.abs(value) <= bound)) {
                return false;
            }
        }
        return true;
    }

    /** The state after the regular steps, each of them an ask and a tell of the trace. Ends the stretch: the arrays are its. */
    DescentState state() {
        return new DescentState(
                from.index() + 2 * taken,
                from.t() + taken,
                from.trials() + taken,
                false,
                Vec.owning(w),
                from.memory().with(memory),
                tempo,
                Status.MOVING,
                "",
                from.examples() + examples,
                from.bound());
    }
}
