package tunebook.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tunebook.descent.Eps;
import tunebook.descent.Optimizer;
import tunebook.descent.Optimizers;
import tunebook.math.Vec;
import tunebook.objective.Objective;
import tunebook.objective.Objectives;
import tunebook.tuning.Lane;
import tunebook.tuning.Race;
import tunebook.tuning.Tolerance;

/** The numbers in the prose of lecture 6 are those that its cells give. */
class Lesson06NumbersTest {
    private static final Map<String, DoubleFunction<Optimizer>> FAMILIES = Map.of(
            "descent", Optimizers::sgd,
            "average 0.9", eta -> Optimizers.averagedMomentum(eta, 0.9),
            "heavy ball 0.9", eta -> Optimizers.momentum(eta, 0.9),
            "heavy ball 0.5", eta -> Optimizers.momentum(eta, 0.5),
            "adagrad", Optimizers::adagrad,
            "rmsprop", Optimizers::rmsProp,
            "adam", Optimizers::adam,
            "nadam", Optimizers::nadam);

    private static Lane run(Objective f, double x, double y, Optimizer optimizer, int steps) {
        return Race.on(f).from(x, y).steps(steps).add("it", optimizer).run().lane("it");
    }

    private static Lane inRavine(Optimizer optimizer, int steps) {
        return run(Objectives.ravine(), -5, -2, optimizer, steps);
    }

    @ParameterizedTest
    @CsvSource({
        "descent, 0.2, 68",
        "average 0.9, 0.2, 58",
        "heavy ball 0.9, 0.2, 41",
        "average 0.9, 2, 41",
        "adagrad, 0.4, 111",
        "rmsprop, 0.4, 12",
        "descent, 0.4, 34",
        "heavy ball 0.5, 0.6, 10",
        "adagrad, 1, 23",
        "rmsprop, 0.2, 27",
        "adam, 0.3, 49"
    })
    void stepsUntilTheRavineIsDone(String family, double eta, int steps) {
        assertThat(inRavine(FAMILIES.get(family).apply(eta), 120).firstBelow(0.01))
                .hasValue(steps);
    }

    @Test
    void thePictureProvesTheBetThatTheLessonCallsRight() {
        var bet = Lesson06.predictWinner();
        bet.predict("A");
        assertThat(bet.reveal("").graded().passed()).isTrue();
        assertThat(bet.reveal("").graded().outcome().message())
                .contains("step 10", "Adagrad at 23", "RMSProp at 27", "descent at 34", "Adam at 49");
    }

