package tunebook.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.rng.Seed;

class MatTest {
    private static final Mat A = Mat.of(new double[][] {{1, 2, 3}, {4, 5, 6}});

    @Test
    void shapesMustFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mat.of(new double[] {1, 2}, new double[] {3}))
                .withMessageContaining("row 0 has 2 entries and row 1 has 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> A.times(Vec.of(1, 2)))
                .withMessageContaining("3 columns")
                .withMessageContaining("got 2");
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> A.get(0, 3));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> A.get(2, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinearFit.solve(A, Vec.of(1)))
                .withMessageContaining("2 rows and 1 targets");
    }

    @Test
    void entriesRowsAndProducts() {
        assertThat(A.get(1, 2)).isEqualTo(6);
        assertThat(A.row(1)).isEqualTo(Vec.of(4, 5, 6));
        assertThat(A.times(Vec.of(1, 0, -1))).isEqualTo(Vec.of(-2, -2));
        assertThat(Mat.column(Vec.of(7, 8))).isEqualTo(Mat.of(new double[][] {{7}, {8}}));
        assertThat(A).isNotEqualTo(Mat.of(new double[][] {{1, 2}, {3, 4}, {5, 6}}));
        assertThat(A).hasSameHashCodeAs(Mat.of(new double[][] {{1, 2, 3}, {4, 5, 6}}));
        assertThat(A).hasToString("(1.0, 2.0, 3.0)\n(4.0, 5.0, 6.0)");
        assertThat(Mat.of().rows()).isZero();
    }

    @Test
    void nobodyCanChangeAMatrix() {
        double[][] mine = {{1}};
        Mat mat = Mat.of(mine);
        mine[0][0] = 9;
        assertThat(mat.get(0, 0)).isEqualTo(1);
    }

    @Test
    void aFitThroughExactPointsIsExactAndAnAmbiguousOneIsNone() {
        Mat line = Mat.of(new double[][] {{1, 0}, {1, 1}, {1, 2}});
        assertThat(LinearFit.solve(line, Vec.of(4, 7, 10)).orElseThrow().distanceTo(Vec.of(4, 3)))
                .isLessThan(1e-12);
        Mat same = Mat.of(new double[][] {{1, 2}, {1, 2}, {1, 2}});
        assertThat(LinearFit.solve(same, Vec.of(1, 2, 3))).isEmpty();
        assertThat(LinearFit.solve(Mat.of(new double[][] {{1, 2}}), Vec.of(1))).isEmpty();
    }

    /** Whether columns depend on each other is a matter of direction, so metres or millimetres make no difference. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-14, 1e-6, 1, 1e6, 1e14})
    void whetherAFitIsAmbiguousDoesNotDependOnUnits(double unit) {
        var random = Seed.of(5).stream();
        for (int k = 0; k < 50; k++) {
            var dependent = new double[8][];
            var independent = new double[8][];
            for (int i = 0; i < 8; i++) {
                double u = random.nextGaussian();
                double v = random.nextGaussian();
                dependent[i] = new double[] {u * unit, v * unit, (3 * u - v) * unit};
                independent[i] = new double[] {u * unit, v, random.nextGaussian() * unit};
            }
            Vec target = Vec.generate(8, i -> i);
            assertThat(LinearFit.solve(Mat.of(dependent), target)).isEmpty();
            Vec best = LinearFit.solve(Mat.of(independent), target).orElseThrow();
            Vec residual = Mat.of(independent).times(best).minus(target);
            for (int j = 0; j < 3; j++) {
                int column = j;
                assertThat(residual.dot(Vec.generate(8, i -> independent[i][column] / (column == 1 ? 1 : unit))))
                        .as("the residual is orthogonal to every column")
                        .isCloseTo(0, within(1e-9));
            }
        }
        assertThat(LinearFit.solve(Mat.of(new double[] {1, 0}, new double[] {1, 0}), Vec.of(1, 2)))
                .as("a column of zeros")
                .isEmpty();
    }
}
