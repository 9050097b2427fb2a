package tunebook.descent;

import java.util.List;
import org.junit.jupiter.api.Nested;
import tunebook.algorithm.Algorithm;
import tunebook.algorithm.AlgorithmLaws;
import tunebook.descent.schedule.Schedules;
import tunebook.math.Mat;
import tunebook.math.Vec;
import tunebook.objective.Dataset;
import tunebook.objective.Datasets;
import tunebook.objective.Objective;
import tunebook.objective.Objectives;
import tunebook.space.Box;
import tunebook.space.Point;
import tunebook.study.Direction;
import tunebook.study.Problem;

/** The laws of the step contract, for each optimizer and for mini-batches. */
class OptimizerLawsTest {
    abstract static class OnBeale extends AlgorithmLaws<DescentState, DescentEvent> {
        @Override
        protected Problem problem() {
            return new Problem(objective().domain(), Direction.MINIMIZE, List.of(new Point(Vec.of(1, 1))));
        }

        @Override
        protected Objective objective() {
            return Objectives.beale();
        }
    }

    @Nested
    class PlainDescent extends OnBeale {
        @Override
        protected Algorithm<DescentState, DescentEvent> algorithm() {
            return Optimizers.sgd(0.01);
        }
    }

    @Nested
    class HeavyBall extends OnBeale {
        @Override
        protected Algorithm<DescentState, DescentEvent> algorithm() {
            return Optimizers.momentum(0.01, 0.9);
        }
    }

    @Nested
    class MovingAverage extends OnBeale {
        @Override
        protected Algorithm<DescentState, DescentEvent> algorithm() {
            return Optimizers.averagedMomentum(0.05, 0.9);
        }
    }

    @Nested
    class AdamWithBothEps extends OnBeale {
        @Override
        protected Algorithm<DescentState, DescentEvent> algorithm() {
            return Optimizers.adam(0.2, 0.9, 0.999, 1e-3, Eps.INSIDE);
        }
    }

    /** Diverges in its fifth step or so: the laws hold for runs that end, too. */
    @Nested
    class Exploding extends OnBeale {
        @Override
        protected Algorithm<DescentState, DescentEvent> algorithm() {
            return Optimizers.sgd(0.3);
        }
    }

    /** Arrives after some steps, with a tolerance. */
    @Nested
    class Arriving extends OnBeale {
        @Override
        protected Algorithm<DescentState, DescentEvent> algorithm() {
            return Optimizers.sgd(0.4).withTolerance(1e-3);
        }

        @Override
        protected Objective objective() {
            return Objectives.of("bowl", (x, y) -> x * x + y * y, (x, y) -> Vec.of(2 * x, 2 * y));
        }
    }

    /** A thousand coordinates, where the bound is looked at seldom, and a rate at which the point overflows in between. */
    @Nested
    class ManyExploding extends OnBeale {
        @Override
        protected Algorithm<DescentState, DescentEvent> algorithm() {
            return Optimizers.sgd(0.01);
        }

        @Override
        protected Objective objective() {
            return Objectives.rosenbrock(1000);
        }

        @Override
        protected Problem problem() {
            return StartingPoint.problem(objective(), Vec.filled(1000, -0.9));
        }
    }

    /** A thousand coordinates of a value that knows no bounds: trouble in the gradient is all there is to see. */
    @Nested
    class ManyWithAValueThatTellsNothing extends OnBeale {
        @Override
        protected Algorithm<DescentState, DescentEvent> algorithm() {
            return Optimizers.momentum(0.01, 0.9);
        }

        @Override
        protected Objective objective() {
            return Objectives.of("blind", Box.cube(1000, -1, 1), x -> 1, x -> x.times(2));
        }

        @Override
        protected Problem problem() {
            return StartingPoint.problem(objective(), Vec.filled(1000, 0.5));
        }
    }

    /** So far that the point becomes infinite, on a slope that goes on for ever, with no bound to stop it. */
    @Nested
    class AsFarAsNumbersGo extends OnBeale {
        @Override
        protected Algorithm<DescentState, DescentEvent> algorithm() {
            return Optimizers.sgd(3e299).withReach(Double.POSITIVE_INFINITY);
        }

