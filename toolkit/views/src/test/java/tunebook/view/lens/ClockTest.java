package tunebook.view.lens;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClockTest {
    @Test
    void aShortRunShowsEveryStep() {
        assertThat(Clock.of(60).stops()).hasSize(61).startsWith(0, 1, 2).endsWith(60);
        assertThat(Clock.of(60).words()).isEmpty();
        assertThat(Clock.of(1).stops()).containsExactly(0, 1);
    }

    @Test
    void aLongRunShowsEveryNthAndTheLast() {
        assertThat(Clock.of(500).stride()).isEqualTo(5);
        assertThat(Clock.of(500).words()).isEqualTo(", every 5th shown");
        assertThat(Clock.of(202).stops()).startsWith(0, 5, 10).endsWith(200, 202);
        assertThat(Clock.of(150).stride()).isEqualTo(2);
        assertThat(Clock.of(1_000_000).stops()).hasSizeLessThanOrEqualTo(102);
    }
}
