package tunebook.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tunebook.space.ChoiceParameter;
import tunebook.space.Params;
import tunebook.space.RealParameter;
import tunebook.space.Scale;
import tunebook.space.SearchSpace;
import tunebook.study.Trial;
import tunebook.study.TrialState;

/** What a learner can get wrong with a study: refused at the door, or a failed trial; never a lost study. */
class StudyDoorTest {
    private static Study study() {
        return Study.minimize("mlp").seed(1);
    }

    private static Arguments refused(String what, ThrowingCallable typed, String... words) {
        return Arguments.of(what, typed, List.of(words));
    }

    static Stream<Arguments> atTheDoor() {
        String why = "but got null";
        return Stream.of(
                refused("no name", () -> Study.minimize(null), "a study needs a name", why),
                refused("blank name", () -> Study.maximize(" "), "a study needs a name", "a blank one"),
                refused("space", () -> study().space((SearchSpace) null), "a space: Space.of", why),
                refused("sampler", () -> study().sampler(null), "a sampler: Samplers.random()", why),
                refused("journal", () -> study().journal((String) null), "a file", why),
                refused("batch", () -> study().batch(0), "batch must be at least 1, but got 0"),
                refused("parallel", () -> study().parallel(-1), "parallel must be at least 1, but got -1"),
                refused("time-out", () -> study().timeout(null), "a duration", why),
                refused("negative", () -> study().timeout(-1.0), "a time-out is a number of seconds, but got -1"),
                refused("NaN", () -> study().timeout(Double.NaN), "a time-out is a number of seconds, but got NaN"),
                refused("objective", () -> study().optimize(1, null), "an objective: trial -> ...", why),
                refused("fewer", () -> study().optimize(-1, trial -> 0), "at least 0 trials, but got -1"),
                refused("listener", () -> study().listen(null), "somebody to call", why),
                refused("enqueue", () -> study().enqueue((Params) null), "values", why),
                refused("map", () -> study().enqueue((Map<String, ?>) null), "values by name", why),
                refused("published", () -> study().enqueue((Published) null), "Published.of", why),
                refused("trial", () -> study().trial(0), "has 0 trials, but trial 0 was asked for"),
                refused("why", () -> study().optimize(3, trial -> 0).why(3), "3 trials, from 0 to 2, but trial 3"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("atTheDoor")
    void isRefusedInWords(String what, ThrowingCallable typed, List<String> words) {
        assertThatIllegalArgumentException()
                .as(what)
                .isThrownBy(typed)
                .satisfies(thrown -> assertThat(thrown.getMessage()).contains(words));
    }

    private static Arguments fails(String what, TrialObjective objective, String... words) {
        return Arguments.of(what, objective, List.of(words));
    }

    private static double endless(int depth) {
        return depth < 0 ? depth : endless(depth + 1) + 1; // a thousand million calls deep
    }

    static Stream<Arguments> objectives() {
        Double none = null;
        return Stream.of(
                fails(
                        "throws",
                        trial -> {
                            throw new IllegalStateException("no data");
                        },
                        "the objective threw",
                        "IllegalStateException: no data"),
                fails(
                        "checked",
                        trial -> {
                            throw new IOException("disk");
                        },
                        "IOException: disk"),
                fails(
                        "silent",
                        trial -> {
                            throw new IllegalStateException();
                        },
                        "threw IllegalStateException"),
                fails(
                        "assertion",
                        trial -> {
                            throw new AssertionError("wrong");
                        },
                        "AssertionError: wrong"),
                fails(
                        "linkage",
                        trial -> {
                            throw new NoClassDefFoundError("net/Gone");
                        },
                        "NoClassDefFoundError: net/Gone"),
                fails("NaN", trial -> Double.NaN, "the objective returned NaN"),
                fails("null", trial -> none, "the objective returned null"),
                fails("recursion", trial -> endless(0), "called itself without end"),
                fails(
                        "memory",
                        trial -> {
                            throw new OutOfMemoryError("Java heap space");
                        },
                        "OutOfMemoryError: Java heap space"),
                fails(
                        "low above high",
                        trial -> trial.range("lr", 1, 0.1),
                        "low < high must hold for 'lr'",
                        "Swap them?"),
                fails("log with zero", trial -> trial.logFloat("lr", 0, 1), "a log scale needs low > 0, but 'lr'"),
                fails("step", trial -> trial.range("lr", 0, 1, 0.3), "a step must lead from low to high", "'lr'"),
                fails("no choice", trial -> trial.choice("opt", new String[0]).length(), "at least 1 value", "'opt'"),
                fails(
                        "null choice",
                        trial -> trial.choice("opt", (String[]) null).length(),
                        "at least 1 value",
                        "'opt'"),
                fails(
                        "two ranges",
                        trial -> trial.range("lr", 0, 1) + trial.range("lr", 0, 2),
                        "one name has one range",
                        "real from 0 to 1",
                        "real from 0 to 2"),
                fails(
                        "two kinds",
                        trial -> trial.range("lr", 0, 1) + trial.intRange("lr", 0, 1),
                        "one name has one range"),
                fails(
                        "undeclared",
                        trial -> trial.real("lr"),
                        "nothing is known of 'lr'",
                        "trial.range(\"lr\", low, high)"),
                fails(
                        "report backwards",
                        trial -> {
                            trial.report(2, 1);
                            trial.report(2, 1);
                            return 0;
                        },
                        "steps of a trial's reports grow"),
                fails(
                        "report NaN",
                        trial -> {
                            trial.report(Double.NaN, 1);
                            return 0;
                        },
                        "a step that is a number"),
                fails(
                        "nameless note",
                        trial -> {
                            trial.set(" ", 1);
                            return 0;
                        },
                        "a note needs a name"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("objectives")
    void isAFailedTrialAndTheStudyGoesOn(String what, TrialObjective objective, List<String> words) {
        var study = study().optimize(3, trial -> trial.number() == 1 ? objective.evaluate(trial) : trial.number());
        assertThat(study.trials()).hasSize(3);
        assertThat(study.trial(1).state()).isInstanceOf(TrialState.Failed.class);
        assertThat(((TrialState.Failed) study.trial(1).state()).why()).as(what).contains(words);
        assertThat(study.best().number()).isZero();
        assertThat(study.trial(2).isComplete()).isTrue();
        assertThat(study.summary()).contains("Number of failed trials:  1").contains(words.get(0));
        assertThat(study.toString()).contains("1 failed").contains("last failure: trial 1");
    }

    @Test
    void severalValuesMustBeThereAndNumbers() {
        var study = study().optimizeValues(4, trial -> {
            double[][] values = {{1, 2}, null, {}, {1, Double.NaN}};
            return values[(int) trial.number()];
        });
        assertThat(study.trials().stream().map(trial -> trial.state().toString()))
                .containsExactly(
                        "complete, value 1",
                        "failed: the objective returned null; return a number",
                        "failed: the objective returned no values; return at least one",
                        "failed: the objective returned NaN");
    }

    @Test
    void aNameWithAnotherRangeInALaterTrialFailsThatTrialAlone() {
        var study = study().optimize(4, trial -> trial.range("lr", 0, trial.number() == 2 ? 2 : 1));
        assertThat(study.trials().stream().map(Trial::isComplete)).containsExactly(true, true, false, true);
        assertThat(study.space().get("lr").range()).isEqualTo("real from 0 to 1");
    }

    @Test
    void withoutACompleteTrialThereIsNoBest() {
        var study = study();
        assertThatIllegalStateException()
                .isThrownBy(study::best)
                .withMessageContaining("no complete trial")
                .withMessageContaining("no trial finished yet");
        study.optimize(2, trial -> Double.NaN);
        assertThatIllegalStateException()
                .isThrownBy(study::best)
                .withMessageContaining("2 trials finished (0 complete, 2 failed)")
                .withMessageContaining("The last one: trial 1, the objective returned NaN");
        assertThatIllegalStateException()
                .isThrownBy(() -> study.trial(0).value())
                .withMessageContaining("trial 0 is failed");
    }

    @Test
    void whatTheTrialsFollowFromIsFixedOnceTheyHaveBegun() {
        var study = study().optimize(1, trial -> 0);
        for (Callable<?> late : List.<Callable<?>>of(
                () -> study.seed(2),
                () -> study.sampler(Samplers.sobol()),
                () -> study.space(new RealParameter("x", 0, 1, Scale.LINEAR, 0, null)),
                () -> study.journal("late.journal"))) {
            assertThatIllegalStateException().isThrownBy(late::call).withMessageContaining("'mlp' has begun");
        }
        assertThat(study.batch(2)
                        .parallel(2)
                        .timeout(Duration.ofDays(1))
                        .optimize(2, trial -> 0)
                        .trials())
                .hasSize(3);
    }

    @Test
    void aTrialThatHasEndedTakesNoMoreNews() {
        var leaked = new Suggest[1];
        var study = study().optimize(1, trial -> {
            leaked[0] = trial;
            return 0;
        });
        assertThatIllegalStateException()
                .isThrownBy(() -> leaked[0].range("x", 0, 1))
                .withMessageContaining("trial 0 has ended");
        assertThatIllegalStateException().isThrownBy(() -> leaked[0].report(1, 1));
        assertThatIllegalStateException().isThrownBy(() -> leaked[0].set("a", 1));
        assertThatIllegalStateException()
                .isThrownBy(() -> study.tell(leaked[0], 1))
                .withMessageContaining("trial 0 has ended already");
        assertThat(leaked[0]).hasToString("trial 0, ended, with ");
    }

    @Test
    void enqueuedValuesMustFit() {
        var lr = new RealParameter("lr", 1e-4, 1, Scale.LOG, 0, null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> study().space(lr).enqueue(Params.of("lr", 5)).optimize(1, trial -> 0))
                .withMessageContaining("lr");
        var begun = study().space(lr).optimize(1, trial -> 0);
        assertThatIllegalArgumentException().isThrownBy(() -> begun.enqueue(Params.of("rate", 0.1)));
        assertThat(begun.optimize(1, trial -> 0).trials()).hasSize(2);
        var open = study().enqueue(Params.of("lr", 5)).optimize(2, trial -> trial.logFloat("lr", 1e-4, 1));
        assertThat(open.trial(0).state())
                .hasToString(
                        "failed: the objective threw IllegalArgumentException: 'lr' is to be 5 in this trial, but the"
                                + " objective asks for real from 0.0001 to 1, log scale. Enqueue a value from that range");
        assertThat(open.trial(1).isComplete()).isTrue();
    }

    @Test
    void aBadEnqueueIsRefusedAtOnceAndForgotten() {
        var lr = new RealParameter("lr", 1e-4, 1, Scale.LOG, 0, null);
        var declared = study().space(lr);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> declared.enqueue(Params.of("rate", 0.1)))
                .withMessageContaining("rate");
        assertThat(declared.optimize(2, trial -> 0).trials()).hasSize(2);
    }

    @Test
    void aBadEnqueueBeforeTheSpaceIsRefusedOnceAndTheOthersStay() {
        var lr = new RealParameter("lr", 1e-4, 1, Scale.LOG, 0, null);
        var late = study().enqueue(Params.of("lr", 0.5))
                .enqueue(Params.of("rate", 0.1))
                .space(lr);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> late.optimize(1, trial -> 0))
                .withMessageContaining("rate");
        assertThat(late.optimize(2, trial -> 0).trial(0).params().number("lr")).isEqualTo(0.5);
    }

    @Test
    void aTrialThatWaitsToBeToldIsNamed() {
        var study = waiting();
        var trial = study.ask();
        assertThatIllegalStateException()
                .isThrownBy(study::ask)
                .withMessageContaining("trial 0 was asked for and not told yet; tell it first");
        study.optimize(3, other -> 0);
        assertThat(study.trials()).hasSize(1);
        assertThat(study.why().sentence()).contains("trial 0 was asked for and not told yet; tell it first");
        study.tell(trial, 0.5);
        assertThat(study.ask().number()).isEqualTo(1);
    }

    /** One that has to know what a trial brought before it proposes the next. */
    private static Study waiting() {
        return study().space(new RealParameter("lr", 1e-4, 1, Scale.LOG, 0, null))
                .sampler(Searches.oneAtATime())
                .enqueue(Params.of("lr", 0.1));
    }

    @Test
    void whatDoesNotExistInATrialIsNotGiven() {
        var study = study().space(
                        new ChoiceParameter("optimizer", List.of("adam", "sgd"), null),
                        new RealParameter("beta1", 0.8, 0.999, Scale.LINEAR, 0, null).when("optimizer", "adam"))
                .optimize(
                        20, trial -> trial.number() % 2 == 0 ? trial.real("beta1") : trial.range("beta1", 0.8, 0.999));
        for (Trial trial : study.trials()) {
            boolean adam = trial.params().get("optimizer").equals("adam");
            assertThat(trial.isComplete()).isEqualTo(adam);
            assertThat(trial.params().has("beta1")).isEqualTo(adam);
            if (!adam) {
                assertThat(trial.state().toString())
                        .contains("'beta1' does not exist in trial " + trial.number())
                        .contains("if optimizer is adam")
                        .contains("Ask for it inside the same if");
            }
        }
    }

    @Test
    void kindsAreNotMixedUp() {
        var study = study().space(new RealParameter("lr", 0, 1, Scale.LINEAR, 0, null));
        study.optimize(1, trial -> trial.integer("lr"));
        assertThat(study.trial(0).state().toString())
                .contains("'lr' is no whole number in this trial")
                .contains("real, integer, choice, flag or get");
    }

    @Test
    void aListenerThatThrowsEndsTheCallAndLosesNothing() {
        var study = study().listen((own, trial) -> {
            if (trial.number() == 2) {
                throw new IllegalStateException("my listener");
            }
        });
        assertThatThrownBy(() -> study.optimize(10, trial -> trial.number())).hasMessage("my listener");
        assertThat(study.trials()).hasSize(3).allMatch(Trial::isComplete);
    }

    @Test
    void onlyItsOwnTrialsAreTold() {
        var other = study().ask();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> study().tellFailed(null, "x"))
                .withMessageContaining("tell takes the trial that ask gave");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> study().tell(other, 1))
                .withMessageContaining("trial 0 is of another study");
        assertThatIllegalArgumentException().isThrownBy(() -> study().tellFailed(other, null));
    }
}
