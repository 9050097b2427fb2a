package tunebook.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tunebook.algorithm.Algorithm;
import tunebook.space.Parameter;
import tunebook.space.RealParameter;
import tunebook.space.Scale;
import tunebook.tuning.Samplers;
import tunebook.tuning.Study;
import tunebook.tuning.Suggest;

/**
 * What a study costs beside its objective: a trial at trial 1,000 for each simple sampler (ask and tell, five parameters, an
 * objective of about no time), and 100,000 random trials with their journal in a heap of 500 MB ({@code -Xmx500m}).
 *
 * <p>Seconds are those that the thread had a processor: on a machine that others use, the wall clock measures the others.
 */
public final class StudyMain {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 15;
    private static final int AT = 1000;
    private static final int AROUND = 200;
    private static final int MANY = 100_000;
    private static final double MICROS = 1e-3;

    private StudyMain() {}

    /**
     * Measures all of it.
     *
     * @param args machine and commit, for the file of results
     * @throws IOException if the journal cannot be written
     */
    public static void main(String[] args) throws IOException {
        System.out.println("# " + String.join(" ", args));
        System.out.println("# Java " + Runtime.version() + ", " + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, heap at most "
                + Runtime.getRuntime().maxMemory() / 1_000_000 + " MB");
        System.out.println();
        System.out.println("A trial at trial 1,000, five parameters, ask and tell (goal 20 microseconds; Optuna 210):");
        for (Algorithm<?, ?> sampler : List.<Algorithm<?, ?>>of(
                Samplers.random(),
                Samplers.sobol(),
                Samplers.halton(),
                Samplers.latinHypercube(2000),
                Samplers.grid(5))) {
            overhead(sampler, false);
        }
        overhead(Samplers.random(), true);
        System.out.println();
        many();
    }

    private static Study study(Algorithm<?, ?> sampler) {
        return Study.minimize("bench").sampler(sampler).space(new Parameter[] {
            new RealParameter("a", 0, 1, Scale.LINEAR, 0, null),
            new RealParameter("b", 1e-4, 1, Scale.LOG, 0, null),
            new RealParameter("c", -5, 5, Scale.LINEAR, 0, null),
            new RealParameter("d", 1, 1000, Scale.LOG, 0, null),
            new RealParameter("e", 0, 1, Scale.LINEAR, 0, null)
        });
    }

    private static double sum(Suggest trial) {
        return trial.real("a") + trial.real("b") + trial.real("c") + trial.real("d") + trial.real("e");
    }

    private static void overhead(Algorithm<?, ?> sampler, boolean journal) throws IOException {
        var times = new double[ROUNDS];
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            var file = Files.createTempFile("tunebook", ".journal");
            var study = study(sampler);
            if (journal) {
                study.journal(file);
            }
            study.optimize(AT - AROUND, StudyMain::sum);
            long begun = THREADS.getCurrentThreadCpuTime();
            study.optimize(2 * AROUND, StudyMain::sum);
            double time = (THREADS.getCurrentThreadCpuTime() - begun) * MICROS / (2 * AROUND);
            if (round >= 0) {
                times[round] = time;
            }
            Files.delete(file);
        }
        Arrays.sort(times);
        print("  %-24s %6.1f microseconds", sampler.name() + (journal ? ", journal" : ""), times[ROUNDS / 2]);
    }

    private static void many() throws IOException {
        Path file = Files.createTempFile("tunebook", ".journal");
        var watch = new Stopwatch();
        var study = study(Samplers.random()).journal(file).optimize(MANY, StudyMain::sum);
        print("100,000 random trials with their journal: %s (goal 5 s of the clock)", watch);
        print(
                "  journal %d MB, best trial %d",
                megabytes(Files.size(file)), study.best().number());
        System.gc();
        var runtime = Runtime.getRuntime();
        print(
                "  held in memory at the end, after a collection: %d MB",
                megabytes(runtime.totalMemory() - runtime.freeMemory()));
        watch = new Stopwatch();
        int trials = study(Samplers.random()).journal(file).trials().size();
        print("  read again, %d trials: %s", trials, watch);
        Files.delete(file);
    }

    /** Since it was made: time of the clock, and time that the thread had a processor. */
    private static final class Stopwatch {
        private final long clock = System.nanoTime();
        private final long processor = THREADS.getCurrentThreadCpuTime();

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.2f s of the clock, %.2f s of the processor",
                    (System.nanoTime() - clock) / 1e9,
                    (THREADS.getCurrentThreadCpuTime() - processor) / 1e9);
        }
    }

    private static long megabytes(long bytes) {
        return bytes / 1_000_000;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
