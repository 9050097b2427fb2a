package tunebook.kernel.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tunebook.kernel.channel.Channel;

/**
 * Cells that take all memory there is, in every way, one after the other in the same kernel: each is an error, the kernel
 * lives, and keeps its state.
 *
 * <p>In the usual run each way is tried once. Twenty times each:
 * {@code mvn -pl kernel/runtime -am test -Dtest=HeapStressTest -Dtest.argLine=-Dsurvival.heaps=20}.
 */
class HeapStressTest extends OneKernelForAll {
    private static final int TIMES = Integer.getInteger("survival.heaps", 1);
    private static final String ONLY = System.getProperty("survival.only", "");

    /** A way to take all memory, and how to give it back. */
    enum Way {
        ONE_ARRAY("var a = new long[1_000_000_000];", ""),
        LARGEST_ARRAY("int[] b = new int[Integer.MAX_VALUE];", ""),
        GROWING_LIST("var c = new ArrayList<String>(); while (true) c.add(\"a\" + c.size());", "c = null;"),
        BLOCKS("var d = new ArrayList<int[]>(); while (true) d.add(new int[100_000]);", "d = null;"),
        STRING_BUILDER("var e = new StringBuilder(\"x\"); while (true) e.append(e);", "e = null;"),
        MAP("var f = new HashMap<Integer, String>(); while (true) f.put(f.size(), \"v\" + f.size());", "f = null;"),
        THREADS("""
                var h = new ArrayList<List<int[]>>();
                var fillers = new ArrayList<Thread>();
                for (int i = 0; i < 8; i++) {
                    var own = new ArrayList<int[]>();
                    h.add(own);
                    fillers.add(new Thread(() -> { while (true) own.add(new int[10_000]); }));
                }
                for (var filler : fillers) filler.start();
                for (var filler : fillers) filler.join();
                """, "h = null; fillers = null;"),
        CONCATENATION("String g = \"x\"; while (true) g += g;", "g = null;");

        private final String fill;
        private final String free;

        Way(String fill, String free) {
            this.fill = fill;
            this.free = free;
        }
    }

    HeapStressTest() {
        super("-Xmx192m");
    }

    @BeforeAll
    void declare() {
        front.value("int kept = 7;");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void isAnErrorAndTheKernelLives(Way way) {
        Assumptions.assumeTrue(ONLY.isEmpty() || Arrays.asList(ONLY.split(",")).contains(way.name()));
        for (int i = 0; i < TIMES; i++) {
            var full = front.run(way.fill);
            assertThat(full.result()).as("time %d", i).startsWith("OutOfMemoryError");
            front.value(way.free);
            assertThat(front.value("kept")).isEqualTo("7");
        }
        System.out.println(way + ": " + TIMES + " of " + TIMES);
    }

    /** The cell ends at once; what it has started takes the memory afterwards. */
    @Test
    void threadsThatACellHasLeftAreStoppedToo() {
        var started = front.cell("""
                var left = new ArrayList<List<int[]>>();
                var cell = Thread.currentThread();
                for (int i = 0; i < 4; i++) {
                    var own = new ArrayList<int[]>();
                    left.add(own);
                    new Thread(() -> {
                        try { cell.join(); } catch (InterruptedException e) { return; }
                        while (true) own.add(new int[10_000]);
                    }).start();
                }
                """);
        front.awaitWritten(started, "filled the heap");
        front.reply(Channel.SHELL, started);
        front.value("left = null;");
        assertThat(front.value("kept")).isEqualTo("7");
    }
}
