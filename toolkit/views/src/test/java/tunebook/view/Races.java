package tunebook.view;

import java.util.ArrayList;
import java.util.List;
import tunebook.descent.Eps;
import tunebook.descent.Optimizer;
import tunebook.descent.Optimizers;
import tunebook.descent.schedule.Schedules;
import tunebook.math.Vec;
import tunebook.objective.Datasets;
import tunebook.objective.Objectives;
import tunebook.tuning.Race;
import tunebook.tuning.RaceResult;

/** Races that pictures are tried on. */
public final class Races {
    private Races() {}

    public static RaceResult ravine() {
        return Race.on(Objectives.ravine())
                .from(-5, -2)
                .steps(60)
                .add(Optimizers.sgd(0.4))
                .add(Optimizers.averagedMomentum(0.4, 0.9))
                .add(Optimizers.momentum(0.6, 0.5))
                .add(Optimizers.adam(0.3))
                .run();
    }

    public static RaceResult five() {
        return Race.on(Objectives.ravine())
                .from(-5, -2)
                .steps(60)
                .add(Optimizers.sgd(0.4))
                .add(Optimizers.averagedMomentum(0.4, 0.9))
                .add(Optimizers.momentum(0.6, 0.5))
                .add(Optimizers.adam(0.3))
                .add(Optimizers.sgd(0.05))
                .run();
    }

    /** Names of 24 letters, with places to break at and without. */
    public static RaceResult longNames() {
        return Race.on(Objectives.ravine())
                .from(-5, -2)
                .steps(60)
                .add("steepest descent by hand", Optimizers.sgd(0.4))
                .add("WithNesterovAcceleration", Optimizers.averagedMomentum(0.4, 0.9))
                .add("momentummomentummomentum", Optimizers.momentum(0.6, 0.5))
                .add("adam as in Kingma and Ba", Optimizers.adam(0.3))
                .add("small_steps_of_one_20th_", Optimizers.sgd(0.05))
                .run();
    }

    public static RaceResult edge() {
        return Race.on(Objectives.ravine())
                .from(-5, -2)
                .steps(20)
                .add(Optimizers.sgd(0.4))
                .add(Optimizers.sgd(0.5))
                .add(Optimizers.sgd(0.6))
                .run();
    }

    public static RaceResult alone() {
        return Race.on(Objectives.ravine())
                .from(-5, -2)
                .steps(40)
                .add("GD", Optimizers.sgd(0.2))
                .run();
    }

    public static RaceResult rosenbrock() {
        return Race.on(Objectives.rosenbrock())
                .from(-1.5, 2)
                .steps(500)
                .add(Optimizers.sgd(0.001))
                .add(Optimizers.sgd(0.003))
                .add(Optimizers.momentum(0.001, 0.9))
                .run();
    }

    public static RaceResult himmelblau() {
        return Race.on(Objectives.himmelblau())
                .from(0, 0)
                .steps(40)
                .add(Optimizers.sgd(0.01))
                .add(Optimizers.momentum(0.005, 0.9))
                .run();
    }

    public static RaceResult beale() {
        return Race.on(Objectives.beale())
                .from(1, 1)
                .steps(60)
                .add(Optimizers.sgd(0.01))
                .add(Optimizers.momentum(0.01, 0.9))
                .add(Optimizers.adam(0.2))
                .run();
    }

    public static RaceResult saddle() {
        return Race.on(Objectives.saddle())
                .from(-1.5, 0.01)
                .steps(60)
                .add(Optimizers.sgd(0.05))
                .add(Optimizers.momentum(0.05, 0.9))
                .add(Optimizers.adam(0.1))
                .run();
    }

    public static RaceResult fiveDimensions() {
        return Race.on(Objectives.rosenbrock(5))
                .from(-1, 1, -1, 1, -1)
                .steps(100)
                .add(Optimizers.sgd(0.0005))
                .add(Optimizers.momentum(0.0005, 0.9))
                .add(Optimizers.adam(0.1))
                .run();
    }

    /** One formula under four schedules and none. */
    public static RaceResult schedules() {
        return Race.on(Objectives.ravine())
                .from(-5, -2)
                .steps(60)
                .add(Optimizers.sgd(0.49))
                .add(Optimizers.sgd(0.49).with(Schedules.cosine(0.49, 5, 60)))
                .add(Optimizers.sgd(0.49).with(Schedules.multiStep(0.49, 0.1, 30, 45)))
                .add(Optimizers.sgd(0.52).with(Schedules.plateau(0.52, 0.5, 3)))
                .run();
    }

