package tunebook.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tunebook.descent.DescentState;
import tunebook.descent.Optimizer;
import tunebook.descent.schedule.Schedules;

/**
 * Steps a second: recorded in full at 2 dimensions, at η that stands still and on a schedule; and at 10,000 dimensions
 * through {@code advance}, a state kept every 100 steps, beside a loop by hand.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DescentBenchmark {
    private static final int SMALL = 1000;
    private static final int LARGE = 1000;
    private static final int DIMENSION = 10_000;

    /** The name of a {@link PlainLoop}. */
    @Param({"SGD", "MOMENTUM", "ADAM", "RMSPROP", "NADAM", "AMSGRAD", "ADAMW"})
    public String rule;

    private DescentState start;

    @Setup
    public void start() {
        start = Descents.start(optimizer(), DIMENSION);
    }

    @Benchmark
    @OperationsPerInvocation(SMALL)
    public int recorded() {
        return Descents.recorded(optimizer(), SMALL);
    }

    @Benchmark
    @OperationsPerInvocation(SMALL)
    public int recordedOnSchedule() {
        return Descents.recorded(optimizer().with(Schedules.cosine(1e-4, 100, SMALL)), SMALL);
    }

    @Benchmark
    @OperationsPerInvocation(LARGE)
    public List<DescentState> advanced() {
        return Descents.advanced(optimizer(), start, LARGE, 100);
    }

    @Benchmark
    @OperationsPerInvocation(LARGE)
    public double[] byHand() {
        return PlainLoop.valueOf(rule).run(DIMENSION, LARGE);
    }

    private Optimizer optimizer() {
        return PlainLoop.valueOf(rule).optimizer();
    }
}
