package tunebook.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tunebook.math.Vec;
import tunebook.space.Params;

class TrialTest {
    private static final Instant BEGUN = Instant.parse("2026-11-21T17:40:00Z");
    private static final Explanation WHY = new Explanation("Drawn.", Map.of(), 0);

    private static Trial trial(TrialState state) {
        return new Trial(
                17,
                Params.of("lr", 0.01, "layers", 2),
                Set.of(),
                state,
                List.of(),
                Map.of(),
                BEGUN,
                state.isFinished() ? BEGUN.plusMillis(1500) : null,
                WHY);
    }

    @Test
    void aValueThatCannotBeComparedIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrialState.Complete.of(Double.NaN))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> new TrialState.Complete(Vec.of(1, Double.NaN)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrialState.Complete(Vec.of()))
                .withMessageContaining("got none");
        assertThatNullPointerException().isThrownBy(() -> new TrialState.Failed(null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Change.Finished(0, new TrialState.Waiting(), Optional.empty(), BEGUN, BEGUN))
                .withMessage("a trial that has ended is not waiting");
    }

    @Test
    void onlyACompleteTrialHasAValue() {
        for (TrialState state : List.of(
                new TrialState.Waiting(),
                new TrialState.Running(),
                new TrialState.Pruned(3, 0.5),
                new TrialState.Failed("threw"))) {
            assertThat(trial(state).isComplete()).isFalse();
            assertThatIllegalStateException()
                    .isThrownBy(() -> trial(state).value())
                    .withMessage("only a complete trial has a value, but trial 17 is " + state.word()
                            + ". Ask isComplete() first");
        }
        assertThat(trial(TrialState.Complete.of(0.25)).value()).isEqualTo(0.25);
        assertThat(trial(TrialState.Complete.of(Double.NEGATIVE_INFINITY)).value())
                .isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void readsInALine() {
        assertThat(trial(TrialState.Complete.of(0.0123)))
                .hasToString("trial 17: complete, value 0.0123, with lr=0.01, layers=2");
        assertThat(trial(new TrialState.Pruned(3, 0.5)))
                .hasToString("trial 17: pruned at step 3, value 0.5, with lr=0.01, layers=2");
        assertThat(trial(new TrialState.Failed("threw")))
                .hasToString("trial 17: failed: threw, with lr=0.01, layers=2");
        assertThat(Trial.waiting(17, Params.of("lr", 0.01), WHY)).hasToString("trial 17: waiting, with lr=0.01");
    }

    @Test
    void lastsFromItsBeginToItsEnd() {
        assertThat(trial(TrialState.Complete.of(1)).duration()).isEqualTo(Duration.ofMillis(1500));
        assertThat(trial(new TrialState.Running()).duration()).isZero();
        assertThat(Trial.waiting(0, Params.none(), WHY).duration()).isZero();
    }

    @Test
    void keepsTheOrderOfWhatItWasGivenAndNoHoldOnIt() {
        var drawn = new LinkedHashSet<>(List.of("z", "a"));
        var notes = new LinkedHashMap<String, String>();
        notes.put("z", "1");
        notes.put("a", "2");
        var reported = new ArrayList<>(List.of(new Intermediate(1, 2)));
        var trial = new Trial(0, Params.none(), drawn, new TrialState.Running(), reported, notes, BEGUN, null, WHY);
        drawn.clear();
        notes.clear();
        reported.clear();
        assertThat(trial.drawn()).containsExactly("z", "a");
        assertThat(trial.attributes().keySet()).containsExactly("z", "a");
        assertThat(trial.reported()).hasSize(1);
    }
}
