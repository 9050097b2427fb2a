package tunebook.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tunebook.space.RealParameter;
import tunebook.space.Scale;
import tunebook.study.StopRule;
import tunebook.study.Trial;
import tunebook.study.TrialState;

/** When a study stops, who says so, and what is kept then. */
@Timeout(60)
class StudyStopTest {
    /** An error such as a host makes for itself to stop a thread. */
    private static final class HostStop extends Error {
        private static final long serialVersionUID = 1;
    }

    private static Study study() {
        return Study.minimize("mlp").seed(42);
    }

    private static Study told(Study study, double[] values, int... order) {
        var trials =
                IntStream.range(0, values.length).mapToObj(i -> study.ask()).toList();
        for (int number : order) {
            study.tell(trials.get(number), values[number]);
        }
        return study;
    }

    private static boolean stops(Study study, StopRule rule) {
        int before = study.trials().size();
        return study.stop(rule).optimize(1, trial -> 0).trials().size() == before;
    }

    @Test
    void stopRulesStopAndSayWhy() {
        var improved = study().stopWithoutImprovement(5).optimize(100, trial -> Math.max(0, 10 - trial.number()));
        assertThat(improved.trials()).hasSize(16);
        assertThat(improved.why().sentence()).contains("last 5 trials brought nothing better than 0");
        assertThat(study().stopAt(7).optimize(100, trial -> 10 - trial.number()).trials())
                .hasSize(4);
        assertThat(study().stop(StopRule.trials(7))
                        .batch(3)
                        .optimize(100, trial -> 0)
                        .trials())
                .hasSizeBetween(7, 9);
        assertThat(study().stop(StopRule.failures(3))
                        .optimize(100, trial -> Double.NaN)
                        .trials())
                .hasSize(3);
        var timed = study().timeout(0.0).optimize(100, trial -> 0);
        assertThat(timed.trials()).isEmpty();
        assertThat(timed.why().sentence()).contains("limit is 0 s");
        var again = study().stopAt(7).optimize(100, trial -> 10 - trial.number());
        assertThat(again.optimize(10, trial -> 0).trials()).hasSize(4);
        assertThat(study().optimize(2, trial -> 0).why().sentence()).startsWith("Not stopped");
    }

    @Test
    void aListenerMayEndTheCall() {
        var study = study().listen((own, trial) -> {
            if (trial.number() == 4) {
                own.end("enough is enough");
            }
        });
        study.optimize(100, trial -> 0);
        assertThat(study.trials()).hasSize(5);
        assertThat(study.why()).hasToString("Stopped: enough is enough.");
        assertThat(study.optimize(2, trial -> 0).trials()).hasSize(7);
    }

    @Test
    void whoWatchesIsToldOfEveryTrial() {
        var told = new ArrayList<StudyProgress>();
        study().watch(told::add).optimize(4, trial -> 10 - trial.number());
        assertThat(told.stream().map(progress -> progress.finished() + " of " + progress.planned()))
                .containsExactly("1 of 4", "2 of 4", "3 of 4", "4 of 4");
        assertThat(told.stream().map(progress -> progress.best().orElseThrow().value()))
                .containsExactly(10.0, 9.0, 8.0, 7.0);
        assertThat(told.get(3).left()).isZero();
        assertThat(told.get(3).share()).isEqualTo(1);
        assertThat(told.get(0).share()).isBetween(0.25, 1.0);
    }

    @Test
    void aCallThatWouldTakeCenturiesSaysHowFarItIs() {
        var trial = study().optimize(1, one -> 0).trial(0);
        var left = Duration.ofSeconds(10).multipliedBy(Integer.MAX_VALUE - 1L);
        var progress = new StudyProgress(trial, 1, Integer.MAX_VALUE, Optional.empty(), Duration.ofSeconds(10), left);
        assertThat(progress.share()).isBetween(1e-10, 1e-9);
    }

