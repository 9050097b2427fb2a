package tunebook.view.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import tunebook.view.spec.Axis;
import tunebook.view.spec.Grid;

class ContouringTest {
    private static Grid grid(DoubleBinaryOperator f) {
        return Grid.of(80, 60, Axis.linear("x", -2, 2), Axis.linear("y", -1.5, 1.5), f);
    }

    @Test
    void theLevelOfABowlIsOneClosedCircle() {
        var lines = Contouring.lines(grid((x, y) -> x * x + y * y), 1);
        assertThat(lines).hasSize(1);
        var line = lines.get(0);
        int last = line.size() - 1;
        assertThat(line.x().get(0)).isCloseTo(line.x().get(last), within(1e-12));
        assertThat(line.y().get(0)).isCloseTo(line.y().get(last), within(1e-12));
        for (int i = 0; i <= last; i++) {
            assertThat(Math.hypot(line.x().get(i), line.y().get(i))).isCloseTo(1, within(2e-3));
        }
        assertThat(line.size()).as("points that add nothing are left out").isBetween(12, 60);
    }

    @Test
    void theLevelOfAPlaneIsOneStraightLine() {
        var lines = Contouring.lines(grid((x, y) -> x), 0.5);
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).size()).isEqualTo(3); // both ends and the middle
        for (int i = 0; i < 3; i++) {
            assertThat(lines.get(0).x().get(i)).isCloseTo(0.5, within(1e-12));
        }
    }

    @Test
    void aSaddleHasTwoBranches() {
        assertThat(Contouring.lines(grid((x, y) -> x * x - y * y), 0.2)).hasSize(2);
        assertThat(Contouring.lines(grid((x, y) -> x * y), 0.0)).hasSize(2);
    }

    @Test
    void aLevelOutsideTheValuesHasNoLine() {
        assertThat(Contouring.lines(grid((x, y) -> x * x + y * y), 100)).isEmpty();
        assertThat(Contouring.lines(grid((x, y) -> Double.NaN), 0)).isEmpty();
    }

    @Test
    void holesAreLeftOut() {
        var lines = Contouring.lines(grid((x, y) -> x > 0 ? Double.POSITIVE_INFINITY : x * x + y * y), 1);
        assertThat(lines).isNotEmpty();
        lines.forEach(line -> line.x().stream().forEach(x -> assertThat(x).isNegative()));
    }
}
