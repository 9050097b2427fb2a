package tunebook.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.function.IntFunction;
import jdk.jshell.JShell;
import org.junit.jupiter.api.Test;

/** What a cell leaves behind when it has run, however often. */
class MemoryOfCellsTest {
    private static final long MAX_GROWTH = 60_000;
    private static final int ROUNDS = 20;

    /** One of each kind, as they are run again and again. */
    private static final List<IntFunction<String>> KINDS = List.of(
            i -> i + " + 1",
            i -> "new int[20_000]",
            i -> "double[] data = new double[20_000]; data[0] = " + i,
            i -> "int fresh" + i + " = " + i + ";",
            i -> "int square(int a) { return a * a; }",
            i -> "int shift(int a) { return a + " + i + "; }\nshift(square(2))",
            i -> "record Point(int x, int y) { int sum() { return x + y + " + i
                    + "; } }\nvar p = new Point(1, 2);\np.sum()",
            i -> "Function<Integer, Integer> f = a -> a + " + i + "; f.apply(3)",
            i -> "for (int k = 0; k < 3; k++) System.out.println(k + " + i + ");",
            i -> "IntStream.range(0, 9).map(k -> k * " + i + ").boxed().collect(Collectors.toList())",
            i -> "throw new IllegalStateException(\"" + i + "\");",
            i -> "int wrong = \"" + i + "\";",
            i -> "missing" + i + "()");

    @Test
    void theCompilerForgetsWhatNobodyCanName() {
        var shell = JShell.builder().executionEngine("local").build();
        try (shell) {
            var compiled = CompiledClasses.of(shell);
            assertThat(compiled.size()).isZero();
            shell.eval("class A { class B {} }");
            int a = compiled.size();
            assertThat(a).as("reached, as the options of the tests allow").isGreaterThanOrEqualTo(3);
            shell.eval("1 + 1");
            shell.eval("int x = 1;");
            assertThat(compiled.size()).isEqualTo(a + 2);
            compiled.forget("REPL.$JShell$2");
            assertThat(compiled.size()).isEqualTo(a + 1);
            compiled.retain(java.util.Set.of("REPL.$JShell$1"));
            assertThat(compiled.size()).isEqualTo(a);
            compiled.forget("REPL.$JShell$1");
            assertThat(compiled.size()).isZero();
        }
    }

    @Test
    void valuesWithoutANameAreLetGo() throws InterruptedException {
        try (var bench = new Bench()) {
            var value = new WeakReference<>(bench.value("new int[1000]"));
            var replaced = new WeakReference<>(bench.value("int[] data = new int[1000]; data"));
            var living = new WeakReference<>(bench.value("int[] data = new int[1001]; data"));
            bench.run("1");
            awaitCleared(value);
            awaitCleared(replaced);
            assertThat(living.get()).isNotNull();
        }
    }

    @Test
    void aResetLetsValuesGo() throws InterruptedException {
        try (var bench = new Bench()) {
            var value = new WeakReference<>(bench.value("int[] data = new int[1000]; int n = 3; data"));
            bench.run("1");
            bench.engine.reset();
            awaitCleared(value);
        }
    }

    @Test
    void theHeapGrowsLittle() throws InterruptedException {
        try (var bench = new Bench()) {
            run(bench, 0);
            run(bench, 1);
            long before = heap();
            for (int round = 2; round < 2 + ROUNDS; round++) {
                run(bench, round);
            }
            long cells = (long) ROUNDS * KINDS.size();
            assertThat((heap() - before) / cells).as("bytes a cell").isLessThan(MAX_GROWTH);
        }
    }

    private static void run(Bench bench, int round) {
        KINDS.forEach(kind -> bench.run(kind.apply(round)));
        // the contexts of the tests keep what cells print
        bench.cells.clear();
    }

    private static void awaitCleared(WeakReference<?> reference) throws InterruptedException {
        long end = System.nanoTime() + 10_000_000_000L;
        while (reference.get() != null && System.nanoTime() < end) {
            System.gc();
            Thread.onSpinWait();
        }
        assertThat(reference.get() == null).as("let go").isTrue();
    }

    private static long heap() {
        System.gc();
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
