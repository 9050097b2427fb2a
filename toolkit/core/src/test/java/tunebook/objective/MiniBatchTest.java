package tunebook.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.math.Mat;
import tunebook.math.Vec;
import tunebook.rng.Seed;

class MiniBatchTest {
    private static final Dataset LINE = Datasets.line(100, 7);
    private static final FiniteSum LOSS = Objectives.leastSquares(LINE);
    private static final Vec THETA = Vec.of(1, -2);

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101})
    void sizesOutsideTheDataAreRefused(int size) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LOSS.miniBatch(size))
                .withMessageContaining("from 1 to 100 examples, but got " + size);
    }

    @Test
    void aDatasetNeedsExamplesThatFitTogether() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Datasets.line(0, 1))
                .withMessageContaining("from 1 to 1000000 examples");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dataset("odd", List.of("x"), Mat.of(new double[] {1}), Vec.of(1, 2)))
                .withMessageContaining("1 examples, 2 targets");
    }

    @Test
    void theBatchOfAllIsTheWholeBitForBit() {
        Objective all = LOSS.miniBatch(100);
        for (long trial = 0; trial < 20; trial++) {
            var draw = new Draw(Seed.of(3), trial);
            assertThat(all.evaluate(THETA, draw)).isEqualTo(LOSS.evaluate(THETA, draw));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 100", "16, 7", "33, 4", "50, 2", "100, 1"})
    void anEpochSeesEveryExampleOnce(int size, int batches) {
        var loss = (MiniBatch) LOSS.miniBatch(size);
        for (int epoch = 0; epoch < 3; epoch++) {
            int first = epoch * batches;
            int[] seen = IntStream.range(first, first + batches)
                    .flatMap(trial -> Arrays.stream(loss.batch(new Draw(Seed.of(5), trial))))
                    .sorted()
                    .toArray();
            assertThat(seen).isEqualTo(IntStream.range(0, 100).toArray());
        }
    }

    @Test
    void theLastBatchIsTheRest() {
        Objective loss = LOSS.miniBatch(16);
        assertThat(loss.cost(new Draw(Seed.of(1), 5))).isEqualTo(16);
        assertThat(loss.cost(new Draw(Seed.of(1), 6))).isEqualTo(4);
        assertThat(loss.evaluate(THETA, new Draw(Seed.of(1), 6)).cost()).isEqualTo(4);
        assertThat(LOSS.evaluate(THETA, new Draw(Seed.of(1), 0)).cost()).isEqualTo(100);
    }

    @Test
    void epochsAreShuffledAnewAndSeedsDiffer() {
        var loss = (MiniBatch) LOSS.miniBatch(10);
        assertThat(loss.batch(new Draw(Seed.of(1), 0))).isNotEqualTo(loss.batch(new Draw(Seed.of(1), 10)));
        assertThat(loss.batch(new Draw(Seed.of(1), 0))).isNotEqualTo(loss.batch(new Draw(Seed.of(2), 0)));
    }

    /** A batch follows from seed and trial alone: forwards, backwards and from a fresh copy it is the same. */
    @Test
    void theOrderOfEvaluationDoesNotMatter() {
        var loss = (MiniBatch) LOSS.miniBatch(10);
        int[][] forwards = IntStream.range(0, 30)
                .mapToObj(trial -> loss.batch(new Draw(Seed.of(9), trial)))
                .toArray(int[][]::new);
        for (int trial = 29; trial >= 0; trial--) {
            var fresh = (MiniBatch) LOSS.miniBatch(10);
            assertThat(loss.batch(new Draw(Seed.of(9), trial))).isEqualTo(forwards[trial]);
            assertThat(fresh.batch(new Draw(Seed.of(9), trial))).isEqualTo(forwards[trial]);
        }
    }

    /** Batches of equal size average to the whole: to rounding, 1e-12. */
    @Test
    void theGradientsOfAnEpochAverageToTheFullOne() {
        Objective loss = LOSS.miniBatch(20);
        Vec sum = Vec.filled(2, 0);
        for (int trial = 0; trial < 5; trial++) {
            sum = sum.plus(loss.evaluate(THETA, new Draw(Seed.of(4), trial)).gradient());
        }
        assertThat(sum.times(0.2).distanceTo(LOSS.gradient(THETA))).isLessThan(1e-12);
    }

    @Test
    void theLossIsTheMeanSquaredErrorByHand() {
        var two = new Dataset("two", List.of("x"), Mat.of(new double[][] {{1}, {3}}), Vec.of(2, 5));
        FiniteSum loss = Objectives.leastSquares(two);
        // residuals at θ = (0, 1): 1 - 2 = -1 and 3 - 5 = -2; mean square (1 + 4)/2
        assertThat(loss.at(0, 1)).isEqualTo(2.5);
        assertThat(loss.gradient(0, 1)).isEqualTo(Vec.of(-3, -7)); // (2/2)(-1 - 2), (2/2)(-1·1 - 2·3)
        assertThat(loss.minima().get(0).at().distanceTo(Vec.of(0.5, 1.5))).isLessThan(1e-12);
    }

    @Test
    void theMinimumIsKnownAndLiesInTheWindowWithTheOrigin() {
        Minimum best = LOSS.minima().get(0);
        assertThat(LOSS.gradient(best.at()).maxNorm()).isLessThan(1e-12);
        assertThat(LOSS.domain().contains(best.at())).isTrue();
        assertThat(LOSS.domain().contains(Vec.of(0, 0))).isTrue();
        // 4 + 3x with noise 1 and 100 points: each estimate is within four standard errors, false alarm 1 in 10,000
        assertThat(best.at().get(0)).isCloseTo(4, within(0.8));
        assertThat(best.at().get(1)).isCloseTo(3, within(0.7));
        assertThat(best.value()).isCloseTo(1, within(0.6));
    }

    @Test
    void oneExampleAloneHasNoBestLine() {
        assertThat(Objectives.leastSquares(Datasets.line(1, 1)).minima()).isEmpty();
    }

    @Test
    void aLargerSetBeginsLikeASmaller() {
        assertThat(Datasets.line(10, 3).y().get(9))
                .isEqualTo(Datasets.line(50, 3).y().get(9));
        assertThat(Datasets.line(10, 3)).isEqualTo(Datasets.line(10, 3)).isNotEqualTo(Datasets.line(10, 4));
    }

    @Test
    void batchesAreTheSameFunctionElsewhere() {
        Objective loss = LOSS.miniBatch(1);
        assertThat(loss.value(THETA)).isEqualTo(LOSS.value(THETA));
        assertThat(loss.gradient(THETA)).isEqualTo(LOSS.gradient(THETA));
        assertThat(loss.minima()).isEqualTo(LOSS.minima());
        assertThat(loss.domain()).isEqualTo(LOSS.domain());
        assertThat(loss.formula()).isEqualTo(LOSS.formula());
        assertThat(loss.examples()).isEqualTo(100);
        assertThat(loss.name()).isEqualTo("least squares on line, one example");
        assertThat(loss).isEqualTo(LOSS.miniBatch(1)).isNotEqualTo(LOSS.miniBatch(2));
    }
}
