package tunebook.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import tunebook.descent.schedule.Schedules;
import tunebook.view.Figure;
import tunebook.view.Show;

/**
 * Two ways of the same, in turn and in one process for each rule, so that a busy machine slows both alike; medians of the
 * rounds, and the median of the ratios. Then what a race costs from call to bundle.
 *
 * <p>Seconds are those that the thread had a processor: on a machine that others use, the wall clock measures the others.
 */
public final class SideBySideMain {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 15;
    private static final int DIMENSION = 10_000;
    private static final int STEPS = 1000;
    private static final int RECORDED = 20_000;

    private SideBySideMain() {}

    /**
     * Measures all of it, or with {@code picture} as the first argument the picture alone, with {@code advance} and a rule
     * that alone.
     *
     * @param args otherwise machine and commit, for the file of results
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length > 0 && args[0].equals("picture")) {
            picture();
            return;
        }
        if (args.length > 1 && args[0].equals("advance")) {
            advance(PlainLoop.valueOf(args[1]));
            return;
        }
        System.out.println("# " + String.join(" ", args));
        System.out.println("# Java " + Runtime.version() + ", " + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors");
        System.out.println();
        System.out.println("10,000 dimensions, advance with every(100), beside a loop by hand, steps a second:");
        for (PlainLoop loop : PlainLoop.values()) {
            inAProcessOfItsOwn("advance", loop.name());
        }
        System.out.println();
        System.out.println("2 dimensions, recorded in full, steps a second (constant rate, cosine schedule):");
        for (PlainLoop loop : PlainLoop.values()) {
            recorded(loop);
        }
        System.out.println();
        picture();
    }

    /** With the flags of this one: what the compiler saw of the rules before must not decide how it compiles the next. */
    private static void inAProcessOfItsOwn(String... args) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SideBySideMain.class.getName()));
        command.addAll(List.of(args));
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", args) + " ended with exit code " + code);
        }
    }

    private static void advance(PlainLoop loop) {
        var start = Descents.start(loop.optimizer(), DIMENSION);
        var hand = new double[ROUNDS];
        var ours = new double[ROUNDS];
        var ratio = new double[ROUNDS];
        for (int round = -ROUNDS / 2; round < ROUNDS; round++) {
            double first = seconds(() -> loop.run(DIMENSION, STEPS));
            double own = seconds(() -> Descents.advanced(loop.optimizer(), start, STEPS, 100));
            double second = seconds(() -> loop.run(DIMENSION, STEPS));
            if (round >= 0) {
                hand[round] = STEPS / ((first + second) / 2);
                ours[round] = STEPS / own;
                ratio[round] = ours[round] / hand[round];
            }
        }
        print(
                "  %-10s by hand %,10.0f   advance %,10.0f   ratio %.2f",
                loop, median(hand), median(ours), median(ratio));
    }

    private static void recorded(PlainLoop loop) {
        var scheduled = loop.optimizer().with(Schedules.cosine(1e-4, 100, RECORDED));
        var constant = new double[ROUNDS];
        var cosine = new double[ROUNDS];
        for (int round = -ROUNDS / 2; round < ROUNDS; round++) {
            double first = seconds(() -> Descents.recorded(loop.optimizer(), RECORDED));
            double second = seconds(() -> Descents.recorded(scheduled, RECORDED));
            if (round >= 0) {
                constant[round] = RECORDED / first;
                cosine[round] = RECORDED / second;
            }
        }
        print("  %-10s %,12.0f   %,12.0f", loop, median(constant), median(cosine));
    }

    private static void picture() {
        var times = new double[ROUNDS];
        int size = 0;
        for (int round = -ROUNDS / 2; round < ROUNDS; round++) {
            var bundle = new int[1];
            double time = seconds(() -> {
                Figure figure = Show.race(Descents.race().run());
                bundle[0] = figure.html().length()
                        + figure.png().length
                        + figure.alt().length();
                return figure;
            });
            size = bundle[0];
            if (round >= 0) {
                times[round] = time;
            }
        }
        print("A race of five, 60 frames, from call to bundle: %.0f ms, %d kB", 1000 * median(times), size / 1000);
    }

    private static double seconds(Supplier<?> work) {
        long begun = THREADS.getCurrentThreadCpuTime();
        if (work.get() == null) {
            throw new IllegalStateException("the work that is measured returns what it made, so that it is made");
        }
        return (THREADS.getCurrentThreadCpuTime() - begun) / 1e9;
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