        @Override
        protected Objective objective() {
            return Objectives.of("slope", (x, y) -> 1, (x, y) -> Vec.of(1e8, 0));
        }
    }

    /** Every other batch is fitted from the start, its gradient zero. */
    @Nested
    class BatchesWithoutPull extends OnBeale {
        @Override
        protected Algorithm<DescentState, DescentEvent> algorithm() {
            return Optimizers.sgd(0.1);
        }

        @Override
        protected Objective objective() {
            return Objectives.leastSquares(
                            new Dataset("two", List.of("x"), Mat.of(new double[] {0}, new double[] {1}), Vec.of(1, 5)))
                    .miniBatch(1);
        }
    }

    @Nested
    class MiniBatches extends OnBeale {
        @Override
        protected Algorithm<DescentState, DescentEvent> algorithm() {
            return Optimizers.adam(0.1);
        }

        @Override
        protected Objective objective() {
            return Objectives.leastSquares(Datasets.line(50, 1)).miniBatch(16);
        }
    }

    @Nested
    class NesterovsMomentum extends OnBeale {
        @Override
        protected Algorithm<DescentState, DescentEvent> algorithm() {
            return Optimizers.nesterov(0.01, 0.9);
        }
    }

    @Nested
    class SumsOfSquares extends OnBeale {
        @Override
        protected Algorithm<DescentState, DescentEvent> algorithm() {
            return Optimizer.of(new Adagrad(0.5, 1e-10, Eps.OUTSIDE, 0.01, 0.1));
        }
    }

    @Nested
    class CentredRmsPropWithMomentum extends OnBeale {
        @Override
        protected Algorithm<DescentState, DescentEvent> algorithm() {
            return Optimizers.rmsProp(0.02, 0.9, 1e-8, Eps.OUTSIDE, 0.9, true);
        }
    }

    @Nested
    class InUnitsOfTheParameter extends OnBeale {
        @Override
        protected Algorithm<DescentState, DescentEvent> algorithm() {
            return Optimizers.adadelta();
        }
    }

    @Nested
    class LargestSquareSoFar extends OnBeale {
        @Override
        protected Algorithm<DescentState, DescentEvent> algorithm() {
            return Optimizers.amsGrad(0.2);
        }
    }

    @Nested
    class DecayBesideTheGradient extends OnBeale {
        @Override
        protected Algorithm<DescentState, DescentEvent> algorithm() {
            return Optimizers.adamW(0.2, 0.1);
        }
    }

    @Nested
    class LookAhead extends OnBeale {
        @Override
        protected Algorithm<DescentState, DescentEvent> algorithm() {
            return Optimizers.nadam(0.2);
        }
    }

    @Nested
    class Rectified extends OnBeale {
        @Override
        protected Algorithm<DescentState, DescentEvent> algorithm() {
            return Optimizers.radam(0.02);
        }
    }

    @Nested
    class LargestGradient extends OnBeale {
        @Override
        protected Algorithm<DescentState, DescentEvent> algorithm() {
            return Optimizers.adamax(0.2);
        }
    }

    @Nested
    class DecayInTheGradient extends OnBeale {
        @Override
        protected Algorithm<DescentState, DescentEvent> algorithm() {
            return Optimizers.decay(Optimizers.momentum(0.01, 0.9, 0.3), 0.1);
        }
    }

    @Nested
    class OnASchedule extends OnBeale {
        @Override
        protected Algorithm<DescentState, DescentEvent> algorithm() {
            return Optimizers.momentum(0.01, 0.9).with(Schedules.oneCycle(0.01, 40));
        }
    }

    @Nested
    class OnAPlateau extends OnBeale {
        @Override
        protected Algorithm<DescentState, DescentEvent> algorithm() {
            return Optimizers.sgd(0.03).with(Schedules.plateau(0.03, 0.5, 1));
        }
    }

    @Nested
    class WarmedUpThenCosine extends OnBeale {
        @Override
        protected Algorithm<DescentState, DescentEvent> algorithm() {
            return Optimizers.adam(0.3).with(Schedules.cosine(0.3, 5, 60));
        }
    }
}
