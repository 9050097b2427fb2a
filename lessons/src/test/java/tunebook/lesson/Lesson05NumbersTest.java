package tunebook.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tunebook.descent.DescentEvent;
import tunebook.descent.Optimizer;
import tunebook.descent.Optimizers;
import tunebook.descent.Status;
import tunebook.math.Vec;
import tunebook.objective.Datasets;
import tunebook.objective.FiniteSum;
import tunebook.objective.Objective;
import tunebook.objective.Objectives;
import tunebook.tuning.Lane;
import tunebook.tuning.Race;
import tunebook.tuning.RaceResult;

/** The numbers in the prose of lecture 5 are those that its cells give. */
class Lesson05NumbersTest {
    private static Lane run(Optimizer optimizer, int steps) {
        return Race.on(Objectives.ravine())
                .from(-5, -2)
                .steps(steps)
                .add("it", optimizer)
                .run()
                .lane("it");
    }

    @ParameterizedTest
    @CsvSource({"0.05, 275", "0.2, 68", "0.4, 34", "0.46, 29", "0.49, 82"})
    void stepsUntilTheRavineIsDone(double eta, int steps) {
        assertThat(run(Optimizers.sgd(eta), 300).firstBelow(0.01)).hasValue(steps);
    }

    @Test
    void theEdgeIsAtOneHalf() {
        var onTheEdge = run(Optimizers.sgd(0.5), 20);
        assertThat(onTheEdge.at(1).point().get(1)).isEqualTo(2);
        assertThat(onTheEdge.at(2).point().get(1)).isEqualTo(-2);
        assertThat(run(Optimizers.sgd(0.499), 2000).firstBelow(0.01)).isPresent();
        assertThat(run(Optimizers.sgd(0.501), 2000).firstBelow(0.01)).isEmpty();
        assertThat(Lesson05.largestEta().check(0.5).passed()).isTrue();
    }

    @Test
    void beyondTheEdgeItFliesOff() {
        assertThat(run(Optimizers.sgd(0.6), 20).last().value()).isGreaterThan(1e6);
        assertThat(run(Optimizers.sgd(0.6), 2000).last().status()).isEqualTo(Status.DIVERGED);
    }

    /** Slower than no memory at 0.4, but not everywhere: the claim on the slide names its η. */
    @ParameterizedTest
    @CsvSource({"0.4, 34, 57", "0.2, 68, 58", "0.45, 30, 25"})
    void whetherAveragedMomentumIsSlowerDependsOnEta(double eta, int noMemory, int averaged) {
        assertThat(run(Optimizers.sgd(eta), 100).firstBelow(0.01)).hasValue(noMemory);
        assertThat(run(Optimizers.averagedMomentum(eta, 0.9), 100).firstBelow(0.01))
                .hasValue(averaged);
    }

    @Test
    void theHeavyBallIsFaster() {
        assertThat(run(Optimizers.momentum(0.6, 0.5), 60).firstBelow(0.01)).hasValue(10);
    }

    @Test
    void ofTheSameGradientsTheAverageMakesATenthOfTheHeavyBallsStep() {
        Objective slope = Objectives.of("slope", (x, y) -> x + 2 * y, (x, y) -> Vec.of(1, 2));
        var race = Race.on(slope)
                .from(0, 0)
                .steps(20)
                .add("averaged", Optimizers.averagedMomentum(0.01, 0.9))
                .add("heavy", Optimizers.momentum(0.01, 0.9))
                .run();
        for (int t = 1; t <= 20; t++) {
            Vec tenth = race.lane("heavy").at(t).point().times(0.1);
            assertThat(race.lane("averaged").at(t).point().distanceTo(tenth)).isLessThan(1e-12);
        }
    }

    @Test
    void onlyZeroIsToldThatItDoesNotMove() {
        assertThat(Lesson05.largestEta().check(0).card().text()).contains("does not move at all");
        assertThat(Lesson05.largestEta().check(0.003).card().text())
                .contains("stable")
                .doesNotContain("does not move");
    }

    @Test
    void averagedMomentumAtEtaDividedByOneMinusBetaIsTheHeavyBall() {
        var averaged = run(Optimizers.averagedMomentum(0.4 / (1 - 0.9), 0.9), 60);
        var heavy = run(Optimizers.momentum(0.4, 0.9), 60);
        for (int t = 0; t <= 60; t++) {
            assertThat(averaged.at(t).value()).isCloseTo(heavy.at(t).value(), within(1e-9));
        }
    }

    private static final FiniteSum LOSS = Objectives.leastSquares(Datasets.line(100, 1));

    private static final RaceResult BATCHES = Race.on(LOSS)
            .from(0, 0)
            .epochs(20)
            .seed(1)
            .add("100", Optimizers.sgd(0.1), LOSS)
            .add("10", Optimizers.sgd(0.1), LOSS.miniBatch(10))
            .add("1", Optimizers.sgd(0.1), LOSS.miniBatch(1))
            .run();

    private static double distance(String label, long examples) {
        return BATCHES.lane(label).atExamples(examples).distance();
    }

    @Test
    void twentyEpochsAreTwentyTwoHundredAndTwoThousandSteps() {
        assertThat(BATCHES.lanes()).extracting(Lane::steps).containsExactly(20, 200, 2000);
    }

    @Test
    void noiseIsQuickAtFirstAndInTheWayAtTheEnd() {
        assertThat(distance("1", 100)).isLessThan(distance("100", 100) / 4);
        assertThat(distance("10", 100)).isLessThan(distance("100", 100) / 4);
        assertThat(distance("10", 2000)).isLessThan(distance("1", 2000) / 2).isLessThan(distance("100", 2000) / 2);
        assertThat(distance("1", 2000)).isLessThan(distance("100", 2000));
    }

    /** How far the gradients seen scatter about the full gradient at the same point, root mean square over the run. */
    private static double noise(String label) {
        var lane = BATCHES.lane(label);
        return Math.sqrt(IntStream.rangeClosed(1, lane.steps())
                .mapToObj(t -> (DescentEvent.GradientSeen) lane.events(t).get(0))
                .mapToDouble(seen -> seen.gradient().distanceTo(LOSS.gradient(seen.at())))
                .map(distance -> distance * distance)
                .average()
                .orElseThrow());
    }

    @Test
    void thePictureProvesTheBetThatTheLessonCallsRight() {
        assertThat(noise("100")).isZero();
        assertThat(noise("10")).isPositive().isLessThan(noise("1") / 2);
        var bet = Lesson05.orderByNoise();
        bet.predict("B");
        assertThat(bet.reveal("").graded().passed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, 11.8", "4, 6.0", "16, 2.9", "64, 1.5"})
    void fourTimesTheExamplesHalfTheNoise(int m, double spread) {
        var data = Datasets.line(100, 1);
        var random = new Random(7);
        var slopes = DoubleStream.generate(() -> random.ints(m, 0, 100)
                        .mapToDouble(i -> -2 * data.y().get(i) * data.x().get(i, 0))
                        .average()
                        .orElseThrow())
                .limit(1000)
                .toArray();
        double mean = Arrays.stream(slopes).average().orElseThrow();
        double variance = Arrays.stream(slopes)
                .map(s -> (s - mean) * (s - mean))
                .average()
                .orElseThrow();
        assertThat(Math.sqrt(variance)).isCloseTo(spread, within(0.06));
    }
}
