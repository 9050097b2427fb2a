package tunebook.kernel.bench.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a target is met, when it is missed, and when there is nothing to say. */
class TargetTest {
    private static final Optional<Summary> TWO = Optional.of(quantities(2));

    private static Summary quantities(double... values) {
        return new Summary(Sample.of(values).values().stream()
                .<Reading>map(Reading.Quantity::new)
                .toList());
    }

    @Test
    void aMedianIsComparedWithANumber() {
        var target = Target.atMost(3, "ms");
        assertThat(target.words()).isEqualTo("<= 3 ms");
        assertThat(target.metBy(quantities(3, 1, 99), TWO)).contains(true);
        assertThat(target.metBy(quantities(3.1), TWO)).contains(false);
    }

    @Test
    void aMedianIsComparedWithTheBaseline() {
        var target = Target.atMostOfBaseline(1.5);
        assertThat(target.metBy(quantities(3), TWO)).contains(true);
        assertThat(target.metBy(quantities(3.1), TWO)).contains(false);
        assertThat(target.metBy(quantities(3.1), Optional.empty())).isEmpty();
    }

    @Test
    void oneWrongVerdictOrOneLossMissesIt() {
        var right = new Reading.Verdict(true, "all");
        var target = Target.right("all");
        assertThat(target.metBy(new Summary(List.of(right, right)), TWO)).contains(true);
        assertThat(target.metBy(new Summary(List.of(right, new Reading.Verdict(false, "some"))), TWO))
                .contains(false);
        assertThat(Target.atMost(9, "")
                        .metBy(new Summary(List.of(new Reading.Quantity(1), new Reading.Lost("died"))), TWO))
                .contains(false);
    }

    @Test
    void withoutReadingsOrWithoutTargetThereIsNothingToSay() {
        assertThat(Target.right("all").metBy(new Summary(List.of()), TWO)).isEmpty();
        assertThat(Target.none().metBy(quantities(1), TWO)).isEmpty();
    }
}
