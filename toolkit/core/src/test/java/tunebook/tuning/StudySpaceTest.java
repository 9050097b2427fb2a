package tunebook.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tunebook.space.ChoiceParameter;
import tunebook.space.FlagParameter;
import tunebook.space.IntParameter;
import tunebook.space.Params;
import tunebook.space.RealParameter;
import tunebook.space.Scale;
import tunebook.study.Trial;

/** Spaces that objectives discover, small ones that are exhausted, and names that a sampler did not propose. */
@Timeout(60)
class StudySpaceTest {
    private static Study study() {
        return Study.minimize("mlp").seed(42);
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
