package tunebook.tuning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A study in a process of its own, which never ends by itself: it waits to be killed. */
final class KilledStudyMain {
    /** Trials of the whole study. */
    static final int TRIALS = 1000;

    private static final int LAST = TRIALS - 10;

    private KilledStudyMain() {}

    static Study study(long seed) {
        return Study.minimize("killed").seed(seed).batch(1 + (int) (seed % 4)).enqueue(Map.of("lr", 0.01));
    }

    /** The journal and the seed. */
    public static void main(String[] args) {
        study(Long.parseLong(args[1])).parallel(2).journal(Path.of(args[0])).optimizeTo(TRIALS, trial -> {
            if (trial.number() >= LAST) {
                waitForever();
            }
            return StudyJournalTest.troubled(trial);
        });
    }

    private static void waitForever() throws IOException {
        while (System.in.read() >= 0) {
            Thread.onSpinWait();
        }
    }
}
