package tunebook.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tunebook.space.Params;

class TriedTest {
    private static Params config(int k) {
        return Params.of("k", k);
    }

    @Test
    void itHoldsEachConfigOnce() {
        var three = Tried.noneOf(3).and(config(1), true).and(config(2), true).and(config(1), true);
        assertThat(three)
                .containsExactly(config(1), config(2))
                .contains(config(2))
                .doesNotContain(config(3));
        assertThat(three.isFull()).isFalse();
        assertThat(three.and(config(3), true).isFull()).isTrue();
        assertThat(three.and(config(7), false).isFull())
                .as("not one of the three")
                .isFalse();
        assertThat(three.and(config(7), false).contains(config(7))).isTrue();
    }

    @Test
    void anOldListIsWhatItWas() {
        var one = Tried.noneOf(9).and(config(1), true);
        var two = one.and(config(2), true);
        assertThat(one.contains(config(2))).isFalse();
        assertThat(one).containsExactly(config(1));
        assertThat(two).containsExactly(config(1), config(2));
    }

    @Test
    void branchesDoNotSeeEachOther() {
        var trunk = Tried.noneOf(9).and(config(1), true);
        var left = trunk.and(config(2), true).and(config(3), true);
        var right = trunk.and(config(3), true).and(config(4), true).and(config(2), true);
        assertThat(left).containsExactly(config(1), config(2), config(3)).doesNotContain(config(4));
        assertThat(right).containsExactly(config(1), config(3), config(4), config(2));
        for (int k = 1; k <= 4; k++) {
            assertThat(right.contains(config(k))).isTrue();
            assertThat(left.contains(config(k))).isEqualTo(k < 4);
        }
        assertThat(trunk.contains(config(3))).isFalse();
    }

    @Test
    void whatIsNotCountedIsNotKept() {
        var none = Tried.uncounted();
        assertThat(none.and(config(1), true)).isSameAs(none).isEmpty();
        assertThat(none.isFull()).isFalse();
        assertThat(none.limit()).isEqualTo(-1);
    }
}
