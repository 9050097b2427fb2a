package tunebook.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.algorithm.ObjectiveEvaluator;
import tunebook.descent.schedule.Schedules;
import tunebook.math.Vec;
import tunebook.objective.Evaluation;
import tunebook.objective.Objective;
import tunebook.objective.Objectives;
import tunebook.rng.Seed;
import tunebook.space.Box;
import tunebook.space.Point;
import tunebook.study.Direction;
import tunebook.study.Problem;
import tunebook.trace.Report;
import tunebook.trace.Trace;

/** What is refused at the door, how runs end, and what the formulas promise. */
class OptimizersTest {
    private static final Seed SEED = Seed.of(0);

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void learningRatesArePositiveAndFinite(double rate) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Optimizers.sgd(rate))
                .withMessageContaining("a learning rate must be positive and finite, but got " + rate);
        assertThatIllegalArgumentException().isThrownBy(() -> Optimizers.momentum(rate, 0.9));
        assertThatIllegalArgumentException().isThrownBy(() -> Optimizers.averagedMomentum(rate, 0.9));
        assertThatIllegalArgumentException().isThrownBy(() -> Optimizers.adam(rate));
    }

    @Test
    void aNegativeRateIsToldThatTheMinusIsThereAlready() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Optimizers.sgd(-0.1))
                .withMessageContaining("w ← w − η·g");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, -0.1, Double.NaN})
    void betasLieInZeroToOneExclusive(double beta) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Optimizers.momentum(0.1, beta))
                .withMessageContaining("β must lie in [0, 1), but got " + beta);
        assertThatIllegalArgumentException().isThrownBy(() -> Optimizers.averagedMomentum(0.1, beta));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Optimizers.adam(0.1, beta, 0.999, 1e-8))
                .withMessageContaining("β₁");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Optimizers.adam(0.1, 0.9, beta, 1e-8))
                .withMessageContaining("β₂");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1e-8, Double.NaN, Double.POSITIVE_INFINITY})
    void epsilonIsPositiveAndFinite(double epsilon) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Optimizers.adam(0.1, 0.9, 0.999, epsilon))
                .withMessageContaining("ε must be positive and finite, but got " + epsilon);
    }

    @Test
    void tolerancesAndReachesMustMakeSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> Optimizers.sgd(1).withTolerance(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Optimizers.sgd(1).withTolerance(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Optimizers.sgd(1).withReach(0));
    }

    @Test
    void startsMustFitTheFunction() {
        Optimizer gd = Optimizers.sgd(0.1);
        Objective f = Objectives.ravine();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gd.minimize(f, Vec.of(1), 5, SEED))
                .withMessageContaining("'ravine' has 2 coordinates, so a start needs as many, but got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gd.minimize(f, Vec.of(1, Double.NaN), 5, SEED))
                .withMessageContaining("finite in every coordinate, but got (1.0, NaN)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gd.minimize(f, Vec.of(1, Double.NEGATIVE_INFINITY), 5, SEED));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gd.minimize(f, Vec.of(7, 0), 5, SEED))
                .withMessageContaining("must lie in the domain, from (-6.0, -3.0) to (2.0, 3.0), but got (7.0, 0.0)")
                .withMessageContaining("f.within(low, high, low, high)");
        assertThat(gd.minimize(f.within(-8, 8, -3, 3), Vec.of(7, 0), 5, SEED)
                        .end()
                        .t())
                .isEqualTo(5);
    }

    @Test
    void problemsThatAreNotForADescentAreRefused() {
        Optimizer gd = Optimizers.sgd(0.1);
        var up = new Problem(Box.cube(2, 0, 1), Direction.MAXIMIZE, List.of(new Point(Vec.of(0, 0))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gd.start(up, SEED))
                .withMessageContaining("goes downhill")
                .withMessageContaining("Minimize −f");
        var nowhere = new Problem(Box.cube(2, 0, 1), Direction.MINIMIZE, List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gd.start(nowhere, SEED))
                .withMessageContaining("needs a point to start from");
    }

    @Test
    void aGradientThatIsNotThereIsMissedBeforeAnythingStarts() {
        Objective bare = Objectives.of("bowl", (x, y) -> {
            throw new IllegalStateException("must not be evaluated");
        });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Optimizers.adam(0.1).minimize(bare, Vec.of(1, 1), 5, SEED))
                .withMessageContaining("'bowl' has no gradient")
                .withMessageContaining("withNumericGradient()");
    }

    @Test
    void anEvaluationThatDoesNotFitIsRefused() {
        Optimizer gd = Optimizers.sgd(0.1);
        var asked = gd.ask(gd.start(StartingPoint.problem(Objectives.ravine(), Vec.of(1, 1)), SEED), 1)
                .state();
        assertThatThrownBy(() -> gd.tell(asked, List.of(new Report.Complete(0, new Evaluation(1, null, 1)))))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gd.tell(asked, List.of(new Report.Complete(0, new Evaluation(1, Vec.of(1), 1)))))
                .withMessageContaining("one coordinate for each of the point's 2, but has 1");
    }

    @Test
    void severalReportsAreTakenInOrder() {
        Optimizer gd = Optimizers.sgd(0.1);
        var asked = gd.ask(gd.start(StartingPoint.problem(Objectives.ravine(), Vec.of(1, 1)), SEED), 3);
        assertThat(asked.next()).as("one point at a time, however many places").hasSize(1);
        assertThat(gd.ask(asked.state(), 1).next()).as("told first").isEmpty();
        var partial = new Report.Partial(0, 0.5, 3);
        var complete = new Report.Complete(0, new Evaluation(2, Vec.of(1, 2), 1));
        var both = gd.tell(asked.state(), List.of(partial, complete));
        assertThat(both.events()).hasSize(3);
        assertThat(both.state())
                .isEqualTo(gd.tell(asked.state(), List.of(complete)).state());
        assertThat(gd.tell(asked.state(), List.of()).events()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gd.tell(asked.state(), List.of(complete, complete)))
                .withMessageContaining("waits for no trial: ask first, but was told of trial 0");
    }

    @Test
    void anObjectiveThatThrowsHalfWayEndsTheRunWhereItStands() {
        Objective wall = Objectives.of(
                "wall",
                (x, y) -> {
                    if (x < 1) {
                        throw new ArithmeticException("no values below 1");
                    }
                    return x;
                },
                (x, y) -> Vec.of(1, 0));
        var trace = Optimizers.sgd(0.4).minimize(wall, Vec.of(2, 0), 50, SEED);
        assertThat(trace.size())
                .as("three moves, then an ask and a tell that fails")
                .isEqualTo(8);
        assertThat(trace.end().status()).isEqualTo(Status.FAILED);
        assertThat(trace.end().t()).isEqualTo(3);
        assertThat(trace.end().why())
                .isEqualTo("Failed after 3 updates at (0.8, 0): 'wall' threw ArithmeticException:"
                        + " no values below 1.");
        assertThat(lastEvents(trace))
                .singleElement()
                .isEqualTo(new DescentEvent.Failed(
                        3, trace.end().point(), trace.end().why()));
    }

    @Test
    void aScheduleThatThrowsHalfWayEndsTheRunWhereItStands() {
        var broken = Schedules.of("mine", 0.1, t -> Math.floorDiv(10, 3 - t));
        var optimizer = Optimizers.sgd(0.1).with(broken);
        var trace = optimizer.minimize(Objectives.ravine(), Vec.of(-5, -2), 50, SEED);
        assertThat(trace.end().status()).isEqualTo(Status.FAILED);
        assertThat(trace.end().t()).isEqualTo(2);
        assertThat(trace.end().why()).contains("the schedule 'mine' threw").contains("/ by zero");
        var inPlace = optimizer.advance(
                optimizer.start(StartingPoint.problem(Objectives.ravine(), Vec.of(-5, -2)), SEED),
                50,
                new ObjectiveEvaluator(Objectives.ravine(), SEED));
        assertThat(inPlace).isEqualTo(trace.end());
    }

    @Test
    void aValueOrGradientThatIsNaNEndsTheRunToo() {
        Objective root = Objectives.of("root", (x, y) -> Math.sqrt(x), (x, y) -> Vec.of(1, 0));
        var trace = Optimizers.sgd(0.4).minimize(root, Vec.of(1, 0), 50, SEED);
        assertThat(trace.end().status()).isEqualTo(Status.FAILED);
        assertThat(trace.end().why()).contains("the value at (-0.2, 0) is NaN");
        Objective blind = Objectives.of("blind", (x, y) -> x, (x, y) -> Vec.of(1, Double.NaN));
        assertThat(Optimizers.sgd(0.4)
                        .minimize(blind, Vec.of(1, 0), 50, SEED)
                        .end()
                        .why())
                .contains("the gradient at (1, 0) is NaN");
    }

    @Test
    void anInfiniteValueOrAWildPointIsADivergence() {
        Objective pole = Objectives.of("pole", (x, y) -> 1 / x, (x, y) -> Vec.of(1, 0));
        assertThat(Optimizers.sgd(1).minimize(pole, Vec.of(2, 0), 50, SEED).end())
                .extracting(DescentState::status, DescentState::t)
                .containsExactly(Status.DIVERGED, 2);
        var trace = Optimizers.sgd(0.6).minimize(Objectives.ravine(), Vec.of(-5, -2), 100, SEED);
        assertThat(trace.end().status()).isEqualTo(Status.DIVERGED);
        assertThat(trace.end().bound())
                .as("1000 diagonals of 8 × 6, from the farthest bound")
                .isEqualTo(10_006);
        assertThat(trace.end().point().maxNorm()).isGreaterThan(10_006);
        assertThat(lastEvents(trace)).hasSize(4).last().isInstanceOf(DescentEvent.Diverged.class);
        assertThat(trace.end().why())
                .contains("Diverged in step " + trace.end().t())
                .contains("Try a smaller η");
        var patient = Optimizers.sgd(0.6).withReach(Double.POSITIVE_INFINITY);
        assertThat(patient.minimize(Objectives.ravine(), Vec.of(-5, -2), 100, SEED)
                        .end()
                        .status())
                .isEqualTo(Status.MOVING);
    }

    @Test
    void withManyCoordinatesTheBoundIsLookedAtEverySixteenthStep() {
        var bowl = Objectives.of("bowl", Box.cube(1000, -1, 1), x -> x.dot(x) / 2, x -> x);
        var trace = Optimizers.sgd(3).minimize(bowl, Vec.filled(1000, 1), 100, SEED);
        // doubles each step; the bound of about 63,000 is left at step 16, when it happens to be looked at
        assertThat(trace.end())
                .extracting(DescentState::status, DescentState::t)
                .containsExactly(Status.DIVERGED, 16);
        var faster = Optimizers.sgd(1e200).minimize(bowl, Vec.filled(1000, 1), 100, SEED);
        assertThat(faster.end().status()).isEqualTo(Status.DIVERGED);
        assertThat(faster.end().t()).as("before the first look").isLessThan(16);
        assertThat(faster.end().why()).contains("is infinite");
        var slope = Objectives.of("slope", Box.cube(1000, -1, 1), x -> 0, x -> Vec.filled(1000, 1e300));
        assertThat(Optimizers.sgd(1e10)
                        .minimize(slope, Vec.filled(1000, 0), 100, SEED)
                        .end()
                        .why())
                .startsWith("Diverged after 1 updates: the point is (-∞, -∞, -∞, -∞, … 1000 coordinates)");
    }

    @Test
    void onASaddlesBackADescentStaysForGood() {
        for (Optimizer optimizer : List.of(Optimizers.sgd(0.1), Optimizers.adam(0.1), Optimizers.momentum(0.1, 0.9))) {
            var trace = optimizer.minimize(Objectives.saddle(), Vec.of(0, 0), 50, SEED);
            assertThat(trace.end().status()).isEqualTo(Status.ARRIVED);
            assertThat(trace.end().t()).isEqualTo(1);
            assertThat(trace.end().why()).contains("It may be a minimum, a saddle or a plateau.");
            assertThat(lastEvents(trace)).last().isInstanceOf(DescentEvent.Arrived.class);
        }
    }

    @Test
    void withAToleranceARunArrives() {
        var trace = Optimizers.momentum(0.6, 0.5)
                .withTolerance(1e-6)
                .minimize(Objectives.ravine(), Vec.of(-5, -2), 500, SEED);
        assertThat(trace.end().status()).isEqualTo(Status.ARRIVED);
        assertThat(trace.end().point().maxNorm()).isLessThan(1e-5);
        assertThat(trace.end().why()).contains("to within 1e-6");
    }

    @Test
    void averagedMomentumIsHeavyBallWithALargerRate() {
        Objective f = Objectives.beale();
        Vec start = Vec.of(1, 1);
        var ball = Optimizers.momentum(0.01, 0.75).minimize(f, start, 50, SEED);
        var average = Optimizers.averagedMomentum(0.04, 0.75).minimize(f, start, 50, SEED);
        assertThat(average.end().point().distanceTo(ball.end().point())).isLessThan(1e-12);
    }

    /** Without bias correction the first step of Adam would be 3.16 η; with it, it is η in each coordinate. */
    @Test
    void theFirstStepOfAdamIsTheLearningRate() {
        var trace = Optimizers.adam(0.3).minimize(Objectives.ravine(), Vec.of(-5, -2), 1, SEED);
        Vec moved = trace.end().point().minus(Vec.of(-5, -2));
        assertThat(moved.get(0)).isCloseTo(0.3, within(1e-7));
        assertThat(moved.get(1)).isCloseTo(0.3, within(1e-7));
    }

    @Test
    void whereEpsilonStandsMattersWhenItIsLarge() {
        Vec start = Vec.of(-5, -2);
        var inside = Optimizers.adam(0.3, 0.9, 0.999, 1, Eps.INSIDE).minimize(Objectives.ravine(), start, 1, SEED);
        var outside = Optimizers.adam(0.3, 0.9, 0.999, 1, Eps.OUTSIDE).minimize(Objectives.ravine(), start, 1, SEED);
        // g = (-1, -8) and v̂ = g²: steps .3·1/√(1+1), .3·8/√(64+1) and .3·1/(1+1), .3·8/(8+1)
        assertThat(inside.end().point().minus(start).get(0)).isCloseTo(0.3 / Math.sqrt(2), within(1e-12));
        assertThat(inside.end().point().minus(start).get(1)).isCloseTo(2.4 / Math.sqrt(65), within(1e-12));
        assertThat(outside.end().point().minus(start).get(0)).isCloseTo(0.15, within(1e-12));
        assertThat(outside.end().point().minus(start).get(1)).isCloseTo(2.4 / 9, within(1e-12));
    }

    @Test
    void namesAreThoseOfALegend() {
        assertThat(Optimizers.sgd(1e-4).name()).isEqualTo("sgd(0.0001)");
        assertThat(Optimizers.momentum(0.01, 0.9).name()).isEqualTo("momentum(0.01, 0.9)");
        assertThat(Optimizers.averagedMomentum(0.4, 0.9).name()).isEqualTo("averaged momentum(0.4, 0.9)");
        assertThat(Optimizers.adam(0.1).name()).isEqualTo("adam(0.1)");
        assertThat(Optimizers.adam(0.1, 0.8, 0.99, 1e-8).name()).isEqualTo("adam(0.1, 0.8, 0.99, 1e-8)");
        assertThat(Optimizers.adam(0.1).rule().settings().keySet()).containsExactly("η", "β₁", "β₂", "ε");
    }

    @Test
    void memoryIsFoundUnderThePapersSymbols() {
        var state = Optimizers.adam(0.1)
                .minimize(Objectives.ravine(), Vec.of(-5, -2), 1, SEED)
                .end();
        assertThat(state.memory().get("m").get(0)).isCloseTo(-0.1, within(1e-15)); // (1 - β₁) g
        assertThatIllegalArgumentException()
                .isThrownBy(() -> state.memory().get("u"))
                .withMessageContaining("only under [m, v]");
        var plain = Optimizers.sgd(0.1)
                .minimize(Objectives.ravine(), Vec.of(-5, -2), 1, SEED)
                .end();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain.memory().get("v"))
                .withMessageContaining("this optimizer has no memory");
        assertThatIllegalArgumentException().isThrownBy(() -> new Memory(List.of("v"), List.of()));
    }

    private static List<DescentEvent> lastEvents(Trace<DescentState, DescentEvent> trace) {
        return trace.steps().get(trace.size() - 1).events();
    }
}
