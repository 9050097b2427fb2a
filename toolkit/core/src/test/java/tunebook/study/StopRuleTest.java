package tunebook.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StopRuleTest {
    private static Standing after(long finished, double best, long since) {
        return new Standing(Direction.MINIMIZE, finished, best, since, 0, Duration.ofSeconds(finished));
    }

    @Test
    void aRuleThatCouldNeverHoldOrAlwaysHoldsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StopRule.noImprovement(0))
                .withMessage("noImprovement(trials) needs at least 1, but got trials=0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StopRule.trials(-3))
                .withMessageContaining("inAll=-3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StopRule.failures(0))
                .withMessageContaining("inARow=0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StopRule.reaching(Double.NaN))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StopRule.time(Duration.ofSeconds(-1)))
                .withMessageContaining("at least 0");
    }

    @Test
    void noImprovementCountsTheTrialsAfterTheBest() {
        var rule = StopRule.noImprovement(20);
        assertThat(rule.stop(after(30, 0.5, 19))).isEmpty();
        var why = rule.stop(after(31, 0.5, 20)).orElseThrow();
        assertThat(why.sentence())
                .isEqualTo("Stopped: the last 20 trials brought nothing better than 0.5, and the rule allows 20.");
        assertThat(why.numbers())
                .containsEntry("since", 20.0)
                .containsEntry("best", 0.5)
                .containsEntry("finished", 31.0);
    }

    @Test
    void withoutACompleteTrialThereIsNothingToImproveOn() {
        assertThat(StopRule.noImprovement(1).stop(after(50, Double.NaN, 50))).isEmpty();
        assertThat(StopRule.reaching(1).stop(after(50, Double.NaN, 50))).isEmpty();
    }

    @Test
    void reachingLooksInTheDirectionOfTheStudy() {
        var rule = StopRule.reaching(0.9);
        assertThat(rule.stop(after(1, 0.9, 0))).isPresent();
        assertThat(rule.stop(after(1, 0.91, 0))).isEmpty();
        var up = new Standing(Direction.MAXIMIZE, 1, 0.91, 0, 0, Duration.ZERO);
        assertThat(rule.stop(up).orElseThrow().sentence())
                .isEqualTo("Stopped: the best value 0.91 is as good as the goal 0.9, or better.");
        assertThat(rule.stop(new Standing(Direction.MAXIMIZE, 1, 0.89, 0, 0, Duration.ZERO)))
                .isEmpty();
    }

    @Test
    void budgetsOfTrialsAndOfTime() {
        assertThat(StopRule.trials(10).stop(after(9, 1, 0))).isEmpty();
        assertThat(StopRule.trials(10).stop(after(10, 1, 0)).orElseThrow().sentence())
                .isEqualTo("Stopped: 10 trials are finished, and the budget is 10.");
        assertThat(StopRule.time(Duration.ofSeconds(5)).stop(after(4, 1, 0))).isEmpty();
        assertThat(StopRule.time(Duration.ofSeconds(5))
                        .stop(after(5, 1, 0))
                        .orElseThrow()
                        .sentence())
                .isEqualTo("Stopped: 5 s have passed, and the limit is 5 s.");
    }

    @Test
    void failuresInARow() {
        var standing = new Standing(Direction.MINIMIZE, 9, 1, 8, 3, Duration.ZERO);
        assertThat(StopRule.failures(4).stop(standing)).isEmpty();
        assertThat(StopRule.failures(3).stop(standing).orElseThrow().sentence()).contains("last 3 trials all failed");
    }
}
