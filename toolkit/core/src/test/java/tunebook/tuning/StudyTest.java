package tunebook.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.algorithm.Algorithm;
import tunebook.algorithm.Replay;
import tunebook.space.ChoiceParameter;
import tunebook.space.FlagParameter;
import tunebook.space.IntParameter;
import tunebook.space.Params;
import tunebook.space.RealParameter;
import tunebook.space.Scale;
import tunebook.study.Direction;
import tunebook.study.Intermediate;
import tunebook.study.StopRule;
import tunebook.study.Trial;
import tunebook.study.TrialState;
import tunebook.trace.Input;

@Timeout(60)
class StudyTest {
    /** An error such as a host makes for itself to stop a thread. */
    private static final class HostStop extends Error {
        private static final long serialVersionUID = 1;
    }

    /** The lecture's objective: conditions, and a loop whose length is a parameter. */
    static double mlp(Suggest trial) {
        double lr = trial.logFloat("lr", 1e-4, 1.0);
        int layers = trial.intRange("layers", 1, 3);
        double value = Math.abs(Math.log10(lr) + 2) + layers;
        for (int i = 0; i < layers; i++) {
            value += trial.logInt("units_l" + i, 16, 256) / 1000.0;
        }
        if (trial.choice("optimizer", "adam", "sgd").equals("adam")) {
            value -= trial.range("beta1", 0.8, 0.999);
        }
        return trial.flag("bias") ? value : value + 0.1;
    }

    private static Study study() {
        return Study.minimize("mlp").seed(42);
    }

    private static List<Trial> timeless(Study study) {
        return study.trials().stream()
                .map(t -> new Trial(
                        t.number(),
                        t.params(),
                        t.drawn(),
                        t.state(),
                        t.reported(),
                        t.attributes(),
                        null,
                        null,
                        t.why()))
                .toList();
    }

    @Test
    void recordsEveryTrialAndFindsTheBest() {
        var study = study().optimize(60, StudyTest::mlp);
        assertThat(study.trials()).hasSize(60).allMatch(Trial::isComplete);
        for (int i = 0; i < 60; i++) {
            assertThat(study.trial(i).number()).isEqualTo(i);
        }
        double least = study.trials().stream().mapToDouble(Trial::value).min().orElseThrow();
        assertThat(study.best().value()).isEqualTo(least);
        var most = Study.maximize("mlp").seed(42).optimize(60, StudyTest::mlp);
        double greatest = most.trials().stream().mapToDouble(Trial::value).max().orElseThrow();
        assertThat(most.best().value()).isEqualTo(greatest);
        assertThat(study.direction()).isEqualTo(Direction.MINIMIZE);
        assertThat(study.name()).isEqualTo("mlp");
        assertThat(study.seed()).isEqualTo(42);
        assertThat(study.samplerName()).isEqualTo(Samplers.random().name());
    }

    @Test
    void ofEqualValuesTheFirstIsTheBest() {
        assertThat(study().optimize(5, trial -> 1).best().number()).isZero();
        var infinite = study().optimize(3, trial -> trial.number() == 1 ? 5 : Double.POSITIVE_INFINITY);
        assertThat(infinite.best().number()).isEqualTo(1);
    }

