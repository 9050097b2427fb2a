package tunebook.kernel.survival;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tunebook.kernel.channel.Channel;
import tunebook.kernel.wire.Json;

/**
 * However much cells print and show, and whoever does not read it: all of it arrives in order, and the kernel lives: one
 * kernel bears all of this.
 */
class FloodTest extends OneKernelForAll {
    FloodTest() {
        super("-Xmx256m");
    }

    private void mustLive() {
        assertThat(front.value("1 + 1")).isEqualTo("2");
    }

    @Test
    void linesAndALongLineArriveWhole() throws Exception {
        var lines = front.run("for (int i = 0; i < 100_000; i++) System.out.println(i);");
        assertThat(lines.written())
                .isEqualTo(IntStream.range(0, 100_000).mapToObj(i -> i + "\n").collect(Collectors.joining()));
        var line = front.run("for (int i = 0; i < 1_000_000; i++) System.out.print(\"0123456789\");");
        assertThat(line.written()).hasSize(10_000_000).isEqualTo("0123456789".repeat(1_000_000));
        mustLive();
    }

    @Test
    void fiftyThreadsMixNoLines() throws Exception {
        var ran = front.run("var all = new ArrayList<Thread>(); for (int t = 0; t < 50; t++) { int n = t;"
                + " var thread = new Thread(() -> { for (int i = 0; i < 1000; i++) System.out.println(n + \":\" + i); });"
                + " thread.start(); all.add(thread); } for (var thread : all) thread.join();");
        var lines = ran.written().lines().toList();
        assertThat(lines).hasSize(50_000);
        var next = new int[50];
        for (var line : lines) {
            var parts = line.split(":", -1);
            int thread = Integer.parseInt(parts[0]);
            assertThat(Integer.parseInt(parts[1])).isEqualTo(next[thread]++);
        }
        assertThat(Arrays.stream(next).distinct().toArray()).containsExactly(1000);
        mustLive();
    }

    @Test
    void displaysArriveInOrder() throws Exception {
        var ran = front.run("for (int i = 0; i < 10_000; i++) display(i);");
        assertThat(ran.broadcasts().stream()
                        .filter(message -> message.type().equals("display_data"))
                        .map(message -> Json.text(Json.object(message.content(), "data"), "text/plain", "")))
                .hasSize(10_000)
                .isEqualTo(IntStream.range(0, 10_000).mapToObj(String::valueOf).toList());
        mustLive();
    }

    @Test
    void largeDisplaysWithoutEndDoNotFillTheHeap() throws Exception {
        var cell = front.cell("var text = \"x\".repeat(2_000_000); System.out.println(\"begun\");"
                + " for (int i = 0; i < 150; i++) display(text, \"text/html\");");
        assertThat(front.end(cell).status()).isEqualTo("ok");
        mustLive();
    }

    @Test
    void aSubscriberThatNeverReadsCostsNobodyElseAnything() throws Exception {
        try (var deaf = new RawPeer(kernel.connection().iopub()).greet("SUB")) {
            deaf.message(List.of(new byte[] {1}));
            for (int i = 0; i < 2; i++) {
                var ran =
                        front.run("for (int i = 0; i < 2_000_000; i++) System.out.println(\"0123456789 0123456789\");");
                assertThat(ran.written()).hasSize(2_000_000 * 22);
            }
            assertThat(heapInUse()).isLessThan(100L << 20);
            mustLive();
        }
    }

    private long heapInUse() {
        return Long.parseLong(
                front.value("System.gc(); Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()"));
    }

    @Test
    void aLoopThatPrintsIsStoppedAtOnceAndNothingIsLeftOfIt() throws Exception {
        for (var body : List.of("System.out.println(\"again\");", "display(\"again\");", "clearOutput(false);")) {
            var cell = front.cell("System.out.println(\"begun\"); while (true) { " + body + " }");
            front.awaitWritten(cell, "begun");
            front.request(Channel.CONTROL, "interrupt_request", new JsonObject());
            assertThat(Json.text(front.end(cell).reply(), "ename", "")).isEqualTo("Interrupted");
        }
        mustLive();
    }

    @Test
    void aFrontEndThatIsGoneLeavesTheKernelAtWork() throws Exception {
        try (var gone = kernel.frontEnd()) {
            var cell = gone.cell("System.out.println(\"begun\"); while (true) System.out.println(\"for nobody\");");
            gone.awaitWritten(cell, "begun");
        }
        var interrupted = front.send(Channel.CONTROL, "interrupt_request", new JsonObject());
        front.reply(Channel.CONTROL, interrupted);
        while (front.client().receive(Channel.IOPUB, Duration.ofMillis(500)).isPresent()) {
            // what was on its way
        }
        mustLive();
    }
}
