package tunebook.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
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
        assertThat(study.trial(0).state().toString())
                .contains(
                        "a study with a journal reads its values back from the file, which works for texts, for numbers"
                                + " such as int and double, and for true and false, but the choice 'activation' offers RELU,"
                                + " a constant of the enum Activation. Choose its name, and look the constant up by it:"
                                + " Activation.valueOf(trial.choice(\"activation\", \"RELU\", \"TANH\"))");
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

    /** Whatever a student offers: the message names it in words that stand in the student's own lines. */
    @Test
    void aValueThatAJournalCannotKeepIsNamedAsItsAuthorWould() {
        var said = new LinkedHashMap<Object, String>();
        said.put(List.of(64, 32), "offers [64, 32], a list. Give each value a name");
        said.put(Map.of("k", 1), "offers {k=1}, a map. ");
        said.put(new int[] {64, 32}, "offers an array. ");
        said.put(new BigDecimal("0.1"), "offers 0.1, a value of the class BigDecimal. ");
        said.put((DoubleUnaryOperator) Math::tanh, "offers a value of a class without a name. ");
        said.put(Collections.nCopies(99, 7), "offers [7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7,…, a list. ");
        said.forEach((value, words) -> {
            var study = Study.minimize("a").journal(folder.resolve(words.hashCode() + ".journal"));
            study.optimize(1, trial -> trial.choice("layers", value, "none").hashCode());
            assertThat(study.trial(0).state().toString())
                    .contains(words)
                    .contains("byName.get(trial.choice(\"layers\", \"one\", \"other\"))");
        });
    }

    @Test
    void enqueuedValuesThatAJournalCannotKeepAreRefused() throws IOException {
        var study = study().journal(file()).optimize(2, StudyTest::mlp);
        byte[] before = Files.readAllBytes(file());
        for (Object value : List.of(List.of(1, 2), new BigDecimal("0.1"), Activation.RELU)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> study.enqueue(Map.of("units", value)))
                    .withMessageContaining("a study with a journal reads its values back from the file")
                    .withMessageContaining("but 'units' was enqueued as " + value + ", a ")
                    .withMessageContaining("Map.of(\"units\", \"its name\")");
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
