package tunebook.view.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tunebook.view.spec.Axis;
import tunebook.view.spec.Tick;

class TicksTest {
    private static List<String> labels(Axis axis, double length) {
        return Ticks.of(axis, length, 40).stream().map(Tick::label).toList();
    }

    @Test
    void roundSteps() {
        assertThat(labels(Axis.linear("", -6, 2), 340))
                .containsExactly("−6", "−5", "−4", "−3", "−2", "−1", "0", "1", "2");
        assertThat(labels(Axis.linear("", 0, 60), 120)).containsExactly("0", "20", "40", "60");
        assertThat(labels(Axis.linear("", -0.31, 0.29), 120)).containsExactly("−0.2", "0", "0.2");
        assertThat(labels(Axis.linear("", 0, 2_000), 130)).containsExactly("0", "1000", "2000");
    }

    @Test
    void wholeDecadesWithoutCrowding() {
        assertThat(labels(Axis.log("", 1e-2, 1e2), 300)).containsExactly("0.01", "0.1", "1", "10", "100");
        assertThat(labels(Axis.log("", 1e-8, 1e2), 240)).containsExactly("10⁻⁸", "10⁻⁶", "10⁻⁴", "10⁻²", "10⁰", "10²");
    }

    @Test
    void aShortLogAxisHasTicksWithinTheDecade() {
        assertThat(labels(Axis.log("", 1, 10), 300)).containsExactly("1", "2", "5", "10");
    }

    @Test
    void ticksNeverStandCloserThanAsked() {
        for (double high : new double[] {0.003, 0.7, 1, 12, 99, 4567, 1e9}) {
            var axis = Axis.linear("", 0, high);
            var ticks = Ticks.of(axis, 300, 40);
            assertThat(ticks).hasSizeBetween(3, 9);
            assertThat(ticks).allMatch(tick -> axis.contains(tick.value()));
        }
    }

    @Test
    void anAxisWithTicksOfItsOwnHasThese() {
        assertThat(labels(Axis.categories("optimizer", List.of("adam", "sgd")), 300))
                .containsExactly("adam", "sgd");
        assertThat(labels(Axis.linear("", 0, 3).with(List.of(new Tick(1, "one"))), 300))
                .containsExactly("one");
    }
}
