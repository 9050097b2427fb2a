package tunebook.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PrincipalAxesTest {
    @Test
    void pointsAndACountAreNeeded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrincipalAxes.of(List.of(), 1))
                .withMessageContaining("0 points");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrincipalAxes.of(List.of(Vec.of(1, 2)), 3))
                .withMessageContaining("count=3");
    }

    /** Points on a line through (1, 1, 1) along (3, 4, 0): one axis has it all. */
    @Test
    void aLineHasOneAxis() {
        var points = List.of(Vec.of(1, 1, 1), Vec.of(4, 5, 1), Vec.of(-2, -3, 1));
        var axes = PrincipalAxes.of(points, 2);
        assertThat(axes.mean()).isEqualTo(Vec.of(1, 1, 1));
        assertThat(axes.axes().get(0).minus(Vec.of(0.6, 0.8, 0)).norm()).isLessThan(1e-12);
        assertThat(axes.shares().get(0)).isCloseTo(1, within(1e-12));
        assertThat(axes.shares().get(1)).isCloseTo(0, within(1e-12));
        assertThat(axes.axes().get(1).norm()).isCloseTo(1, within(1e-12));
        assertThat(axes.axes().get(1).dot(axes.axes().get(0))).isCloseTo(0, within(1e-12));
    }

    @Test
    void pointsThatDoNotSpreadHaveCoordinateAxes() {
        var axes = PrincipalAxes.of(List.of(Vec.of(2, 2, 2), Vec.of(2, 2, 2)), 2);
        assertThat(axes.axes()).containsExactly(Vec.of(1, 0, 0), Vec.of(0, 1, 0));
        assertThat(axes.shares()).isEqualTo(Vec.of(0, 0));
    }

    /** Numbers by hand: the scatter of (±2, ±2, 0) and (±1, ∓1, 0) is 8 + 2, along the diagonals. */
    @Test
    void variancesAreSharedByHand() {
        var points = List.of(Vec.of(2, 2), Vec.of(-2, -2), Vec.of(1, -1), Vec.of(-1, 1));
        var axes = PrincipalAxes.of(points, 2);
        assertThat(axes.shares().get(0)).isCloseTo(0.8, within(1e-12));
        assertThat(axes.shares().get(1)).isCloseTo(0.2, within(1e-12));
        assertThat(axes.axes().get(0).minus(Vec.of(1, 1).times(Math.sqrt(0.5))).norm())
                .isLessThan(1e-12);
    }

    /** Both ways, through coordinates and through inner products, agree; the axes are orthonormal. */
    @Test
    void fewPointsInManyCoordinatesAreAsManyInFew() {
        for (int seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            var points = new ArrayList<Vec>();
            for (int i = 0; i < 6; i++) {
                points.add(Vec.generate(6, j -> random.nextGaussian() * (j + 1)));
            }
            var padded = points.stream()
                    .map(point -> Vec.generate(9, j -> j < 6 ? point.get(j) : 0))
                    .toList();
            var narrow = PrincipalAxes.of(points, 2);
            var wide = PrincipalAxes.of(padded, 2);
            for (int k = 0; k < 2; k++) {
                assertThat(wide.shares().get(k)).isCloseTo(narrow.shares().get(k), within(1e-10));
                var axis = wide.axes().get(k);
                assertThat(Math.abs(Vec.generate(6, axis::get).dot(narrow.axes().get(k))))
                        .isCloseTo(1, within(1e-8));
            }
            assertThat(wide.axes().get(0).dot(wide.axes().get(1))).isCloseTo(0, within(1e-10));
            assertThat(wide.shares().get(0))
                    .isGreaterThanOrEqualTo(wide.shares().get(1));
        }
    }
}