    /** A schedule that sets β too. */
    public static RaceResult oneCycle() {
        return Race.on(Objectives.rosenbrock())
                .from(-1.5, 2)
                .steps(300)
                .add(Optimizers.momentum(0.001, 0.9))
                .add(Optimizers.momentum(0.002, 0.9).with(Schedules.oneCycle(0.002, 300)))
                .add(Optimizers.adam(0.3).with(Schedules.warmRestarts(0.3, 40, 2)))
                .run();
    }

    public static RaceResult batches() {
        var loss = Objectives.leastSquares(Datasets.line(100, 1));
        return Race.on(loss)
                .from(0, 0)
                .epochs(20)
                .seed(1)
                .add("all 100", Optimizers.sgd(0.1), loss)
                .add("10", Optimizers.sgd(0.1), loss.miniBatch(10))
                .add("1", Optimizers.sgd(0.1), loss.miniBatch(1))
                .run();
    }

    /** Every update rule, on the ravine, in races of five. */
    public static List<RaceResult> everyRule() {
        var rules = List.of(
                Optimizers.sgd(0.1),
                Optimizers.momentum(0.1, 0.9, 0.1),
                Optimizers.nesterov(0.1, 0.9),
                Optimizers.averagedMomentum(0.4, 0.9),
                Optimizers.adagrad(1),
                Optimizers.rmsProp(0.2),
                Optimizers.rmsProp(0.05, 0.9, 1e-8, Eps.INSIDE, 0.9, true),
                Optimizers.adadelta(),
                Optimizers.adam(0.3),
                Optimizers.amsGrad(0.3),
                Optimizers.adamW(0.3, 0.1),
                Optimizers.nadam(0.3),
                Optimizers.radam(0.3),
                Optimizers.adamax(0.3),
                Optimizers.decay(Optimizers.rmsProp(0.05, 0.9, 1e-8, Eps.OUTSIDE, 0.9, true), 0.1),
                Optimizers.decoupledDecay(Optimizers.nadam(0.3), 0.1),
                Optimizers.decay(Optimizers.nesterov(0.1, 0.9), 0.1));
        var races = new ArrayList<RaceResult>();
        for (int from = 0; from < rules.size(); from += 5) {
            var race = Race.on(Objectives.ravine()).from(-5, -2).steps(12);
            for (Optimizer rule : rules.subList(from, Math.min(rules.size(), from + 5))) {
                race = race.add(rule);
            }
            races.add(race.run());
        }
        return races;
    }

    /** A function of one variable with two valleys. */
    public static RaceResult curve() {
        return Race.on(Objectives.of("wave", x -> 0.3 * x * x + Math.sin(3 * x)))
                .from(4)
                .steps(40)
                .add(Optimizers.sgd(0.05))
                .add(Optimizers.momentum(0.05, 0.9))
                .add(Optimizers.adam(0.3))
                .run();
    }

    public static RaceResult hartmann6() {
        return Race.on(Objectives.hartmann6())
                .from(0.5, 0.5, 0.5, 0.5, 0.5, 0.5)
                .steps(60)
                .add(Optimizers.sgd(0.05))
                .add(Optimizers.momentum(0.02, 0.9))
                .add(Optimizers.adam(0.05))
                .run();
    }

    /** One throws half-way, one meets NaN, one goes round. */
    public static RaceResult failing() {
        var cliff = Objectives.of(
                "cliff",
                (x, y) -> {
                    if (x > -1) {
                        throw new ArithmeticException("no data right of -1");
                    }
                    return y > 1 ? Double.NaN : 0.1 * x * x + 2 * y * y;
                },
                (x, y) -> Vec.of(0.2 * x, 4 * y));
        return Race.on(cliff)
                .from(-5, -2)
                .steps(40)
                .add(Optimizers.sgd(0.3))
                .add(Optimizers.momentum(0.2, 0.9))
                .add(Optimizers.sgd(0.01))
                .run();
    }

    public static RaceResult divergingBatches() {
        var loss = Objectives.leastSquares(Datasets.line(100, 1));
        return Race.on(loss)
                .from(0, 0)
                .epochs(5)
                .seed(1)
                .add("all 100", Optimizers.sgd(0.1), loss)
                .add("10", Optimizers.sgd(0.1), loss.miniBatch(10))
                .add("1", Optimizers.sgd(3), loss.miniBatch(1))
                .run();
    }
}
