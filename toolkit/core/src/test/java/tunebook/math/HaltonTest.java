package tunebook.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.apache.commons.math3.random.HaltonSequenceGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.rng.Seed;

class HaltonTest {
    private static final int[] PRIMES = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29};

    @Test
    void theFirstPoints() {
        double[][] points = {{0, 0}, {1 / 2., 1 / 3.}, {1 / 4., 2 / 3.}, {3 / 4., 1 / 9.}, {1 / 8., 4 / 9.}};
        for (int i = 0; i < points.length; i++) {
            assertThat(Halton.of(2).point(i).minus(Vec.of(points[i])).maxNorm()).isLessThan(1e-15);
        }
    }

    @Test
    void theSamePointsAsCommonsMath() {
        var theirs = new HaltonSequenceGenerator(10, PRIMES, null);
        var ours = Halton.of(10);
        for (int i = 0; i < 2000; i++) {
            assertThat(ours.point(i).minus(Vec.of(theirs.nextVector())).maxNorm())
                    .isLessThan(1e-14);
        }
    }

    /** b^k points in a row have one in each of b^k equal parts, from any multiple of b^k on, also scrambled. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3})
    void everyCoordinateVisitsEveryPartOnce(long seed) {
        var halton = seed == 0 ? Halton.of(10) : Halton.scrambled(10, Seed.of(seed));
        for (int j = 0; j < 10; j++) {
            int parts = PRIMES[j] * PRIMES[j];
            var visited = new boolean[parts];
            for (int i = 0; i < parts; i++) {
                double u = halton.point(7L * parts + i).get(j);
                assertThat(u).isGreaterThanOrEqualTo(0).isLessThan(1);
                visited[(int) (u * parts + 1e-9)] = true;
            }
            assertThat(visited).as("base %d", PRIMES[j]).doesNotContain(false);
        }
    }

    /** 1,000 seeds: a mean is off by more than 5 sd, 5/√12,000 = .046, in 1 of 1.7 million runs. */
    @Test
    void scrambledPointsAreUniform() {
        for (int j : new int[] {0, 1, 9}) {
            double mean = LongStream.range(0, 1000)
                    .mapToDouble(
                            seed -> Halton.scrambled(10, Seed.of(seed)).point(0).get(j))
                    .average()
                    .orElseThrow();
            assertThat(mean).isCloseTo(0.5, within(0.046));
        }
    }

    /** In bases 23 and 29 the plain sequence runs up a line for its first points; scrambled, it does not. */
    @Test
    void scramblingMendsLargeBases() {
        var plain = correlation(Halton.of(10));
        var scrambled = correlation(Halton.scrambled(10, Seed.of(1)));
        assertThat(plain).isGreaterThan(0.99);
        assertThat(Math.abs(scrambled)).isLessThan(0.6);
    }

    private static double correlation(Halton halton) {
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < 23; i++) {
            double x = halton.point(i).get(8) - 0.5;
            double y = halton.point(i).get(9) - 11 / 29.0;
            xy += x * y;
            xx += x * x;
            yy += y * y;
        }
        return xy / Math.sqrt(xx * yy);
    }

    @Test
    void equalSeedsAreEqualSequences() {
        assertThat(Halton.scrambled(3, Seed.of(1)))
                .isEqualTo(Halton.scrambled(3, Seed.of(1)))
                .hasSameHashCodeAs(Halton.scrambled(3, Seed.of(1)))
                .isNotEqualTo(Halton.scrambled(3, Seed.of(2)))
                .isNotEqualTo(Halton.of(3))
                .isNotEqualTo("Halton")
                .hasToString("Halton sequence in 3 dimensions");
        assertThat(Halton.of(3)).isEqualTo(Halton.of(3)).isNotEqualTo(Halton.of(4));
    }

    @Test
    void whatThereIsNotIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Halton.of(101)).withMessageContaining("up to 100");
        assertThatIllegalArgumentException().isThrownBy(() -> Halton.of(-1)).withMessageContaining("got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Halton.of(1).point(-1))
                .withMessageContaining("from 0");
        assertThat(Halton.of(100).point(1).get(99)).isCloseTo(1 / 541.0, within(1e-15));
        assertThat(Halton.of(0).point(7)).isEqualTo(Vec.of());
    }
}
