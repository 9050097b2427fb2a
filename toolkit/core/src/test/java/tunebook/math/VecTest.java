package tunebook.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class VecTest {
    private static final Vec A = Vec.of(3, -4);

    @Test
    void differentDimensionsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> A.plus(Vec.of(1)))
                .withMessage("two vectors must have the same number of coordinates, but got 2 and 1");
        assertThatIllegalArgumentException().isThrownBy(() -> A.minus(Vec.of(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> A.times(Vec.of(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> A.dot(Vec.of(1)));
    }

    @Test
    void nobodyCanChangeAVector() {
        double[] mine = {1, 2};
        Vec vec = Vec.of(mine);
        mine[0] = 9;
        vec.toArray()[1] = 9;
        assertThat(vec).isEqualTo(Vec.of(1, 2));
        vec.with(0, 7);
        assertThat(vec).isEqualTo(Vec.of(1, 2));
    }

    @Test
    void arithmeticIsCoordinateByCoordinate() {
        assertThat(A.plus(Vec.of(1, 2))).isEqualTo(Vec.of(4, -2));
        assertThat(A.minus(Vec.of(1, 2))).isEqualTo(Vec.of(2, -6));
        assertThat(A.times(2)).isEqualTo(Vec.of(6, -8));
        assertThat(A.times(Vec.of(2, 3))).isEqualTo(Vec.of(6, -12));
        assertThat(A.map(Math::abs)).isEqualTo(Vec.of(3, 4));
        assertThat(A.with(1, 0)).isEqualTo(Vec.of(3, 0));
        assertThat(A.dot(Vec.of(2, 1))).isEqualTo(2);
        assertThat(A.stream().sum()).isEqualTo(-1);
        assertThat(Vec.filled(2, 1.5)).isEqualTo(Vec.of(1.5, 1.5));
    }

    @Test
    void normsNeitherOverflowNorHideNaN() {
        assertThat(A.norm()).isEqualTo(5);
        assertThat(A.maxNorm()).isEqualTo(4);
        assertThat(A.distanceTo(Vec.of(0, 0))).isEqualTo(5);
        assertThat(Vec.of(3e300, 4e300).norm()).isEqualTo(5e300);
        assertThat(Vec.of(3e-300, 4e-300).norm()).isEqualTo(5e-300);
        assertThat(Vec.of(0, 0).norm()).isZero();
        assertThat(Vec.of().norm()).isZero();
        assertThat(Vec.of(1, Double.NaN).norm()).isNaN();
        assertThat(Vec.of(1, Double.NEGATIVE_INFINITY).norm()).isInfinite();
    }

    @Test
    void finiteMeansEveryCoordinate() {
        assertThat(A.isFinite()).isTrue();
        assertThat(Vec.of(1, Double.NaN).isFinite()).isFalse();
        assertThat(Vec.of(Double.POSITIVE_INFINITY).isFinite()).isFalse();
    }

    @Test
    void equalityIsThatOfTheCoordinates() {
        assertThat(Vec.of(1, Double.NaN)).isEqualTo(Vec.of(1, Double.NaN)).hasSameHashCodeAs(Vec.of(1, Double.NaN));
        assertThat(Vec.of(0.0)).isNotEqualTo(Vec.of(-0.0));
        assertThat(A).hasToString("(3.0, -4.0)");
    }
}
