package tunebook.descent.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** For how many updates a schedule is made, and after how many it has been seen to do all that it does. */
class ScheduleLengthTest {
    @Test
    void whatGoesOnForEverHasNoLength() {
        for (Schedule endless : List.of(
                Schedules.constant(0.1),
                Schedules.step(0.1, 10, 0.5),
                Schedules.multiStep(0.1, 0.5, 10),
                Schedules.exponential(0.1, 0.9),
                Schedules.warmRestarts(0.1, 10, 2),
                Schedules.plateau(0.1),
                Schedules.warmup(0.1, 5),
                Schedules.cyclic(0.1, 0.2, 5),
                Schedules.of("own", 0.1, t -> 0.1))) {
            assertThat(endless.length()).as(endless.name()).isEmpty();
        }
    }

    @Test
    void whatIsMadeForARunHasItsLength() {
        assertThat(Schedules.cosine(0.1, 80).length()).hasValue(80);
        assertThat(Schedules.linear(0.1, 70).length()).hasValue(70);
        assertThat(Schedules.oneCycle(0.1, 90).length()).hasValue(90);
        assertThat(Schedules.cosine(0.1, 5, 60).length()).hasValue(60);
    }

    @Test
    void someUpdatesShowAllThatAnEndlessScheduleDoes() {
        assertThat(Schedules.constant(0.1).sight()).isEmpty();
        assertThat(Schedules.step(0.1, 10, 0.5).sight()).hasValue(40);
        assertThat(Schedules.multiStep(0.1, 0.5, 10, 80).sight()).hasValue(100);
        assertThat(Schedules.multiStep(0.1, 0.5).sight()).isEmpty();
        assertThat(Schedules.exponential(0.1, 0.5).sight())
                .as("down to a hundredth")
                .hasValue(7);
        assertThat(Schedules.exponential(0.1, 1).sight()).isEmpty();
        assertThat(Schedules.warmRestarts(0.1, 10, 2).sight())
                .as("10 + 20 + 40")
                .hasValue(70);
        assertThat(Schedules.warmRestarts(0.1, 1_000_000, 1_000_000).sight())
                .as("as much as an int holds")
                .hasValue(Integer.MAX_VALUE);
        assertThat(Schedules.sequence(List.of(Schedules.warmup(0.1, 5), Schedules.constant(0.1)), 5)
                        .sight())
                .hasValue(10);
        assertThat(Schedules.sequence(List.of(Schedules.constant(0.1))).sight()).isEmpty();
    }

    @Test
    void onlyAWarmUpHoldsEtaBackAtFirst() {
        assertThat(Schedules.warmup(0.1, 7).warmup()).isEqualTo(7);
        assertThat(Schedules.cosine(0.1, 5, 60).warmup()).isEqualTo(5);
        assertThat(Schedules.cosine(0.1, 60).warmup()).isZero();
        assertThat(Schedules.oneCycle(0.1, 60).warmup()).isZero();
    }
}
