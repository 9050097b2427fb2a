package tunebook.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.algorithm.Algorithm;
import tunebook.algorithm.Replay;
import tunebook.space.Params;
import tunebook.space.RealParameter;
import tunebook.space.Scale;
import tunebook.study.Direction;
import tunebook.study.Intermediate;
import tunebook.study.Trial;
import tunebook.study.TrialState;
import tunebook.trace.Input;

@Timeout(60)
class StudyTest {
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
        assertThat(Timeless.of(twice)).isEqualTo(Timeless.of(once));
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
            assertThat(Timeless.of(many)).isEqualTo(Timeless.of(one));
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
}
