package tunebook.kernel.bench.checks;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a loop of a cell costs, with the checks that let it be stopped and without. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HotLoops {
    /** Which loop. */
    @Param
    public Loop loop;

    /** Whether it is run by the kernel, or by JShell as it is. */
    @Param({"false", "true"})
    public boolean checked;

    private LongSupplier body;

    /** Compiles the loop. */
    @Setup
    public void compile() {
        body = checked ? CheckedShell.loop(loop) : BareShell.loop(loop);
    }

    /** Runs it once. */
    @Benchmark
    public long run() {
        return body.getAsLong();
    }
}
