package tunebook.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tunebook.rng.Seed;

/** A process in the middle of a study is killed, at 20 moments; each time the study loses nothing that was finished. */
class StudyKillTest {
    private static final int MOMENTS = 20;

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void nothingThatWasFinishedIsLostAndTheTraceIsThatOfAnUndisturbedRun() throws Exception {
        long bytes = bytesOfAWholeJournal();
        var moments = Seed.of(2026).stream();
        for (int seed = 0; seed < MOMENTS; seed++) {
            var journal = folder.resolve("killed-" + seed + ".journal");
            killWhenItHas((long) (bytes * moments.nextDouble(0.02, 0.9)), journal, seed);
            resume(journal, seed);
            Files.delete(journal);
        }
    }

    /** 100,000 random trials with their journal are to fit into 500 MB: so 10,000 into 50, beside what Java needs itself. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void aLongStudyNeedsLittleMemory() throws Exception {
        var process = java(
                LeanStudyMain.class, "-Xmx58m", folder.resolve("lean.journal").toString());
        assertThat(output(process)).isEqualTo("10000 trials, the best the same\n");
        assertThat(process.waitFor()).isZero();
    }

    private static Process java(Class<?> main, String heap, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                heap,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private long bytesOfAWholeJournal() throws IOException {
        var file = folder.resolve("whole.journal");
        KilledStudyMain.study(0).journal(file).optimizeTo(KilledStudyMain.TRIALS, StudyJournalTest::troubled);
        return Files.size(file);
    }

    private static void killWhenItHas(long bytes, Path journal, int seed) throws IOException, InterruptedException {
        var process = java(KilledStudyMain.class, "-Xmx128m", journal.toString(), Integer.toString(seed));
        try {
            while (size(journal) < bytes) {
                assertThat(process.waitFor(1, TimeUnit.MILLISECONDS))
                        .as(() -> "it ended by itself: " + output(process))
                        .isFalse();
            }
            assertThatIllegalStateException()
                    .isThrownBy(
                            () -> KilledStudyMain.study(seed).journal(journal).trials())
                    .withMessageContaining("in use: another study, here or in another process");
        } finally {
            process.destroyForcibly().waitFor(); // kill -9
        }
    }

    private static String output(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return gone.toString();
        }
    }

    private static long size(Path file) {
        return new File(file.toString()).length(); // 0 while it is not there
    }

    private static void resume(Path journal, int seed) throws IOException {
        var finished = new HashMap<Long, String>();
        String text = Files.readString(journal);
        text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.startsWith("{\"finished\":"))
                .forEach(line -> finished.put(Long.parseLong(line.substring(12, line.indexOf(',', 12))), line));
        assertThat(finished).isNotEmpty();
        assertThat(finished.size()).isLessThan(KilledStudyMain.TRIALS);
        var evaluated = ConcurrentHashMap.<Long>newKeySet();
        var resumed = KilledStudyMain.study(seed)
                .parallel(2)
                .journal(journal)
                .optimizeTo(KilledStudyMain.TRIALS, trial -> {
                    assertThat(evaluated.add(trial.number())).isTrue();
                    return StudyJournalTest.troubled(trial);
                });
        var both = new HashSet<>(finished.keySet());
        both.retainAll(evaluated);
        assertThat(both).as("evaluated again, though finished").isEmpty();
        assertThat(resumed.trials()).hasSize(KilledStudyMain.TRIALS).allMatch(trial -> trial.isFinished());
        var undisturbed = KilledStudyMain.study(seed).optimize(KilledStudyMain.TRIALS, StudyJournalTest::troubled);
        assertThat(resumed.trace()).isEqualTo(undisturbed.trace());
        assertThat(outcomes(resumed)).isEqualTo(outcomes(undisturbed));
    }

    private static Map<Long, String> outcomes(Study study) {
        var outcomes = new HashMap<Long, String>();
        study.trials()
                .forEach(trial -> outcomes.put(
                        trial.number(),
                        trial + " " + trial.drawn() + trial.attributes() + trial.reported() + trial.why()));
        return outcomes;
    }
}
