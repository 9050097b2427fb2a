package tunebook.tuning;

import java.util.ArrayList;
import java.util.List;
import tunebook.algorithm.ObjectiveEvaluator;
import tunebook.descent.DescentEvent;
import tunebook.descent.DescentState;
import tunebook.descent.Status;
import tunebook.math.Vec;
import tunebook.objective.Evaluation;
import tunebook.objective.Objective;
import tunebook.rng.Seed;
import tunebook.space.Point;
import tunebook.trace.Input;
import tunebook.trace.Proposal;
import tunebook.trace.Report;
import tunebook.trace.Trace;

/**
 * Measures a recorded descent on an objective, update by update.
 *
 * @param objective what is measured
 * @param sawIt whether the run looked at the very same objective: then what it saw need not be evaluated again
 * @param seed the seed of the run
 */
record Marks(Objective objective, boolean sawIt, Seed seed) {

    List<Mark> of(Trace<DescentState, DescentEvent> trace) {
        var marks = new ArrayList<Mark>();
        DescentState at = trace.start();
        for (int i = 0; i < trace.size(); i++) {
            DescentState after = trace.steps().get(i).state();
            if (after.t() > at.t()) {
                marks.add(mark(at, sawIt ? seen(trace.inputs().get(i)) : evaluate(at), Status.MOVING));
            }
            at = after;
        }
        marks.add(mark(at, evaluate(at), at.status()));
        return marks;
    }

    private static Report seen(Input input) {
        return ((Input.Told) input).reports().get(0);
    }

    private Report evaluate(DescentState state) {
        return new ObjectiveEvaluator(objective, seed)
                .evaluate(Proposal.full(state.trials(), new Point(state.point())));
    }

    private Mark mark(DescentState state, Report report, Status status) {
        double value = Double.NaN;
        double gradientNorm = Double.NaN;
        if (report instanceof Report.Complete complete) {
            Evaluation evaluation = complete.evaluation();
            value = evaluation.value();
            gradientNorm = evaluation.gradient() == null
                    ? Double.NaN
                    : evaluation.gradient().norm();
        }
        return new Mark(
                state.t(),
                state.point(),
                value,
                gradientNorm,
                distance(state.point()),
                state.tempo().pace(),
                state.examples(),
                status);
    }

    private double distance(Vec point) {
        return objective.minima().stream()
                .mapToDouble(minimum -> minimum.at().distanceTo(point))
                .min()
                .orElse(Double.NaN);
    }
}
