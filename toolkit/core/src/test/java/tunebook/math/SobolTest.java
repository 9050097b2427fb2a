package tunebook.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.rng.Seed;

class SobolTest {
    @Test
    void theFirstPoints() {
        double[][] points = {
            {0, 0, 0}, {.5, .5, .5}, {.75, .25, .25}, {.25, .75, .75}, {.375, .375, .625}, {.875, .875, .125}
        };
        var sobol = Sobol.of(3);
        for (int i = 0; i < points.length; i++) {
            assertThat(sobol.point(i)).isEqualTo(Vec.of(points[i]));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 40, 1000})
    void theSamePointsAsCommonsMath(int dimension) {
        var theirs = new SobolSequenceGenerator(dimension);
        var ours = Sobol.of(dimension);
        for (int i = 0; i < 300; i++) {
            assertThat(ours.point(i)).isEqualTo(Vec.of(theirs.nextVector()));
        }
        assertThat(ours.point(123_456)).isEqualTo(Vec.of(theirs.skipTo(123_456)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyCoordinateVisitsEveryPartOnce(long seed) {
        for (var sobol : new Sobol[] {Sobol.of(50), Sobol.scrambled(50, Seed.of(seed))}) {
            for (int j = 0; j < 50; j++) {
                var visited = new boolean[256];
                for (int i = 0; i < 256; i++) {
                    double u = sobol.point(i).get(j);
                    assertThat(u).isGreaterThanOrEqualTo(0).isLessThan(1);
                    visited[(int) (u * 256)] = true;
                }
                assertThat(visited).doesNotContain(false);
            }
        }
    }

    /** The first two dimensions are a (0, 2)-sequence: each box of area 2^-8 has one of the first 2^8 points. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5})
    void scramblingKeepsTheNet(long seed) {
        var sobol = seed == 0 ? Sobol.of(2) : Sobol.scrambled(2, Seed.of(seed));
        for (int k = 0; k <= 8; k++) {
            var met = new boolean[256];
            for (int i = 0; i < 256; i++) {
                Vec point = sobol.point(i);
                int column = (int) (point.get(0) * (1 << k));
                int row = (int) (point.get(1) * (1 << (8 - k)));
                met[(column << (8 - k)) | row] = true;
            }
            assertThat(met).as("boxes of width 2^-%d", k).doesNotContain(false);
        }
    }

    /** 1,000 seeds: the mean of the first point is off by more than 5 sd, 5/√12,000 = .046, in 1 of 1.7 million runs. */
    @Test
    void scrambledPointsAreUniform() {
        for (int j = 0; j < 3; j++) {
            int dimension = j;
            double mean = java.util.stream.LongStream.range(0, 1000)
                    .mapToDouble(
                            seed -> Sobol.scrambled(3, Seed.of(seed)).point(0).get(dimension))
                    .average()
                    .orElseThrow();
            assertThat(mean).isCloseTo(0.5, within(0.046));
        }
    }

    @Test
    void equalSeedsAreEqualSequences() {
        assertThat(Sobol.scrambled(3, Seed.of(1)))
                .isEqualTo(Sobol.scrambled(3, Seed.of(1)))
                .hasSameHashCodeAs(Sobol.scrambled(3, Seed.of(1)))
                .isNotEqualTo(Sobol.scrambled(3, Seed.of(2)))
                .isNotEqualTo(Sobol.of(3))
                .isNotEqualTo("Sobol")
                .hasToString("Sobol sequence in 3 dimensions");
    }

    @Test
    void whatThereIsNotIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Sobol.of(1001)).withMessageContaining("up to 1000");
        assertThatIllegalArgumentException().isThrownBy(() -> Sobol.of(-1)).withMessageContaining("got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sobol.of(1).point(-1))
                .withMessageContaining("from 0");
        assertThatIllegalArgumentException().isThrownBy(() -> Sobol.of(1).point(1L << 52));
        assertThat(Sobol.of(0).point(7)).isEqualTo(Vec.of());
    }
}