    @Test
    void anInterruptEndsTheCallAndKeepsWhatIsFinished() {
        var study = study();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> study.optimize(10, trial -> {
                    if (trial.number() == 3) {
                        Thread.currentThread().interrupt();
                        throw new InterruptedException("from outside");
                    }
                    return StudyTest.mlp(trial);
                }))
                .withMessageContaining("interrupted after 3 of 10 trials");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(study.trials().stream().map(Trial::isComplete)).containsExactly(true, true, true, false);
        assertThat(study.trial(3).state()).isInstanceOf(TrialState.Waiting.class);
        study.optimize(7, StudyTest::mlp);
        assertThat(study.trace()).isEqualTo(study().optimize(10, StudyTest::mlp).trace());
    }

    @Test
    void aHostThatStopsTheThreadLosesNothingEither() {
        var study = study();
        assertThatExceptionOfType(HostStop.class)
                .isThrownBy(() -> study.optimize(10, trial -> {
                    trial.report(1, 1);
                    if (trial.number() == 3) {
                        throw new HostStop();
                    }
                    return StudyTest.mlp(trial);
                }));
        assertThat(study.trials()).hasSize(4);
        study.optimize(7, trial -> {
            trial.report(1, 1);
            return StudyTest.mlp(trial);
        });
        assertThat(study.trace()).isEqualTo(study().optimize(10, StudyTest::mlp).trace());
        assertThat(study.trial(3).reported()).hasSize(1);
    }

    @Test
    void aStopOnAnotherThreadComesOutOfTheCall() {
        var space = new RealParameter("x", 0, 1, Scale.LINEAR, 0, null);
        var study = study().space(space).batch(4).parallel(4);
        assertThatExceptionOfType(HostStop.class)
                .isThrownBy(() -> study.optimize(8, trial -> {
                    if (trial.number() == 5) {
                        throw new HostStop();
                    }
                    return trial.real("x");
                }));
        assertThat(study.trial(5).isFinished()).isFalse();
        study.optimizeTo(8, trial -> trial.real("x"));
        assertThat(study.trace())
                .isEqualTo(study().space(space)
                        .batch(4)
                        .optimize(8, trial -> trial.real("x"))
                        .trace());
    }

    @Test
    void anInterruptReachesTrialsOnOtherThreads() throws InterruptedException {
        var study = study().space(new RealParameter("x", 0, 1, Scale.LINEAR, 0, null))
                .batch(4)
                .parallel(4);
        var running = new CountDownLatch(2);
        var never = new CountDownLatch(1);
        var stopped = new CountDownLatch(2);
        var caller = new Thread(() -> assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> study.optimize(8, trial -> {
                    if (trial.number() >= 6) {
                        running.countDown();
                        try {
                            never.await();
                        } finally {
                            stopped.countDown();
                        }
                    }
                    return trial.real("x");
                })));
        caller.start();
        running.await();
        while (study.trials().stream().filter(Trial::isComplete).count() < 6) {
            Thread.onSpinWait();
        }
        caller.interrupt();
        caller.join();
        stopped.await();
        assertThat(study.trials().stream().filter(Trial::isComplete)).hasSize(6);
        study.optimize(2, trial -> trial.real("x"));
        var undisturbed = study().space(new RealParameter("x", 0, 1, Scale.LINEAR, 0, null))
                .batch(4)
                .optimize(8, trial -> trial.real("x"));
        assertThat(study.trace()).isEqualTo(undisturbed.trace());
    }

    @Test
    void theOrderInWhichTrialsEndChangesNeitherTheBestNorTheStopRules() {
        int[][] orders = {{0, 1, 2, 3, 4}, {4, 3, 2, 1, 0}, {2, 4, 0, 3, 1}};
        double[] values = {3, 1, 1, 2, 2};
        double[] failing = {Double.NaN, Double.NaN, 1, Double.NaN, Double.NaN};
        for (int[] order : orders) {
            assertThat(told(study(), values, order).best().number()).isEqualTo(1);
            assertThat(stops(told(study(), values, order), StopRule.noImprovement(3)))
                    .isTrue();
            assertThat(stops(told(study(), values, order), StopRule.noImprovement(4)))
                    .isFalse();
            assertThat(stops(told(study(), failing, order), StopRule.failures(2)))
                    .isTrue();
            assertThat(stops(told(study(), failing, order), StopRule.failures(3)))
                    .isFalse();
        }
    }

    @Test
    void aStopRuleReplacesTheEarlierOfItsKind() {
        var study = study().stop(StopRule.trials(2), StopRule.failures(9)).stop(StopRule.trials(4));
        assertThat(study.optimize(10, trial -> 0).trials()).hasSize(4);
        assertThat(study.stopAt(-1)
                        .timeout(0.0)
                        .timeout(60)
                        .stop(StopRule.trials(6))
                        .optimize(10, trial -> 0)
                        .trials())
                .hasSize(6);
        assertThat(study.stop().optimize(10, trial -> 0).trials()).hasSize(16);
    }

    @Test
    void aRuleThatHasFiredCountsAnewFromThere() {
        var failing = study().stop(StopRule.failures(3)).optimize(9, trial -> Double.NaN);
        assertThat(failing.optimize(9, trial -> Double.NaN).trials()).hasSize(6);
        assertThat(failing.optimize(4, trial -> 1).trials()).hasSize(10);
        var stale = study().stopWithoutImprovement(4).optimize(9, trial -> trial.number());
        assertThat(stale.trials()).hasSize(5);
        assertThat(stale.optimize(9, trial -> trial.number()).trials()).hasSize(9);
        assertThat(stale.why().sentence()).contains("the last 4 trials brought nothing better than 0");
        assertThat(stale.optimize(9, trial -> trial.number() == 9 ? -1 : 0).trials())
                .hasSize(14);
    }

    @Test
    void aTimeOutLeavesTheCountOfTheOtherRules() {
        var study = study().stopWithoutImprovement(4).optimize(3, trial -> trial.number());
        study.timeout(0.0).optimize(1, trial -> 0).timeout(60);
        assertThat(study.optimize(9, trial -> trial.number()).trials()).hasSize(5);
    }
}
