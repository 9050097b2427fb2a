package tunebook.kernel.bench.checks;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs {@link HotLoops} with the launcher's flags, and prints for each loop the microseconds of one run, checked and
 * unchecked, and their ratio, which is to be 1.3 at most. Arguments: the number of rounds, 3 unless given, and names of
 * {@link Loop}s, all unless given.
 *
 * <p>Each round is one process with the checks and one without, for each loop in turn, so that a busy minute of the
 * machine is not in one column alone. The ratio of the least times is that of code which nobody disturbed; the ratio of
 * the medians tells whether it can be trusted.
 */
public final class ChecksMain {
    private static final List<String> FLAGS = List.of(
            "--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED",
            "-Xms64m",
            "-Xmx768m",
            "-XX:NewSize=32m",
            "-XX:+UseSerialGC",
            "-XX:+UseCountedLoopSafepoints",
            "-XX:LoopStripMiningIter=1000",
            "-XX:Tier4InvocationThreshold=40000",
            "-XX:Tier4MinInvocationThreshold=4800",
            "-XX:Tier4CompileThreshold=120000",
            "-XX:Tier4BackEdgeThreshold=160000");

    private ChecksMain() {}

    public static void main(String[] args) throws RunnerException {
        int rounds = args.length == 0 ? 3 : Integer.parseInt(args[0]);
        var loops = args.length < 2
                ? List.of(Loop.values())
                : Stream.of(args).skip(1).map(Loop::valueOf).toList();
        Map<Loop, double[]> unchecked = new EnumMap<>(Loop.class);
        Map<Loop, double[]> checked = new EnumMap<>(Loop.class);
        for (int round = 0; round < rounds; round++) {
            for (var loop : loops) {
                unchecked.merge(loop, times(loop, false), ChecksMain::joined);
                checked.merge(loop, times(loop, true), ChecksMain::joined);
            }
        }
        System.out.println("Java " + Runtime.version() + ", µs a run");
        System.out.printf("%-10s %18s %18s %18s%n", "", "unchecked", "checked", "ratio");
        System.out.printf(
                "%-10s %9s%9s %9s%9s %9s%9s%n", "loop", "least", "median", "least", "median", "least", "median");
        loops.forEach(loop -> print(loop, unchecked.get(loop), checked.get(loop)));
    }

    /** The time of each iteration, in microseconds a run of the loop. */
    private static double[] times(Loop loop, boolean checked) throws RunnerException {
        var options = new OptionsBuilder()
                .include(HotLoops.class.getName())
                .param("loop", loop.name())
                .param("checked", Boolean.toString(checked))
                .forks(1)
                .warmupIterations(6)
                .warmupTime(TimeValue.milliseconds(100))
                .measurementIterations(10)
                .measurementTime(TimeValue.milliseconds(30))
                .jvmArgs(FLAGS.toArray(String[]::new))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        return new Runner(options)
                .run().stream()
                        .map(RunResult::getAggregatedResult)
                        .flatMap(result -> result.getIterationResults().stream())
                        .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                        .toArray();
    }

    private static double[] joined(double[] former, double[] latter) {
        var all = Arrays.copyOf(former, former.length + latter.length);
        System.arraycopy(latter, 0, all, former.length, latter.length);
        return all;
    }

    private static void print(Loop loop, double[] unchecked, double[] checked) {
        Arrays.sort(unchecked);
        Arrays.sort(checked);
        double median = unchecked[unchecked.length / 2];
        double checkedMedian = checked[checked.length / 2];
        System.out.printf(
                Locale.ROOT,
                "%-10s %9.1f%9.1f %9.1f%9.1f %9.2f%9.2f%n",
                loop,
                unchecked[0],
                median,
                checked[0],
                checkedMedian,
                checked[0] / unchecked[0],
                checkedMedian / median);
    }
}
