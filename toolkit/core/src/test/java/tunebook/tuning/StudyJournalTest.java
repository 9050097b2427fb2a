package tunebook.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.algorithm.Algorithm;
import tunebook.space.RealParameter;
import tunebook.space.Scale;
import tunebook.study.Intermediate;
import tunebook.study.Trial;
import tunebook.study.TrialState;

class StudyJournalTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("mlp.journal");
    }

    /** Conditions, loops, failures, notes, reports: all that a journal has to keep. */
    static double troubled(Suggest trial) {
        double value = StudyTest.mlp(trial);
        trial.set("value", value);
        trial.report(1, value);
        if (trial.number() % 7 == 3) {
            throw new IllegalStateException("trial " + trial.number() + "\n\"quoted\"");
        }
        if (trial.number() % 7 == 5) {
            return Double.NaN;
        }
        if (trial.number() % 7 == 6) {
            throw trial.pruned();
        }
        return trial.number() == 8 ? Double.POSITIVE_INFINITY : value;
    }

    private static Study study() {
        return Study.minimize("mlp").seed(42).enqueue(Map.of("lr", 0.01));
    }

    @Test
    void aJournalOfAnotherStudyOrSpaceIsRefused() throws IOException {
        study().journal(file()).optimize(3, StudyJournalTest::troubled);
        byte[] before = Files.readAllBytes(file());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> study().seed(43).journal(file()).optimize(1, trial -> 0))
                .withMessageContaining("its seed is 42, but this one's is 43");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Study.maximize("mlp").seed(42).journal(file()).trials())
                .withMessageContaining("its direction is minimize");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> study().sampler(Samplers.sobol()).journal(file()).best())
                .withMessageContaining("its sampler is");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Study.minimize("mlp")
                        .seed(42)
                        .space(new RealParameter("lr", 0, 1, Scale.LINEAR, 0, null))
                        .journal(file())
                        .summary())
                .withMessageContaining("its space is none declared, but this one's is lr: real from 0 to 1");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        assertThat(study().journal(file()).trials()).hasSize(3);
    }

    @Test
    void aCorruptLineIsNamedAndTheFileLeftAlone() throws IOException {
        study().journal(file()).optimize(5, StudyJournalTest::troubled);
        var lines = new ArrayList<>(Files.readAllLines(file()));
        lines.set(4, lines.get(4).replaceFirst("[0-9]", "x"));
        Files.write(file(), lines);
        byte[] before = Files.readAllBytes(file());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> study().journal(file()).optimize(1, StudyJournalTest::troubled))
                .withMessageContaining("line 5 of the journal")
                .withMessageContaining("The 4 lines before it are whole");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        Files.write(file(), lines.subList(0, 4));
        assertThat(study().journal(file())
                        .optimizeTo(5, StudyJournalTest::troubled)
                        .trials())
                .hasSize(5);
    }

    @Test
    void whatTheSamplerWouldNotHaveProposedIsNoticed() throws IOException {
        var one = new RealParameter("x", 0, 1, Scale.LINEAR, 0, null);
        Study.minimize("a").space(one).journal(file()).optimize(2, trial -> trial.real("x"));
        var other = folder.resolve("other.journal");
        Study.minimize("a").space(one).seed(9).journal(other).optimize(2, trial -> trial.real("x"));
        var mixed = new ArrayList<>(List.of(Files.readAllLines(file()).get(0)));
        mixed.addAll(Files.readAllLines(other).subList(1, 3));
        Files.write(file(), mixed);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Study.minimize("a").space(one).journal(file()).trials())
                .withMessageContaining("cannot go on")
                .withMessageContaining("trial 0 with x=")
                .withMessageContaining("left as it is");
    }

    @Test
    void aTrialToldByAnotherStudyIsNotToldAgain() {
        var one = study().journal(file());
        var trial = one.ask();
        var two = study().journal(file()).optimize(1, other -> 1);
        assertThatIllegalStateException()
                .isThrownBy(() -> one.tell(trial, 0.5))
                .withMessageContaining("trial 0 has ended already");
        assertThat(study().journal(file()).trials()).isEqualTo(two.trials()).isEqualTo(one.trials());
        assertThat(two.trial(0).value()).isEqualTo(1);
    }

    @Test
    void newsOfATrialToldByAnotherStudyIsRefused() {
        var one = study().journal(file());
        var trial = one.ask();
        study().journal(file()).optimize(1, other -> 1);
        assertThatIllegalStateException()
                .isThrownBy(() -> trial.report(1, 1))
                .withMessageContaining("trial 0 has ended");
        assertThatIllegalStateException()
                .isThrownBy(() -> trial.set("epochs", 12))
                .withMessageContaining("trial 0 has ended");
        assertThat(study().journal(file()).trial(0).reported()).isEmpty();
    }

    @Test
    void reportsAndNotesOfATrialThatWasAskedForAreKept() {
        var study = study().journal(file());
        var trial = study.ask();
        trial.report(1, 0.7);
        trial.set("epochs", 12);
        study.tell(trial, 0.5);
        var again = study().journal(file()).trial(0);
        assertThat(again.reported()).containsExactly(new Intermediate(1, 0.7));
        assertThat(again.attributes()).containsEntry("epochs", "12");
        assertThat(again.value()).isEqualTo(0.5);
    }

    @Test
    void whileOneWorksOthersWait() {
        var study = study().journal(file());
        study.optimize(2, trial -> {
            if (trial.number() == 1) {
                assertThatIllegalStateException()
                        .isThrownBy(() -> study().journal(file()).trials())
                        .withMessageContaining("in use");
            }
            return 0;
        });
        assertThat(study().journal(file()).trials()).hasSize(2);
    }

    /** A cell that is run again makes a new study, while the old one is still there. */
    @Test
    void twoStudiesMayTakeTurnsOnOneJournal() {
        var one = study().journal(file()).optimize(4, StudyJournalTest::troubled);
        var two = study().journal(file()).optimize(3, StudyJournalTest::troubled);
        one.optimize(5, StudyJournalTest::troubled);
        two.optimize(0, StudyJournalTest::troubled);
        var alone = study().optimize(12, StudyJournalTest::troubled);
        assertThat(one.trace()).isEqualTo(alone.trace());
        assertThat(two.trace()).isEqualTo(alone.trace());
        assertThat(Timeless.of(two)).isEqualTo(Timeless.of(alone));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void whoWritesBesidesIsNoticedAndNothingIsLost(int threads) {
        var study = study().batch(threads).parallel(threads).journal(file());
        assertThatThrownBy(() -> study.optimize(8, trial -> {
                    if (trial.number() == 3) {
                        Files.writeString(file(), "{\"torn", StandardOpenOption.APPEND);
                    }
                    return 0;
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("somebody else has written to it");
        assertThat(study.optimizeTo(8, trial -> 0).trials()).hasSize(8).allMatch(Trial::isComplete);
        assertThat(study.trace())
                .isEqualTo(study().batch(threads).optimize(8, trial -> 0).trace());
    }

    @Test
    void aJournalThatIsGoneIsNoticedAndTheStudyStaysInMemory() throws IOException {
        var study = study().journal(file()).optimize(3, StudyTest::mlp);
        byte[] journal = Files.readAllBytes(file());
        Files.delete(file());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> study.optimize(1, StudyTest::mlp))
                .withMessageContaining("but now has 0")
                .withMessageContaining("Put it back");
        assertThat(study.trials()).hasSize(3);
        Files.write(file(), journal);
        assertThat(study.optimize(1, StudyTest::mlp).trials()).hasSize(4);
    }

    @Test
    void whatWasEnqueuedIsNotEnqueuedAgain() {
        study().journal(file()).enqueue(Map.of("lr", 0.5)).optimize(1, StudyTest::mlp);
        var again = study().journal(file()).enqueue(Map.of("lr", 0.5)).optimize(4, StudyTest::mlp);
        assertThat(again.trials().stream().map(trial -> trial.why().sentence().contains("by hand")))
                .containsExactly(true, true, false, false, false);
        var more = study().journal(file()).enqueue(Map.of("lr", 0.5)).enqueue(Map.of("lr", 0.5));
        assertThat(more.optimize(1, StudyTest::mlp).trial(5).params().number("lr"))
                .isEqualTo(0.5);
    }

    @Test
    void reasonsAndTheStopAreAliveAfterAReload() {
        var study = study().journal(file()).stopAt(1e9).optimize(20, StudyTest::mlp);
        var again = study().journal(file());
        assertThat(again.why(0)).isEqualTo(study.why(0));
        assertThat(again.trial(0).why().numbers())
                .isEqualTo(study.trial(0).why().numbers());
        assertThat(again.why()).isEqualTo(study.why());
        assertThat(again.why().sentence()).contains("goal");
        assertThat(again.best()).isEqualTo(study.best());
        assertThat(again.summary()).isEqualTo(study.summary());
        assertThat(again.space()).isEqualTo(study.space());
    }

    /** The process ends after every byte in turn; each time the study goes on as if nothing had happened. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void cutOffAnywhereItGoesOnAsIfUndisturbed(int batch) throws IOException {
        var whole = study().batch(batch).journal(file()).optimizeTo(16, StudyJournalTest::troubled);
        var undisturbed = study().batch(batch).optimize(16, StudyJournalTest::troubled);
        assertThat(whole.trace()).isEqualTo(undisturbed.trace());
        byte[] journal = Files.readAllBytes(file());
        for (int length = 0; length < journal.length; length += length % 3 == 0 ? 41 : 1) {
            Files.write(file(), Arrays.copyOf(journal, length));
            String text = new String(journal, 0, length, StandardCharsets.UTF_8);
            long finished = text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .filter(line -> line.startsWith("{\"finished\""))
                    .count();
            var evaluated = new ArrayList<Long>();
            var resumed = study().batch(batch).journal(file()).optimizeTo(16, trial -> {
                evaluated.add(trial.number());
                return troubled(trial);
            });
            assertThat(evaluated).hasSize((int) (16 - finished)).doesNotHaveDuplicates();
            assertThat(resumed.trace()).isEqualTo(undisturbed.trace());
            assertThat(Timeless.of(resumed)).isEqualTo(Timeless.of(undisturbed));
        }
    }

    @Test
    void whatIsFinishedWhenAnInterruptArrivesIsKept() {
        assertThatThrownBy(() -> study().journal(file()).optimize(9, trial -> {
                    if (trial.number() == 4) {
                        Thread.currentThread().interrupt(); // and yet it comes to its end
                    }
                    return troubled(trial);
                }))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("interrupted after 5 of 9 trials");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(study().journal(file()).trials()).hasSize(5).allMatch(Trial::isFinished);
    }

    @Test
    void askAndTellAreResumedUnderTheSameNumbers() {
        var study = study().journal(file());
        var first = study.ask();
        var second = study.ask();
        study.tell(second, StudyTest.mlp(second));
        var again = study().journal(file());
        assertThat(again.trial(0).state()).isInstanceOf(TrialState.Waiting.class);
        var repeated = again.ask();
        assertThat(repeated.number()).isEqualTo(first.number());
        again.tell(repeated, StudyTest.mlp(repeated));
        assertThat(again.ask().number()).isEqualTo(2);
    }

    @Test
    void everySamplerGoesOnWhereItWas() throws IOException {
        for (Algorithm<?, ?> sampler : List.of(
                Samplers.random(),
                Samplers.grid(3),
                Samplers.sobol(),
                Samplers.halton(),
                Samplers.latinHypercube(8),
                Searches.oneAtATime())) {
            Files.deleteIfExists(file());
            var undisturbed = small(sampler).optimize(9, trial -> trial.real("x") * trial.real("y"));
            for (int i = 1; i <= 9; i++) {
                small(sampler).journal(file()).optimizeTo(i, trial -> trial.real("x") * trial.real("y"));
            }
            assertThat(small(sampler).journal(file()).trace()).isEqualTo(undisturbed.trace());
        }
    }

    private static Study small(Algorithm<?, ?> sampler) {
        return Study.maximize("small")
                .sampler(sampler)
                .space(
                        new RealParameter("x", -1, 1, Scale.LINEAR, 0, null),
                        new RealParameter("y", 0.1, 1, Scale.LOG, 0, null));
    }

    @Test
    void aRuleThatHasFiredCountsAnewAlsoInAStudyReadAgain() {
        var study = Study.minimize("a").stopWithoutImprovement(4).journal(file());
        study.optimize(9, trial -> trial.number());
        var again = Study.minimize("a").stopWithoutImprovement(4).journal(file());
        assertThat(again.optimize(3, trial -> trial.number()).trials()).hasSize(8);
        var third = Study.minimize("a").stopWithoutImprovement(4).journal(file());
        assertThat(third.optimize(9, trial -> trial.number()).trials()).hasSize(9);
    }
}
