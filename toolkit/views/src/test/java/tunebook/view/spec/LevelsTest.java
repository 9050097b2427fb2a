package tunebook.view.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class LevelsTest {
    private static Grid grid(DoubleBinaryOperator f) {
        return Grid.of(40, 30, Axis.linear("x", -2, 2), Axis.linear("y", -1, 1), f);
    }

    @Test
    void badRangesAreRefused() {
        assertThatThrownBy(() -> new Levels(1, 1, 0)).hasMessageContaining("min < max");
        assertThatThrownBy(() -> new Levels(0, 1, -1)).hasMessageContaining("k=-1");
        assertThatThrownBy(() -> new Levels(0, Double.POSITIVE_INFINITY, 1)).hasMessageContaining("finite");
        assertThatThrownBy(() -> Levels.of(grid((x, y) -> Double.NaN))).hasMessageContaining("no finite value");
    }

    /** min + (max - min)(e^kt - 1)/(e^k - 1), by hand for k = ln 4: (4^t - 1)/3. */
    @Test
    void theFormula() {
        var levels = new Levels(10, 40, Math.log(4));
        assertThat(levels.value(0)).isEqualTo(10);
        assertThat(levels.value(0.5)).isCloseTo(20, within(1e-12));
        assertThat(levels.value(1)).isCloseTo(40, within(1e-12));
        assertThat(new Levels(0, 10, 0).value(0.3)).isEqualTo(3);
    }

    @Test
    void positionIsTheInverseAndCutOff() {
        for (double k : new double[] {0, 0.5, 3, 12}) {
            var levels = new Levels(-3, 2500, k);
            for (double t = 0; t <= 1; t += 0.125) {
                assertThat(levels.position(levels.value(t))).isCloseTo(t, within(1e-9));
            }
            assertThat(levels.position(-100)).isEqualTo(0);
            assertThat(levels.position(Double.POSITIVE_INFINITY)).isEqualTo(1);
        }
    }

    @Test
    void aValleyGetsCrowdedLevelsAndAPlaneEvenOnes() {
        var valley = Levels.of(grid((x, y) -> 100 * (y - x * x) * (y - x * x) + (1 - x) * (1 - x)));
        var plane = Levels.of(grid((x, y) -> x + y));
        assertThat(valley.k()).isGreaterThan(2);
        assertThat(plane.k()).isLessThanOrEqualTo(0.5);
        assertThat(Levels.of(grid((x, y) -> 7)).position(7)).isEqualTo(0.5);
    }

    @Test
    void levelsLieBetweenTheEndsInOrder() {
        var between = new Levels(0, 1, 2).between(11);
        assertThat(between).hasSize(11).isSorted();
        assertThat(between.get(0)).isPositive();
        assertThat(between.get(10)).isLessThan(1);
    }
}
