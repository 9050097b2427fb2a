package tunebook.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that would never end are stopped, and the kernel goes on with all that it knew. */
class InterruptTest {
    private final Bench bench = new Bench(List.of(Bench.home(Stubborn.class)), List.of());

    @AfterEach
    void close() {
        bench.close();
    }

    private Outcome interrupted(String code) throws Exception {
        var cell = bench.next();
        // not in the common pool, which the cell may keep busy
        var outcome =
                CompletableFuture.supplyAsync(() -> bench.engine.run(cell, code), work -> new Thread(work).start());
        cell.awaitOutput("begun");
        bench.engine.interrupt();
        return outcome.get(1, TimeUnit.MINUTES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) {}",
                "for (;;) { try { Thread.sleep(1_000_000); } catch (InterruptedException e) {} }",
                "Thread.sleep(1_000_000);",
                "while (true) { try { while (true) {} } catch (Throwable t) {} }",
                "IntStream.iterate(0, i -> i + 1).forEach(i -> {});",
                "IntStream.range(0, 8).parallel().forEach(i -> { while (true) {} });",
                "while (true) System.out.print(\"\");",
                "new Object() { void down() { try { down(); } finally { down(); } } }.down();",
                "new java.util.concurrent.CountDownLatch(1).await();",
                "class Twin { Twin() { try { new Twin(); } finally { new Twin(); } } } new Twin();",
                "record P(int x) { P plus(P o) { return new P(x + o.x); } } var p = new P(0); while (true) p = p.plus(p);",
                "class Link { Link next; } while (true) { var l = new Link(); l.next = new Link(); }",
                "int i = 0; do { i++; } while (i != -1 || true);",
                "Object lock = new Object(); synchronized (lock) { lock.wait(); }",
                "new Scanner(new java.io.InputStream() { public int read() { return 32; } }).next();",
            })
    void itStopsAndKeepsTheState(String endless) throws Exception {
        bench.run("int kept = 41;");
        assertThat(interrupted("kept++; { System.out.print(\"begun\"); " + endless + " }\nkept = 0;"))
                .isEqualTo(new Outcome.Stopped(false));
        assertThat(bench.value("kept")).isEqualTo(42);
    }

    @Test
    void threadsOfTheCellEndToo() throws Exception {
        bench.run("var busy = new ArrayList<Thread>();");
        assertThat(interrupted("""
                for (int i = 0; i < 3; i++) {
                    var t = new Thread(() -> { while (true) {} });
                    busy.add(t);
                    t.start();
                }
                System.out.print("begun");
                busy.get(0).join();""")).isEqualTo(new Outcome.Stopped(false));
        assertThat(bench.value("for (var t : busy) t.join(60_000);\nbusy.stream().filter(Thread::isAlive).count()"))
                .isEqualTo(0L);
    }

    @Test
    void sharedWorkersLeaveTheCellForGood() throws Exception {
        bench.run("var entered = new java.util.concurrent.atomic.AtomicLong();");
        for (int round = 0; round < 5; round++) {
            assertThat(interrupted("""
                    System.out.print("begun");
                    IntStream.range(0, 64).parallel().forEach(i -> {
                        while (true) { try { entered.incrementAndGet(); } catch (Throwable t) { } }
                    });""")).isEqualTo(new Outcome.Stopped(false));
            assertThat(bench.value("long before = entered.get(); long spin = 0;\n"
                            + "for (int i = 0; i < 50_000_000; i++) spin += i;\nentered.get() - before"))
                    .isEqualTo(0L);
            assertThat(bench.value("IntStream.range(0, 1000).parallel().sum()")).isEqualTo(499_500);
        }
    }

    @Test
    void asynchronousTasksOfEarlierCellsGoOn() throws Exception {
        bench.run("""
                var steps = new java.util.concurrent.atomic.AtomicLong();
                var more = new java.util.concurrent.atomic.AtomicBoolean(true);
                var task = java.util.concurrent.CompletableFuture.runAsync(
                        () -> { while (more.get()) steps.incrementAndGet(); });
                while (steps.get() == 0) {}""");
        interrupted("System.out.print(\"begun\"); while (true) {}");
        assertThat(bench.value("long then = steps.get(); while (steps.get() == then) {} task.isDone()"))
                .isEqualTo(false);
        assertThat(bench.run("more.set(false); task.get();")).isEqualTo(new Outcome.Done());
    }

    @Test
    void threadsOfEarlierCellsGoOn() throws Exception {
        bench.run("""
                var ticks = new java.util.concurrent.atomic.AtomicLong();
                var goOn = new java.util.concurrent.atomic.AtomicBoolean(true);
                var ticker = new Thread(() -> { while (goOn.get()) ticks.incrementAndGet(); });
                ticker.start();""");
        interrupted("System.out.print(\"begun\"); while (true) {}");
        assertThat(bench.value("long seen = ticks.get(); while (ticks.get() == seen) {} ticker.isAlive()"))
                .isEqualTo(true);
        assertThat(bench.run("goOn.set(false); ticker.join();")).isEqualTo(new Outcome.Done());
    }

    @Test
    void aCellThatIsStillBeingCompiledIsAnsweredAtOnceAndNeverRuns() throws Exception {
        try (var cold = new Bench()) {
            var cell = cold.next();
            var outcome = CompletableFuture.supplyAsync(() -> cold.engine.run(cell, "System.out.print(\"ran\"); 7"));
            assertThat(interruptUntilDone(cold.engine, outcome)).isEqualTo(new Outcome.Stopped(false));
            assertThat(cold.value("2")).isEqualTo(2);
            assertThat(cell.out()).isEmpty();
        }
    }

    private static Outcome interruptUntilDone(Engine engine, CompletableFuture<Outcome> outcome)
            throws InterruptedException, ExecutionException {
        while (true) {
            engine.interrupt();
            try {
                return outcome.get(1, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // the cell has not begun yet
            }
        }
    }

    @Test
    void aCallThatCannotBeStoppedIsGivenUp() throws Exception {
        try {
            boolean byForce = Runtime.version().feature() < 20;
            assertThat(interrupted("tunebook.kernel.engine.Stubborn.spin();")).isEqualTo(new Outcome.Stopped(!byForce));
            assertThat(bench.value("1 + 1")).isEqualTo(2);
        } finally {
            System.setProperty(Stubborn.END, "true");
        }
    }

    @Test
    void aClassOfALibraryIsNotBrokenInTheMidstOfItsInitializer() throws Exception {
        assertThat(interrupted("System.out.print(tunebook.kernel.engine.SlowToLoad.VALUE); while (true) {}"))
                .isEqualTo(new Outcome.Stopped(false));
        assertThat(bench.value("tunebook.kernel.engine.SlowToLoad.VALUE")).isEqualTo(3);
    }

    @Test
    void whatTheKernelDoesForACellIsDoneToItsEnd() throws Exception {
        assertThat(interrupted("tunebook.kernel.engine.Stubborn.finish(); while (true) {}"))
                .isEqualTo(new Outcome.Stopped(false));
        assertThat(bench.last().out()).isEqualTo("begun and ended after 3");
    }

    @Test
    void anInterruptOfNothingDoesNothing() {
        bench.engine.interrupt();
        assertThat(bench.value("1 + 1")).isEqualTo(2);
    }

    @Test
    void evalIsStoppedWithItsCell() throws Exception {
        assertThat(interrupted("eval(\"System.out.print(\\\"begun\\\"); while (true) {}\"); System.out.print(\"no\");"))
                .isEqualTo(new Outcome.Stopped(false));
        assertThat(bench.last().out()).isEqualTo("begun");
    }
}
