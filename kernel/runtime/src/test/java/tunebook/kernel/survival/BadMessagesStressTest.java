package tunebook.kernel.survival;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tunebook.kernel.channel.Channel;
import tunebook.kernel.channel.ZmqClient;
import tunebook.kernel.wire.Json;
import tunebook.kernel.wire.Message;

/**
 * A kernel as a process of its own gets bad messages on all channels while a good front end works with it: it loses
 * nothing, gives the right answers, and its heap is as small afterwards as before.
 *
 * <p>In the usual run that is a short form. The long one, 12,000 messages each for several seeds:
 * {@code mvn -pl kernel/runtime -am test -Dtest=BadMessagesStressTest -Dtest.argLine="-Dsurvival.messages=12000 -Dsurvival.seeds=1,2,3,4,5"}.
 */
class BadMessagesStressTest {
    private static final int MESSAGES = Integer.getInteger("survival.messages", 2_000);
    private static final List<Channel> CHANNELS = List.of(Channel.SHELL, Channel.CONTROL, Channel.STDIN);
    private static final long MB = 1L << 20;

    @TempDir
    private Path folder;

    static List<Long> seeds() {
        return java.util.Arrays.stream(System.getProperty("survival.seeds", "1").split(","))
                .map(Long::valueOf)
                .toList();
    }

    @Test
    void nothingIsLostAndAllAnswersAreRight() throws Exception {
        for (long seed : seeds()) {
            try (var kernel = KernelUnderTest.start(folder);
                    var front = kernel.frontEnd()) {
                long before = heap(front);
                var over = new AtomicBoolean();
                var bad = CompletableFuture.runAsync(() -> attack(kernel, seed))
                        .whenComplete((done, e) -> over.set(true));
                int rounds = 0;
                while (!over.get() || rounds < 3) {
                    work(front, rounds++);
                }
                bad.join();
                work(front, rounds++);
                assertThat(heap(front) - before).as("growth of the heap").isLessThan(32 * MB);
                System.out.println("seed " + seed + ": " + MESSAGES + " bad messages, " + rounds + " good rounds, heap "
                        + before / MB + " -> " + heap(front) / MB + " MB");
                kernel.shutDown();
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage() + "\n" + logged(), e);
            }
        }
    }

    private String logged() throws java.io.IOException {
        var text = java.nio.file.Files.readString(folder.resolve("kernel.log"));
        return text.substring(Math.max(0, text.length() - 4000));
    }

    private static long heap(GoodFrontEnd front) {
        return Long.parseLong(front.value(
                "System.gc(); System.gc(); Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()"));
    }

    /** Cells and questions of all kinds, with known answers. */
    private static void work(GoodFrontEnd front, int round) throws Exception {
        assertThat(front.value("int x" + round % 7 + " = " + round + "; x" + round % 7 + " * 7 + 1"))
                .isEqualTo(String.valueOf(round * 7 + 1));
        var printed = front.run("for (int i = 0; i < 300; i++) System.out.println(i * " + round + ");");
        assertThat(printed.status()).as("%s", printed.reply()).isEqualTo("ok");
        assertThat(printed.written().lines().mapToInt(Integer::parseInt).sum()).isEqualTo(299 * 150 * round);
        var completion =
                front.request(Channel.SHELL, "complete_request", Json.object("code", "\"a\".substr", "cursor_pos", 10));
        assertThat(completion.content().getAsJsonArray("matches").toString()).contains("substring");
        var info = front.request(Channel.CONTROL, "kernel_info_request", new JsonObject());
        assertThat(Json.text(info.content(), "status", "")).isEqualTo("ok");
        var asking = front.cell("new Scanner(System.in).nextLine().length()");
        assertThat(front.client().receive(Channel.STDIN, GoodFrontEnd.PATIENCE)).isPresent();
        front.send(Channel.STDIN, "input_reply", Json.object("value", "x".repeat(round % 50)));
        assertThat(front.end(asking).result()).isEqualTo(String.valueOf(round % 50));
        assertThat(front.run("int[] a = new int[2]; a[2]").result()).startsWith("ArrayIndexOutOfBounds");
        assertThat(front.client().alive(GoodFrontEnd.PATIENCE)).as("heartbeat").isTrue();
    }

    private static void attack(KernelUnderTest kernel, long seed) {
        var random = new Random(seed);
        var messages = new BadMessages(kernel.connection(), seed);
        var peers = new ArrayList<RawPeer>();
        try (var client = new ZmqClient(kernel.connection())) {
            for (int i = 0; i < MESSAGES; i++) {
                switch (random.nextInt(12)) {
                    case 0 -> peers.add(broadcastSide(kernel, random));
                    case 1 -> peers.add(heartbeat(kernel, messages, random));
                    case 2 -> peers.add(strange(kernel, random));
                    default ->
                        client.sendFrames(
                                CHANNELS.get(random.nextInt(CHANNELS.size())), messages.next(messages.kind()));
                }
                if (i % 40 == 0) {
                    keepStep(client);
                }
                while (peers.size() > random.nextInt(60)) {
                    peers.remove(random.nextInt(peers.size())).close();
                }
            }
            for (var peer : peers) {
                peer.close();
            }
        } catch (Exception e) {
            throw new AssertionError("the attack failed", e);
        }
    }

    /** Waits until the kernel has seen it all, so that the good cells come between; nobody wants its answers. */
    private static void keepStep(ZmqClient client) throws Exception {
        var request = Message.request("kernel_info_request", "bad", new JsonObject());
        client.send(Channel.SHELL, request);
        while (!client.receive(Channel.SHELL, GoodFrontEnd.PATIENCE)
                .orElseThrow()
                .answers(request)) {
            // an answer to nonsense
        }
        for (var channel : Channel.values()) {
            while (client.receive(channel, java.time.Duration.ZERO).isPresent()) {
                // nobody wants to know
            }
        }
    }

    /** A subscriber that subscribes to nonsense, sends what subscribers do not send, and does not read. */
    private static RawPeer broadcastSide(KernelUnderTest kernel, Random random) throws Exception {
        var peer = new RawPeer(kernel.connection().iopub()).greet(random.nextInt(4) == 0 ? "XSUB" : "SUB");
        for (int i = random.nextInt(5); i >= 0; i--) {
            var frame = new byte[random.nextInt(10) == 0 ? 1 << random.nextInt(20) : random.nextInt(40)];
            random.nextBytes(frame);
            if (frame.length > 0) {
                frame[0] = (byte) random.nextInt(4);
            }
            peer.message(List.of(frame));
        }
        return peer;
    }

    private static RawPeer heartbeat(KernelUnderTest kernel, BadMessages messages, Random random) throws Exception {
        var peer = new RawPeer(kernel.connection().heartbeat()).greet(random.nextBoolean() ? "DEALER" : "REQ");
        return random.nextBoolean()
                ? peer.message(messages.next(BadMessages.Kind.NOISE))
                : peer.message(List.of(new byte[0], "ping".getBytes(UTF_8)));
    }

    /** Bytes that are no messages, on any port; some stay connected and say nothing more. */
    private static RawPeer strange(KernelUnderTest kernel, Random random) throws Exception {
        var ports = new ArrayList<>(new java.util.TreeMap<>(kernel.connection().ports()).values());
        var peer = new RawPeer(ports.get(random.nextInt(ports.size())));
        return random.nextInt(4) == 0
                ? peer.greet("DEALER").claim(1L << (10 + random.nextInt(53)), random.nextBoolean())
                : peer.send(RawPeer.garbage(random));
    }
}
