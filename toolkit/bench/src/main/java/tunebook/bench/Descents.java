package tunebook.bench;

import java.util.ArrayList;
import java.util.List;
import tunebook.algorithm.ObjectiveEvaluator;
import tunebook.descent.DescentState;
import tunebook.descent.Optimizer;
import tunebook.descent.Optimizers;
import tunebook.math.Vec;
import tunebook.objective.Objectives;
import tunebook.rng.Seed;
import tunebook.space.Point;
import tunebook.study.Direction;
import tunebook.study.Problem;
import tunebook.tuning.Race;

/** The descents that are measured. */
final class Descents {
    private static final Seed SEED = Seed.of(0);

    private Descents() {}

    /** Recorded in full in two dimensions; returns the number of steps of the trace. */
    static int recorded(Optimizer optimizer, int steps) {
        return optimizer.minimize(new Bowl(2), Vec.of(1, 1), steps, SEED).size();
    }

    /** From 1 in every coordinate of a bowl. */
    static DescentState start(Optimizer optimizer, int dimension) {
        var first = new Point(Vec.filled(dimension, 1));
        return optimizer.start(new Problem(new Bowl(dimension).domain(), Direction.MINIMIZE, List.of(first)), SEED);
    }

    /** Unrecorded, but for the state after every so many steps. */
    static List<DescentState> advanced(Optimizer optimizer, DescentState start, int steps, int every) {
        var evaluator = new ObjectiveEvaluator(new Bowl(start.point().dimension()), SEED);
        var states = new ArrayList<>(List.of(start));
        for (int t = 0; t < steps; t += every) {
            states.add(optimizer.advance(states.get(states.size() - 1), every, evaluator));
        }
        return states;
    }

    /** Sixty frames of five optimizers. */
    static Race race() {
        return Race.on(Objectives.ravine())
                .from(-5, -2)
                .steps(59)
                .add(Optimizers.sgd(0.4))
                .add(Optimizers.averagedMomentum(0.4, 0.9))
                .add(Optimizers.momentum(0.6, 0.5))
                .add(Optimizers.rmsProp(0.2))
                .add(Optimizers.adam(0.3));
    }
}