    @Test
    void optimizingTwiceIsOptimizingLonger() {
        var once = study().optimize(30, StudyTest::mlp);
        var twice = study().optimize(11, StudyTest::mlp).optimize(19, StudyTest::mlp);
        assertThat(twice.trace()).isEqualTo(once.trace());
        assertThat(timeless(twice)).isEqualTo(timeless(once));
        assertThat(study().optimizeTo(11, StudyTest::mlp)
                        .optimizeTo(30, StudyTest::mlp)
                        .optimizeTo(7, StudyTest::mlp)
                        .trace())
                .isEqualTo(once.trace());
        assertThat(study().seed(43).optimize(30, StudyTest::mlp).trace()).isNotEqualTo(once.trace());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void evaluatingInParallelChangesNoTrial(int parallel) {
        for (int seed = 0; seed < 5; seed++) {
            var one = study().seed(seed).batch(8).optimize(50, StudyTest::mlp);
            var many = study().seed(seed).batch(8).parallel(parallel).optimize(50, StudyTest::mlp);
            assertThat(many.trace()).isEqualTo(one.trace());
            assertThat(timeless(many)).isEqualTo(timeless(one));
        }
    }

    @Test
    void aBatchIsEvaluatedAtOnce() {
        var all = new CyclicBarrier(4);
        var study = study().space(new RealParameter("x", 0, 1, Scale.LINEAR, 0, null))
                .batch(4)
                .parallel(4)
                .optimize(8, trial -> all.await(30, TimeUnit.SECONDS));
        assertThat(study.trials()).hasSize(8).allMatch(Trial::isComplete);
    }

    @Test
    void whatComesInInAnotherOrderIsToldInTheOrderOfTheProposals() {
        var second = new CountDownLatch(1);
        var order = new ArrayList<Long>();
        var study = study().space(new RealParameter("x", 0, 1, Scale.LINEAR, 0, null))
                .batch(2)
                .parallel(2)
                .listen((own, trial) -> order.add(trial.number()))
                .optimize(2, trial -> {
                    if (trial.number() == 0) {
                        second.await();
                    } else {
                        second.countDown();
                    }
                    return trial.number();
                });
        assertThat(order).containsExactly(0L, 1L);
        assertThat(study.trace().reports().stream().map(report -> report.trial()))
                .containsExactly(0L, 1L);
    }

    @Test
    void aNameThatIsNewIsDrawnMarkedAndProposedFromThenOn() {
        var study = study().optimize(40, StudyTest::mlp);
        assertThat(study.trial(0).drawn()).contains("lr", "layers", "units_l0", "optimizer", "bias");
        assertThat(study.trial(0).why().sentence()).isNotBlank();
        assertThat(study.why(0).sentence())
                .contains("asked for lr, layers, units_l0")
                .containsPattern("the search filled them in: lr=[0-9.]+, layers=[123], units_l0=");
        assertThat(study.why(0).numbers()).containsKeys("lr", "layers");
        var met = new HashSet<String>();
        for (Trial trial : study.trials()) {
            assertThat(trial.drawn()).as("drawn in %s", trial).noneMatch(met::contains);
            met.addAll(trial.params().names());
            int layers = (int) trial.params().integer("layers");
            assertThat(trial.params().has("units_l" + (layers - 1))).isTrue();
            assertThat(trial.params().has("units_l" + layers)).isFalse();
            assertThat(trial.params().has("beta1"))
                    .isEqualTo(trial.params().get("optimizer").equals("adam"));
        }
        assertThat(met).containsExactlyInAnyOrderElementsOf(study.space().names());
        assertThat(study.space().isOptional("beta1")).isTrue();
    }

    @Test
    void whetherANameWasProposedOrDrawnRandomSearchGivesItTheSameValue() {
        var open = study().optimize(20, trial -> trial.logFloat("lr", 1e-4, 1) + trial.intRange("n", 1, 9));
        var declared = study().space(
                        new RealParameter("lr", 1e-4, 1, Scale.LOG, 0, null),
                        new IntParameter("n", 1, 9, Scale.LINEAR, 1, null))
                .optimize(20, trial -> trial.real("lr") + trial.integer("n"));
        assertThat(open.trials().stream().map(Trial::params).toList())
                .isEqualTo(declared.trials().stream().map(Trial::params).toList());
        assertThat(declared.trials()).allMatch(trial -> trial.drawn().isEmpty());
    }

    @Test
    void aSmallSpaceIsTriedOnceAndThenExhausted() {
        for (var sampler : List.of(Samplers.random(), Samplers.grid(), Samplers.sobol())) {
            var study = study().sampler(sampler)
                    .space(
                            new ChoiceParameter("optimizer", List.of("adam", "sgd"), null),
                            new IntParameter("layers", 1, 3, Scale.LINEAR, 1, null),
                            new FlagParameter("bias", null))
                    .optimize(100, trial -> trial.integer("layers"));
            assertThat(study.trials()).hasSize(12);
            assertThat(study.trials().stream().map(Trial::params)).doesNotHaveDuplicates();
            assertThat(study.why().sentence()).contains("exhausted").contains("12");
            assertThat(study.toString()).contains("exhausted");
            assertThatIllegalStateException().isThrownBy(study::ask).withMessageContaining("exhausted");
        }
    }

    @Test
    void aGridWalksTheTreeOfAnObjectiveThatAsks() {
        var study = study().sampler(Samplers.grid()).optimize(100, trial -> {
            double value = trial.intRange("layers", 1, 3);
            return trial.choice("optimizer", "adam", "sgd").equals("adam")
                    ? value + trial.range("beta1", 0.8, 0.9, 0.05)
                    : value;
        });
        assertThat(study.trials()).hasSize(3 * (3 + 1));
        assertThat(study.trials().stream().map(Trial::params)).doesNotHaveDuplicates();
        assertThat(study.why().sentence()).contains("exhausted");
    }

    @Test
    void aGridSaysWhatIsMissingOfWhatCannotBeCounted() {
        var study = study().sampler(Samplers.grid()).optimize(5, trial -> trial.range("x", 0, 1));
        assertThat(study.trials()).isNotEmpty().noneMatch(Trial::isComplete);
        assertThat(study.trial(0).state().toString()).contains("'x'").contains("step");
        assertThat(study.optimize(3, trial -> trial.range("x", 0, 1, 0.5)).why())
                .isNotNull();
    }

    /** Halton has 100 dimensions and no more: what does not fit in fails its own trial, and the study goes on. */
    @Test
    void moreParametersThanTheSamplerHasRoomForFailTheTrialAlone() {
        for (int batch : new int[] {1, 2}) {
            var study = study().sampler(Samplers.halton()).batch(batch).optimize(8, trial -> {
                int from = trial.number() == 0 ? 0 : 60;
                for (int i = from; i < (trial.number() < 4 ? from + 60 : 10); i++) {
                    trial.range("x" + i, 0, 1);
                }
                return trial.range("x0", 0, 1);
            });
            assertThat(study.trial(0).isComplete()).isTrue();
            assertThat(study.trial(2).state().toString()).contains("up to 100 dimensions");
            assertThat(study.trial(7).isComplete()).isTrue();
            assertThat(study.space().dimension()).isEqualTo(100);
        }
    }

    @Test
    void theTraceReplaysWithAllThatWasFoundAndPutInLine() {
        for (Algorithm<?, ?> sampler : List.of(
                Samplers.random(),
                Samplers.grid(3),
                Samplers.sobol(),
                Samplers.halton(),
                Samplers.latinHypercube(8),
                Samplers.manual())) {
            var study = study().sampler(sampler).enqueue(Map.of("lr", 0.01)).batch(3);
            study.optimize(10, StudyTest::mlp).enqueue(Map.of("lr", 0.1)).optimize(10, StudyTest::mlp);
            assertThat(study.trace().inputs()).anyMatch(Input.Enqueued.class::isInstance);
            assertThat(study.trace().inputs()).anyMatch(Input.Grown.class::isInstance);
            assertThat(Replay.of(sampler, study.trace())).as(sampler.name()).isEqualTo(study.trace());
        }
    }

    @Test
    void askAndTellIsOptimizeByHand() {
        var study = study();
        for (int i = 0; i < 10; i++) {
            var trial = study.ask();
            assertThat(study.trial(i).state()).isInstanceOf(TrialState.Running.class);
            assertThat(study.tell(trial, mlp(trial)).isComplete()).isTrue();
        }
        assertThat(study.trace()).isEqualTo(study().optimize(10, StudyTest::mlp).trace());
    }

    @Test
    void trialsAskedForMayEndInAnyOrder() {
        var study = study();
        var first = study.ask();
        var second = study.ask();
        assertThat(study.tellFailed(second, "by hand").state()).isEqualTo(new TrialState.Failed("by hand"));
        assertThat(study.tell(first, 3, 4).values().get(1)).isEqualTo(4);
        assertThat(study.tell(study.ask(), Double.NaN).state()).hasToString("failed: the objective returned NaN");
        assertThat(study.trials()).hasSize(3);
        assertThat(study.best().number()).isZero();
    }

    @Test
    void enqueuedTrialsComeFirstAlsoMidway() {
        var study = study().enqueue(Params.of("lr", 0.01, "layers", 2)).enqueue(Map.of("lr", 0.1));
        study.optimize(3, StudyTest::mlp);
        assertThat(study.trial(0).params().number("lr")).isEqualTo(0.01);
        assertThat(study.trial(0).params().integer("layers")).isEqualTo(2);
        assertThat(study.trial(0).drawn()).contains("optimizer").doesNotContain("lr");
        assertThat(study.why(0).sentence()).contains("by hand");
        assertThat(study.trial(1).params().number("lr")).isEqualTo(0.1);
        study.enqueue(Map.of("lr", 0.5)).optimize(2, StudyTest::mlp);
        assertThat(study.trial(3).params().number("lr")).isEqualTo(0.5);
        assertThat(study.why(3).sentence()).contains("by hand");
    }

    @Test
    void publishedConfigurationsCarryTheirSource() {
        var study = study().enqueue(Published.of("resnet").only("lr", "momentum"))
                .optimize(2, trial -> trial.logFloat("lr", 1e-3, 1) * trial.range("momentum", 0, 0.99));
        assertThat(study.trial(0).params()).isEqualTo(Params.of("lr", 0.1, "momentum", 0.9));
        assertThat(study.trial(0).attributes())
                .containsEntry("published", "resnet")
                .containsKeys("source", "against");
        assertThat(study.trial(1).attributes()).isEmpty();
        var declared = study().space(new RealParameter("lr", 1e-4, 1, Scale.LOG, 0, null))
                .enqueue(Published.of("adam"))
                .optimize(1, trial -> trial.real("lr"));
        assertThat(declared.trial(0).params()).isEqualTo(Params.of("lr", 0.001));
    }

    @Test
    void aManualStudyIsWhatWasPutInLine() {
        var study = study().sampler(Samplers.manual());
        study.enqueue(Map.of("lr", 0.1)).enqueue(Map.of("lr", 0.01));
        study.optimize(10, trial -> trial.logFloat("lr", 1e-4, 1));
        assertThat(study.trials().stream().map(trial -> trial.params().number("lr")))
                .containsExactly(0.1, 0.01);
        assertThat(study.why().sentence()).contains("by hand");
        study.enqueue(Map.of("lr", 1)).optimize(10, trial -> trial.logFloat("lr", 1e-4, 1));
        assertThat(study.trials()).hasSize(3);
    }

    @Test
    void reportsNotesAndPruningAreRecorded() {
        var study = study().optimize(3, trial -> {
            trial.report(1, 0.5);
            trial.set("fold", trial.number());
            if (trial.number() == 1) {
                throw trial.pruned();
            }
            assertThat(trial.shouldPrune()).isFalse();
            trial.report(2, 0.25);
            return 0.25;
        });
        assertThat(study.trial(0).reported()).containsExactly(new Intermediate(1, 0.5), new Intermediate(2, 0.25));
        assertThat(study.trial(1).state()).isEqualTo(new TrialState.Pruned(1, 0.5));
        assertThat(study.trial(2).attributes()).isEqualTo(Map.of("fold", "2"));
        assertThat(study.summary()).contains("Number of pruned trials:  1");
        assertThat(study().optimize(1, trial -> {
                            throw trial.pruned();
                        })
                        .trial(0)
                        .state())
                .hasToString("pruned before its first report");
    }

    @Test
    void aRunningTrialCanBeLookedAt() {
        var study = study();
        study.optimize(1, trial -> {
            trial.report(1, 0.5);
            trial.set("note", "running");
            var seen = study.trial(0);
            assertThat(seen.state()).isInstanceOf(TrialState.Running.class);
            assertThat(seen.reported()).hasSize(1);
            assertThat(seen.attributes()).containsEntry("note", "running");
            assertThat(seen.started()).isNotNull();
            assertThat(seen.duration()).isEqualTo(Duration.ZERO);
            assertThat(seen).hasToString("trial 0: running, with ");
            return 1;
        });
        assertThat(study.trial(0).duration()).isPositive();
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
                    return mlp(trial);
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
                    return mlp(trial);
                }));
        assertThat(study.trials()).hasSize(4);
        study.optimize(7, trial -> {
            trial.report(1, 1);
            return mlp(trial);
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
    void everySamplerGivesAReasonForEveryTrial() {
        for (var sampler : List.of(
                Samplers.random(),
                Samplers.grid(3),
                Samplers.sobol(),
                Samplers.halton(),
                Samplers.latinHypercube(8),
                Searches.oneAtATime())) {
            var study = study().sampler(sampler)
                    .space(
                            new RealParameter("x", -1, 1, Scale.LINEAR, 0, null),
                            new RealParameter("y", 0.1, 1, Scale.LOG, 0, null))
                    .optimize(9, trial -> trial.real("x") * trial.real("y"));
            for (Trial trial : study.trials()) {
                assertThat(study.why(trial.number()).sentence())
                        .as(sampler.name())
                        .contains("Trial " + trial.number());
                assertThat(study.why(trial.number()).step()).isNotNegative();
            }
        }
    }

    @Test
    void severalValuesAreRecordedAndTheFirstDecides() {
        var study = study().optimizeValues(5, trial -> new double[] {5 - trial.number(), trial.number()});
        assertThat(study.best().values().get(1)).isEqualTo(4);
        assertThat(study.best().value()).isEqualTo(1);
        assertThat(study.summary()).contains("Value:  1, 4");
    }

    @Test
    void aProposedNameThatIsOnlyReadStaysInTheTrial() {
        for (var sampler : List.of(Samplers.random(), Samplers.grid())) {
            var study = study().sampler(sampler)
                    .enqueue(Map.of("lr", 0.1, "layers", 2, "unread", 1))
                    .optimize(1, trial -> trial.real("lr") + trial.intRange("layers", 1, 3));
            assertThat(study.trial(0).params()).isEqualTo(Params.of("lr", 0.1, "layers", 2));
            assertThat(study.trial(0).drawn()).isEmpty();
            study.optimize(1, trial -> trial.intRange("layers", 1, 3));
            assertThat(study.trial(1).isComplete()).isTrue();
        }
    }

    @Test
    void aGridOverADeclaredSpaceRefusesAFurtherNameAndGoesOn() {
        var study = study().sampler(Samplers.grid())
                .space(new IntParameter("a", 1, 4, Scale.LINEAR, 1, null))
                .optimize(10, trial -> trial.number() == 1 ? trial.intRange("b", 1, 2) : trial.integer("a"));
        assertThat(study.trials().stream().map(trial -> trial.params().get("a")))
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(study.trials().stream().filter(Trial::isComplete)).hasSize(3);
        assertThat(study.trial(1).state().toString()).contains("Declare 'b' as well");
        assertThat(study.space().names()).containsExactly("a");
    }

    /** Values by trial number, told in this order; all are asked for first. */
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

    @Test
    void whatLiesBehindAFailedTrialIsNotClaimedToBeTried() {
        for (var sampler : List.of(Samplers.grid(), Samplers.random())) {
            var study = study().sampler(sampler).optimize(20, trial -> {
                if (trial.intRange("layers", 1, 3) == 2) {
                    throw new IllegalStateException("no memory");
                }
                return trial.flag("bias") ? 1 : 0;
            });
            long failed = study.trials().stream()
                    .filter(trial -> !trial.isComplete())
                    .findFirst()
                    .orElseThrow()
                    .number();
            assertThat(study.trials()).hasSize(5);
            assertThat(study.why().sentence())
                    .isEqualTo("The space is exhausted: all 5 of its configs have been tried, and none is tried twice,"
                            + " except what may lie behind trial " + failed + ", which has no value.");
        }
    }
}
