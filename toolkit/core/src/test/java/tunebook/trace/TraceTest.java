package tunebook.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tunebook.math.Vec;
import tunebook.objective.Budget;
import tunebook.objective.Evaluation;
import tunebook.rng.Seed;
import tunebook.space.Box;
import tunebook.space.Point;
import tunebook.study.Direction;
import tunebook.study.Explanation;
import tunebook.study.Problem;

class TraceTest {
    private static final Problem PROBLEM =
            new Problem(Box.of(0, 1), Direction.MINIMIZE, List.of(new Point(Vec.of(0.5))));
    private static final Trace<String, String> BEGUN = Trace.of("walk", Seed.of(1), PROBLEM, "start");
    private static final Report REPORT = new Report.Complete(0, new Evaluation(2, null, 1));

    private static Trace<String, String> twoSteps() {
        return BEGUN.append(Input.Asked.of(1), Step.of(0, List.of("asked"), "one"))
                .append(new Input.Told(List.of(REPORT)), Step.of(1, List.of("told", "moved"), "two"));
    }

    @Test
    void inputsAndStepsGoInPairs() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Trace<>("walk", Seed.of(1), PROBLEM, "start", List.of(Input.Asked.of(1)), List.of()))
                .withMessageContaining("1 inputs and 0 steps");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> twoSteps().upTo(3))
                .withMessageContaining("has 2 steps");
        assertThatIllegalArgumentException().isThrownBy(() -> twoSteps().upTo(-1));
    }

    @Test
    void aStateThatWasNotKeptSaysHowToKeepIt() {
        Step<String, String> dropped = twoSteps().steps().get(1).withoutState();
        assertThat(dropped.hasState()).isFalse();
        assertThat(dropped.events()).containsExactly("told", "moved");
        assertThatIllegalStateException()
                .isThrownBy(dropped::state)
                .withMessageContaining("the state of step 1 was not kept")
                .withMessageContaining("Keep.all()");
    }

    @Test
    void whatHappenedIsThereInOrder() {
        assertThat(BEGUN.end()).isEqualTo("start");
        assertThat(twoSteps().end()).isEqualTo("two");
        assertThat(twoSteps().reports()).containsExactly(REPORT);
        assertThat(twoSteps().events()).containsExactly("asked", "told", "moved");
        assertThat(twoSteps().upTo(1).end()).isEqualTo("one");
        assertThat(BEGUN.size()).isZero();
        assertThat(twoSteps()).isEqualTo(twoSteps()).isNotEqualTo(BEGUN);
    }

    @Test
    void aDerivedListIsMadeOnceAndOnlyWhenLookedAt() {
        var made = new AtomicInteger();
        List<String> derived = DerivedList.of(() -> List.of("made " + made.incrementAndGet()));
        var step = Step.of(0, derived, "state");
        assertThat(made).hasValue(0);
        assertThat(step.events()).containsExactly("made 1");
        assertThat(step.withoutState().events()).isEqualTo(List.of("made 1")).hasSize(1);
        assertThat(made).hasValue(1);
    }

    @Test
    void proposalsAndBudgetsAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Budget(-1))
                .withMessageContaining("at least 0, but got -1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Evaluation(0, null, -1));
        assertThat(Proposal.full(3, new Point(Vec.of(1))).upTo()).isEqualTo(Budget.FULL);
    }

    @Test
    void anExplanationKeepsTheOrderOfItsNumbers() {
        var numbers = new java.util.LinkedHashMap<String, Double>();
        numbers.put("σ", 2.0);
        numbers.put("μ", 1.0);
        var explanation = new Explanation("Why.", numbers, 3);
        numbers.clear();
        assertThat(explanation.numbers().keySet()).containsExactly("σ", "μ");
        assertThat(explanation).isEqualTo(new Explanation("Why.", Map.of("μ", 1.0, "σ", 2.0), 3));
    }
}