    @Test
    void adamRollsPastTheGoalAndTheHeavyBallDoesNotAlongTheFloor() {
        var adam = inRavine(Optimizers.adam(0.3), 60);
        assertThat(adam.marks()).anyMatch(mark -> mark.point().get(0) > 0.3);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0.1", "2, 1.9, 0.19", "3, 2.71, 0.271", "50, 9.948, 0.995"})
    void whatTheTwoMomentumsRememberOfTheSameGradient(int t, double ball, double average) {
        Objective slope = Objectives.of("slope", (x, y) -> x, (x, y) -> Vec.of(1, 0));
        var heavy = run(slope, 0, 0, Optimizers.momentum(0.01, 0.9), t);
        var averaged = run(slope, 0, 0, Optimizers.averagedMomentum(0.01, 0.9), t);
        assertThat((heavy.at(t - 1).point().get(0) - heavy.at(t).point().get(0)) / 0.01)
                .isCloseTo(ball, within(0.001));
        assertThat((averaged.at(t - 1).point().get(0) - averaged.at(t).point().get(0)) / 0.01)
                .isCloseTo(average, within(0.001));
    }

    @Test
    void atTheMatchedEtaTheTwoMomentumsTakeTheSameSteps() {
        var heavy = inRavine(Optimizers.momentum(0.2, 0.9), 70);
        var averaged = inRavine(Optimizers.averagedMomentum(2, 0.9), 70);
        for (int t = 0; t <= 70; t++) {
            assertThat(averaged.at(t).point().distanceTo(heavy.at(t).point())).isLessThan(1e-12);
        }
        assertThat(Lesson06.matchMomentum().check(2).passed()).isTrue();
    }

    @Test
    void adagradBeginsWithEtaAlongBothWeightsAndOnlyShrinks() {
        var lane = inRavine(Optimizers.adagrad(0.4), 60);
        var step = lane.at(1).point().minus(lane.at(0).point());
        assertThat(step.get(0)).isCloseTo(0.4, within(1e-9));
        assertThat(step.get(1)).isCloseTo(0.4, within(1e-9));
        for (int t = 2; t <= 60; t++) {
            double now = lane.at(t).point().distanceTo(lane.at(t - 1).point());
            assertThat(now)
                    .isLessThan(lane.at(t - 1).point().distanceTo(lane.at(t - 2).point()));
        }
    }

    @Test
    void rmsPropDoesNotComeToRest() {
        var lane = inRavine(Optimizers.rmsProp(0.4), 300);
        assertThat(IntStream.rangeClosed(25, 49)).allMatch(t -> step(lane, t) < 0.002);
        assertThat(IntStream.rangeClosed(50, 55)).anyMatch(t -> step(lane, t) > 0.5);
        assertThat(lane.at(53).point().get(1) * lane.at(54).point().get(1))
                .as("it jumps across")
                .isNegative();
        assertThat(step(lane, 54)).as("a whole unit").isBetween(1.0, 1.5);
        assertThat(IntStream.rangeClosed(200, 300)).as("and not only once").anyMatch(t -> step(lane, t) > 0.5);
    }

    private static double step(Lane lane, int t) {
        return lane.at(t).point().distanceTo(lane.at(t - 1).point());
    }

    @ParameterizedTest
    @CsvSource({"1, 1e-8, 1.00, 1.00", "1, 1, 0.71, 0.50", "1e-4, 1e-8, 0.71, 1.00", "1e-6, 1e-8, 0.01, 0.99"})
    void whereEpsilonStandsMatters(double slope, double epsilon, double inside, double outside) {
        Objective plane = Objectives.of("plane", (x, y) -> slope * x, (x, y) -> Vec.of(slope, 0));
        for (var place : Eps.values()) {
            var lane = run(plane, 0, 0, Optimizers.rmsProp(1, 0.9, epsilon, place), 400);
            double step = lane.at(399).point().get(0) - lane.at(400).point().get(0);
            assertThat(step).isCloseTo(place == Eps.INSIDE ? inside : outside, within(0.005));
        }
    }

    @ParameterizedTest
    @CsvSource({"1e-8, INSIDE, 27", "1e-8, OUTSIDE, 27", "1, INSIDE, 74", "1, OUTSIDE, 94"})
    void whereEpsilonStandsInTheRavine(double epsilon, Eps place, int steps) {
        assertThat(inRavine(Optimizers.rmsProp(0.2, 0.9, epsilon, place), 100).firstBelow(0.01))
                .hasValue(steps);
    }

    @Test
    void adamsFirstStepIsEtaAlongEveryWeight() {
        assertThat(Objectives.ravine().gradient(-5, -2)).isEqualTo(Vec.of(-1, -8));
        var step = inRavine(Optimizers.adam(0.3), 1).at(1).point().minus(Vec.of(-5, -2));
        assertThat(step.get(0)).isCloseTo(0.3, within(1e-6));
        assertThat(step.get(1)).isCloseTo(0.3, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"1, 3.16", "10, 6.53", "100, 3.24", "1000, 1.26"})
    void howMuchTooLongAStepIsWithoutCorrection(int steps, double factor) {
        double m = 0;
        double v = 0;
        for (int t = 1; t <= steps; t++) {
            m = 0.9 * m + 0.1;
            v = 0.999 * v + 0.001;
        }
        assertThat(m / Math.sqrt(v)).isCloseTo(factor, within(0.005));
    }

    @Test
    void theFirstHundredStepsWithoutCorrectionAreThreeToSixTimesAsLong() {
        double m = 0;
        double v = 0;
        for (int t = 1; t <= 100; t++) {
            m = 0.9 * m + 0.1;
            v = 0.999 * v + 0.001;
            assertThat(m / Math.sqrt(v)).isBetween(3.16, 6.6);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 0.30", "false, 1.44"})
    void theLongestStepWithAndWithoutCorrection(boolean corrected, double longest) {
        assertThat(longestStep(corrected)).isCloseTo(longest, within(0.005));
    }

    private static double longestStep(boolean corrected) {
        double[] w = {-5, -2};
        double[] m = {0, 0};
        double[] v = {0, 0};
        double longest = 0;
        for (int t = 1; t <= 60; t++) {
            double[] g = {0.2 * w[0], 4 * w[1]};
            for (int i = 0; i < 2; i++) {
                m[i] = 0.9 * m[i] + 0.1 * g[i];
                v[i] = 0.999 * v[i] + 0.001 * g[i] * g[i];
                double unbiasedM = corrected ? m[i] / (1 - Math.pow(0.9, t)) : m[i];
                double unbiasedV = corrected ? v[i] / (1 - Math.pow(0.999, t)) : v[i];
                double step = 0.3 * unbiasedM / (Math.sqrt(unbiasedV) + 1e-8);
                w[i] -= step;
                longest = Math.max(longest, Math.abs(step));
            }
        }
        return longest;
    }

    @ParameterizedTest
    @CsvSource({"descent, 30, 0.45", "heavy ball 0.5, 9, 0.71", "adagrad, 4, 2.82", "rmsprop, 5, 0.71", "adam, 10, 2.24"
    })
    void eachAtItsOwnBestEta(String family, int steps, double eta) {
        int fewest = 1000;
        double best = 0;
        for (int k = 0; k <= 80; k++) {
            double rate = Math.pow(10, -3 + k / 20.0);
            var below = inRavine(FAMILIES.get(family).apply(rate), 100).firstBelow(0.01);
            if (below.isPresent() && below.getAsInt() < fewest) {
                fewest = below.getAsInt();
                best = rate;
            }
        }
        assertThat(fewest).isEqualTo(steps);
        assertThat(best).isCloseTo(eta, within(0.006));
    }

    /** Decades of η at which each has settled, of four families in the bars of the picture. */
    @Test
    void howWrongEtaMayBe() {
        var bars = Tolerance.on(Objectives.ravine()).from(-5, -2).steps(100).run(Optimizers.all());
        assertThat(bars.bands())
                .extracting(band -> Math.round(10 * band.decades()) / 10.0)
                .containsExactly(0.5, 1.9, 1.4, 0.3, 2.1);
    }

    @ParameterizedTest
    @CsvSource({"adagrad, 0.5, 55", "rmsprop, 0.05, 60", "adam, 0.2, 48", "nadam, 0.2, 40"})
    void stepsOnBealesFunction(String family, double eta, int steps) {
        assertThat(run(Objectives.beale(), 1, 1, FAMILIES.get(family).apply(eta), 100)
                        .firstBelow(0.01))
                .hasValue(steps);
    }

    @Test
    void plainDescentNeedsMoreThanAHundredStepsOnBealesFunction() {
        assertThat(run(Objectives.beale(), 1, 1, Optimizers.sgd(0.01), 100).firstBelow(0.01))
                .isEmpty();
    }

    @Test
    void adamWHoldsAgainstTheScaledStepAndCreepsOn() {
        var decayed = run(Objectives.beale(), 1, 1, Optimizers.adamW(0.2, 0.1), 1000);
        var end = decayed.at(300).point();
        assertThat(end.distanceTo(Vec.of(2.6, 0.4))).isLessThan(0.05);
        var later = decayed.at(1000).point();
        assertThat(later.get(0)).isGreaterThan(end.get(0) + 0.1);
        assertThat(Objectives.beale().gradient(later).plus(later.times(0.1)).norm())
                .as("the slope and the pull do not balance")
                .isGreaterThan(0.1);
        var adam = run(Objectives.beale(), 1, 1, Optimizers.adam(0.2), 300).last();
        assertThat(adam.point().distanceTo(Vec.of(3, 0.5))).isLessThan(1e-4);
    }
}
