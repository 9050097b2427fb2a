package tunebook.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import tunebook.math.Vec;

class BoxTest {
    @Test
    void boundsMustBeInOrderFiniteAndPaired() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Box.of(1, 0))
                .withMessage(
                        "low < high must hold on axis 0 and both be finite, but got low=1.0, high=0.0. Swap them?");
        assertThatIllegalArgumentException().isThrownBy(() -> Box.of(0, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Box.of(0, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> Box.of()).withMessageContaining("got 0 numbers");
        assertThatIllegalArgumentException().isThrownBy(() -> Box.of(0, 1, 2)).withMessageContaining("got 3 numbers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Box(Vec.of(0), Vec.of(1, 2)))
                .withMessageContaining("1 and 2");
    }

    @Test
    void theBorderIsInsideAndNaNIsNot() {
        Box box = Box.of(0, 1, -2, 2);
        assertThat(box.contains(Vec.of(0, 2))).isTrue();
        assertThat(box.contains(Vec.of(0.5, 2.1))).isFalse();
        assertThat(box.contains(Vec.of(0.5, Double.NaN))).isFalse();
        assertThat(box.contains(Vec.of(0.5))).isFalse();
        assertThat(box.diagonal()).isEqualTo(Math.sqrt(17));
        assertThat(Box.cube(2, 0, 1)).isEqualTo(Box.of(0, 1, 0, 1));
    }
}
