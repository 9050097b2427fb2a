package tunebook.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tunebook.space.ChoiceParameter;
import tunebook.space.IntParameter;
import tunebook.space.Scale;
import tunebook.study.Trial;

/** Which values a study keeps in a journal, and which it refuses because they could not be read again. */
class StudyJournalValuesTest {
    private enum Activation {
        RELU,
        TANH
    }

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("mlp.journal");
    }

    private static Study study() {
        return Study.minimize("mlp").seed(42).enqueue(Map.of("lr", 0.01));
    }

    @Test
    void aChoiceThatAJournalCannotKeepIsAFailedTrial() {
        var study = Study.minimize("a").journal(file());
        study.optimize(
                2,
                trial -> trial.choice("activation", Activation.values()).name().length());
        assertThat(study.trial(0).state().toString()).contains("'activation' has RELU, which is of Activation");
        study.optimize(2, trial -> trial.choice("activation", "relu", "tanh").length());
        assertThat(study.trial(2).isComplete()).isTrue();
        var inMemory = Study.minimize("a")
                .optimize(
                        2,
                        trial -> trial.choice("activation", Activation.values())
                                .name()
                                .length());
        assertThat(inMemory.trials()).allMatch(Trial::isComplete);
    }

    @Test
    void enqueuedValuesThatAJournalCannotKeepAreRefused() throws IOException {
        var study = study().journal(file()).optimize(2, StudyTest::mlp);
        byte[] before = Files.readAllBytes(file());
        for (Object value : List.of(List.of(1, 2), new BigDecimal("0.1"), Activation.RELU)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> study.enqueue(Map.of("units", value)))
                    .withMessageContaining("a journal keeps texts, numbers and flags, but 'units' is to be " + value)
                    .withMessageContaining("which is of " + value.getClass().getSimpleName());
        }
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        assertThat(study().journal(file()).trials()).hasSize(2);
        var inMemory = study().enqueue(Map.of("units", List.of(1, 2))).optimize(2, trial -> 0);
        assertThat(inMemory.trial(1).isComplete()).isTrue();
    }

    @Test
    void enqueuedValuesOfADeclaredChoiceAreKept() {
        var space = new ChoiceParameter("activation", List.of(Activation.RELU, Activation.TANH), null);
        Study.minimize("a")
                .space(space)
                .journal(file())
                .enqueue(Map.of("activation", Activation.TANH))
                .optimize(1, trial -> 0);
        var again = Study.minimize("a").space(space).journal(file());
        assertThat(again.trial(0).params().get("activation")).isSameAs(Activation.TANH);
    }

    @Test
    void aDeclaredChoiceThatAJournalCannotKeepIsRefusedBeforeTheFirstLine() {
        for (Object value : List.of(List.of(64, 32), new BigDecimal("0.1"), new Object())) {
            var study = Study.minimize("a")
                    .space(new ChoiceParameter("layers", List.of("none", value), null))
                    .journal(file());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> study.optimize(1, trial -> 0))
                    .withMessageContaining(
                            "keeps texts, numbers, flags and enums, but the choice 'layers' has " + value)
                    .withMessageContaining("Choose by name");
            assertThat(file()).doesNotExist();
        }
    }

    @Test
    void aDeclaredChoiceMayBeOfAnEnum() {
        var space = new ChoiceParameter("activation", List.of(Activation.RELU, Activation.TANH), null);
        var more = new IntParameter("n", 1, 9, Scale.LINEAR, 1, null);
        var study = Study.minimize("a").space(space, more).journal(file());
        study.optimize(5, trial -> ((Activation) trial.get("activation")).name().length());
        var again = Study.minimize("a").space(space, more).journal(file());
        assertThat(Timeless.of(again)).isEqualTo(Timeless.of(study));
        assertThat(again.trial(0).params().get("activation")).isInstanceOf(Activation.class);
    }
}
