package tunebook.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tunebook.descent.DescentEvent;
import tunebook.descent.Optimizer;
import tunebook.descent.Optimizers;
import tunebook.descent.schedule.Schedules;
import tunebook.descent.schedule.Timed;
import tunebook.math.Vec;
import tunebook.objective.Datasets;
import tunebook.objective.FiniteSum;
import tunebook.objective.Objective;
import tunebook.objective.Objectives;
import tunebook.tuning.Lane;
import tunebook.tuning.Race;
import tunebook.tuning.RaceResult;

/** The numbers in the prose of lecture 7 are those that its cells give. */
class Lesson07NumbersTest {
    private static final FiniteSum LOSS = Objectives.leastSquares(Datasets.line(100, 1));

    private static Lane run(Objective f, double x, double y, Optimizer optimizer, int steps) {
        return Race.on(f).from(x, y).steps(steps).add("it", optimizer).run().lane("it");
    }

    private static RaceResult fixedAndCosine(long seed) {
        Objective single = LOSS.miniBatch(1);
        return Race.on(LOSS)
                .from(0, 0)
                .epochs(10)
                .seed(seed)
                .add("0.1", Optimizers.sgd(0.1), single)
                .add("0.01", Optimizers.sgd(0.01), single)
                .add("0.001", Optimizers.sgd(0.001), single)
                .add("cosine", Optimizers.sgd(0.1).with(Schedules.cosine(0.1, 1000)), single)
                .run();
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.11, 0.016", "0.01, 0.048, 0.0018", "0.001, 21, 0.057", "cosine, 0.10, 0.00016"})
    void howFarAboveTheBestLoss(String label, double after100, double after1000) {
        double best = LOSS.minima().get(0).value();
        var lane = fixedAndCosine(1).lane(label);
        assertThat(lane.steps()).isEqualTo(1000);
        assertThat(lane.at(100).value() - best).isCloseTo(after100, within(after100 * 0.06));
        assertThat(lane.at(1000).value() - best).isCloseTo(after1000, within(after1000 * 0.06));
    }

    private static boolean cosineIsLowest(long seed) {
        var race = fixedAndCosine(seed);
        double cosine = race.lane("cosine").last().value();
        return race.lanes().stream().allMatch(lane -> lane.last().value() >= cosine);
    }

    @Test
    void thePictureProvesTheBetThatTheLessonCallsRight() {
        assertThat(cosineIsLowest(1)).isTrue();
        var bet = Lesson07.predictLowest();
        bet.predict("D");
        assertThat(bet.reveal("").graded().passed()).isTrue();
        assertThat(bet.reveal("").graded().outcome().message()).contains("84 of 100");
    }

    @Test
    void theCosineIsTheLowestWithMostSeeds() {
        assertThat(LongStream.rangeClosed(1, 100).filter(Lesson07NumbersTest::cosineIsLowest))
                .hasSize(84);
    }

    @Test
    void withACosineRmsPropComesToRest() {
        var ravine = Objectives.ravine();
        var plain = run(ravine, -5, -2, Optimizers.rmsProp(0.4), 100);
        var falling = run(ravine, -5, -2, Optimizers.rmsProp(0.4).with(Schedules.cosine(0.4, 100)), 100);
        assertThat(plain.last().value()).isGreaterThan(0.1);
        assertThat(falling.last().value()).isLessThan(1e-30);
    }

    @Test
    void twoStairsDown() {
        assertThat(Schedules.step(0.3, 30, 0.1).rate(75)).isCloseTo(0.003, within(1e-15));
        assertThat(0.3 * Math.pow(0.1, 75 / 30.0)).isCloseTo(0.0009, within(0.0001));
    }

    private static double meanShare(Timed schedule) {
        return IntStream.range(0, 100).mapToDouble(schedule::rate).average().orElseThrow() / 0.3;
    }

    @Test
    void howLongTheShapesStayHigh() {
        assertThat(meanShare(Schedules.exponential(0.3, 0.95))).isCloseTo(0.2, within(0.01));
        assertThat(meanShare(Schedules.step(0.3, 30, 0.1))).isCloseTo(1 / 3.0, within(0.01));
        assertThat(meanShare(Schedules.linear(0.3, 100))).isCloseTo(0.5, within(0.01));
        assertThat(meanShare(Schedules.cosine(0.3, 100)))
                .isCloseTo(meanShare(Schedules.linear(0.3, 100)), within(0.01));
        for (var halfTheTime : List.of(Schedules.linear(0.3, 100), Schedules.cosine(0.3, 100))) {
            assertThat(IntStream.range(0, 100).filter(t -> halfTheTime.rate(t) >= 0.15))
                    .hasSizeBetween(50, 51);
        }
    }

    @Test
    void aCosineComesUpAgainAfterItsEnd() {
        assertThat(Schedules.cosine(0.3, 100).rate(100)).isZero();
        assertThat(Schedules.cosine(0.3, 100).rate(150)).isCloseTo(0.15, within(1e-12));
    }

    @Test
    void thePlateauOfTheExerciseReducesTwice() {
        var plateau = Schedules.plateau(0.1, 0.1, 2);
        var now = plateau.start();
        int reductions = 0;
        for (double loss : new double[] {9, 6, 5, 5, 5, 5, 4, 4, 4, 4, 4}) {
            var next = plateau.after(now, loss);
            reductions += next.rate() < now.rate() ? 1 : 0;
            now = next;
        }
        assertThat(reductions).isEqualTo(2);
        assertThat(Lesson07.countReductions().check(reductions).passed()).isTrue();
    }

    private static List<Integer> reductions(Objective seen) {
        var lane = Race.on(LOSS)
                .from(0, 0)
                .steps(120)
                .seed(1)
                .add("it", Optimizers.sgd(0.1).with(Schedules.plateau(0.1)), seen)
                .run()
                .lane("it");
        return IntStream.rangeClosed(1, 120)
                .filter(t -> lane.events(t).stream().anyMatch(DescentEvent.RateChanged.class::isInstance))
                .boxed()
                .toList();
    }

    @Test
    void aPlateauScheduleIsFooledByNoise() {
        assertThat(reductions(LOSS)).containsExactly(113);
        assertThat(reductions(LOSS.miniBatch(10)).subList(0, 5)).containsExactly(20, 31, 44, 55, 66);
    }

    @Test
    void onTheEdgeAPlateauRescuesTheRun() {
        var ravine = Objectives.ravine();
        assertThat(run(ravine, -5, -2, Optimizers.sgd(0.5), 100).firstBelow(0.01))
                .isEmpty();
        assertThat(run(ravine, -5, -2, Optimizers.sgd(0.5).with(Schedules.plateau(0.5, 0.5, 5)), 100)
                        .firstBelow(0.01))
                .hasValue(47);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.01", "399, 0.01", "400, 0.1", "31999, 0.1", "32000, 0.01", "47999, 0.01", "48000, 0.001"})
    void resNetsEta(int step, double rate) {
        var begin = Schedules.constantWarmup(0.1, 0.1, 400);
        var stairs = Schedules.multiStep(0.1, 0.1, 31_600, 47_600);
        var resNet = Schedules.sequence(List.of(begin, stairs), 400);
        var now = resNet.start();
        for (int t = 0; t < step; t++) {
            now = resNet.after(now, 1);
        }
        assertThat(now.rate()).isCloseTo(rate, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"5, 5, 327, 0.006", "3, 2, 82, 0.024"})
    void howSteepHimmelblausFunctionIs(double x, double y, double lambda, double limit) {
        var f = Objectives.himmelblau();
        double h = 1e-6;
        double xx = (f.gradient(x + h, y).get(0) - f.gradient(x - h, y).get(0)) / (2 * h);
        double yy = (f.gradient(x, y + h).get(1) - f.gradient(x, y - h).get(1)) / (2 * h);
        double xy = (f.gradient(x, y + h).get(0) - f.gradient(x, y - h).get(0)) / (2 * h);
        double largest = (xx + yy) / 2 + Math.hypot((xx - yy) / 2, xy);
        assertThat(largest).isCloseTo(lambda, within(0.5));
        assertThat(2 / largest).isCloseTo(limit, within(0.0005));
    }

    @Test
    void warmUpBearsAnEtaThatTheStartDoesNot() {
        var f = Objectives.himmelblau();
        var warm = Optimizers.sgd(0.015).with(Schedules.warmup(0.015, 10));
        assertThat(run(f, 5, 5, warm, 40).firstBelow(0.01)).hasValue(12);
        assertThat(run(f, 5, 5, Optimizers.sgd(0.005), 40).firstBelow(0.01)).hasValue(21);
        var thrown = run(f, 5, 5, Optimizers.sgd(0.015), 40);
        assertThat(thrown.firstBelow(0.01)).isEmpty();
        assertThat(thrown.at(1).point().get(0)).isNegative();
        assertThat(thrown.last().point().distanceTo(Vec.of(-3.78, -3.28))).isLessThan(0.5);
    }

    private static boolean arrives(double eta, int warmup) {
        var plain = Optimizers.sgd(eta);
        var optimizer = warmup == 0 ? plain : plain.with(Schedules.warmup(eta, warmup));
        return run(Objectives.himmelblau(), 5, 5, optimizer, 100).last().point().distanceTo(Vec.of(3, 2)) < 0.1;
    }

    @Test
    void warmUpMoreThanDoublesTheRangeOfEta() {
        assertThat(IntStream.rangeClosed(1, 30).filter(k -> arrives(0.001 * k, 0)))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 20, 21);
        assertThat(IntStream.rangeClosed(1, 30).filter(k -> arrives(0.001 * k, 10)))
                .containsExactly(IntStream.rangeClosed(1, 25).boxed().toArray(Integer[]::new));
    }

    @Test
    void whereTheTransformersEtaPeaks() {
        assertThat(Math.pow(512 * 4000, -0.5)).isCloseTo(0.0007, within(1e-5));
    }
}
