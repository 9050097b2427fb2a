package tunebook.view.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {
    @Test
    void badRangesAreRefused() {
        assertThatThrownBy(() -> Axis.linear("x", 2, 1))
                .hasMessageContaining("low < high")
                .hasMessageContaining("'x'");
        assertThatThrownBy(() -> Axis.linear("x", 1, 1)).hasMessageContaining("low=1.0, high=1.0");
        assertThatThrownBy(() -> Axis.linear("x", Double.NaN, 1)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Axis.linear("x", 0, Double.POSITIVE_INFINITY)).hasMessageContaining("finite");
        assertThatThrownBy(() -> Axis.log("f", 0, 1))
                .hasMessageContaining("above 0")
                .hasMessageContaining("linear");
    }

    @Test
    void positions() {
        assertThat(Axis.linear("x", -6, 2).position(0)).isEqualTo(0.75);
        assertThat(Axis.log("f", 1e-4, 100).position(0.1)).isCloseTo(0.5, within(1e-12));
        assertThat(Axis.log("f", 1e-4, 100).position(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Axis.log("f", 1e-4, 100).position(-3)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Axis.linear("x", 0, 1).position(Double.NaN)).isNaN();
        assertThat(Axis.linear("x", 0, 1).contains(1)).isTrue();
        assertThat(Axis.linear("x", 0, 1).contains(Double.NaN)).isFalse();
    }

    @Test
    void categoriesStandOneStepApart() {
        var axis = Axis.categories("optimizer", List.of("adam", "sgd", "rmsprop"));
        assertThat(axis.position(1)).isEqualTo(0.5);
        assertThat(axis.low()).isEqualTo(-0.5);
        assertThat(axis.high()).isEqualTo(2.5);
        assertThat(axis.ticks()).containsExactly(new Tick(0, "adam"), new Tick(1, "sgd"), new Tick(2, "rmsprop"));
        assertThat(axis.unlabelled().ticks()).isEqualTo(axis.ticks());
    }
}
