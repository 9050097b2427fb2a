package tunebook.descent.schedule;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused, and in which words. */
class ScheduleDoorTest {
    private static Arguments refused(String words, ThrowingCallable call) {
        return Arguments.of(words, call);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                refused("must be positive and finite, but got 0.0", () -> Schedules.constant(0)),
                refused("must be positive and finite, but got NaN", () -> Schedules.exponential(Double.NaN, 0.9)),
                refused("must be positive and finite, but got -0.1", () -> Schedules.cosine(-0.1, 10)),
                refused("a stair must be at least 1 step, but got 0", () -> Schedules.step(0.1, 0, 0.5)),
                refused(
                        "the factor must lie in (0, 1], but got 10.0. To divide η by 10, give 0.1",
                        () -> Schedules.step(0.1, 10, 10)),
                refused("the factor must lie in (0, 1], but got 0.0", () -> Schedules.exponential(0.1, 0)),
                refused(
                        "milestones must be positive and grow, but got [30, 10]",
                        () -> Schedules.multiStep(0.1, 0.1, 30, 10)),
                refused(
                        "0 <= warmup < total must hold, but got warmup=100, total=5. Swap them?",
                        () -> Schedules.cosine(0.3, 100, 5)),
                refused(
                        "the last η must lie between 0 and the first, 0.1, but got 0.3. Swap them?",
                        () -> Schedules.cosine(0.1, 0, 10, 0.3)),
                refused("each cycle is a whole number of times as long", () -> Schedules.warmRestarts(0.1, 10, 0)),
                refused(
                        "the share of η to begin with must lie in [0, 1], but got 10.0",
                        () -> Schedules.warmup(0.1, 10, 5)),
                refused("the factor must lie in (0, 1), but got 1.0", () -> Schedules.plateau(0.1, 1, 5)),
                refused(
                        "patience and cooldown must be at least 0, but got patience=-1",
                        () -> Schedules.plateau(0.1, 0.5, -1)),
                refused("at least 2 updates, but got 1", () -> Schedules.oneCycle(0.1, 1)),
                refused(
                        "must lie in (0, 0.5), but got 0.7",
                        () -> new OneCycle(0.1, 10, 0.7, Anneal.LINEAR, true, 25, 1e4, 0.85, 0.95)),
                refused(
                        "0 <= low <= high < 1 must hold for the momentum, but got low=0.95, high=0.85. Swap them?",
                        () -> new OneCycle(0.1, 10, 0.3, Anneal.LINEAR, false, 25, 1e4, 0.95, 0.85)),
                refused(
                        "low <= high must hold, but got low=0.2, high=0.1. Swap them?",
                        () -> Schedules.cyclic(0.2, 0.1, 5)),
                refused("needs a mode", () -> Schedules.cyclic(0.1, 0.2, 5, 5, null)),
                refused(
                        "between two parts there is one milestone, but got 1 parts and 1 milestones",
                        () -> Schedules.sequence(List.of(Schedules.constant(1)), 3)),
                refused("needs a name", () -> Schedules.of("", 0.1, t -> 0.1)),
                refused("needs a formula", () -> Schedules.of("mine", 0.1, null)),
                refused(
                        "the schedule 'mine' must give an η that is at least 0 and finite, but at step 2 it gives -1.0",
                        () -> Schedules.of("mine", 0.1, t -> 1 - t).pace(2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aMistakeIsToldWithWhatToDo(String words, ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(words);
    }
}
