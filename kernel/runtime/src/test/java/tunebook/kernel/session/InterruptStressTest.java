package tunebook.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tunebook.kernel.channel.Channel;
import tunebook.kernel.channel.FreePorts;
import tunebook.kernel.channel.ZmqClient;
import tunebook.kernel.wire.Json;
import tunebook.kernel.wire.MalformedMessageException;
import tunebook.kernel.wire.Message;

/**
 * Interrupts cells of many kinds at seeded moments, in a kernel that is a process of its own, over its sockets. Usually
 * a few rounds; all of them, with limits and the table, with
 * {@code mvn -pl kernel/runtime -am test -Dtest=InterruptStressTest -Dinterrupt.rounds=50}; on a busy machine with a
 * limit of its own, as {@code -Dinterrupt.limit=10000}.
 */
class InterruptStressTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int QUICK = 2;
    private static final int ROUNDS = Integer.getInteger("interrupt.rounds", QUICK);
    private static final long LIMIT_MILLIS = Long.getLong("interrupt.limit", 300);
    /** The background thread, the collector and the compiler take a little of a core; a loop takes all of it. */
    private static final double RESTING = 0.2;

    private static final Map<String, String> KINDS = new TreeMap<>(Map.ofEntries(
            Map.entry("sleep", "Thread.sleep(1_000_000);"),
            Map.entry("endless loop", "while (true) {}"),
            Map.entry("counting loop", "long n = 0; while (true) { for (int i = 0; i < 2_000_000_000; i++) n += i; }"),
            Map.entry(
                    "recursion",
                    "new Object() { void down() { try { down(); } catch (StackOverflowError e) { down(); } } }.down();"),
            Map.entry("stdin", "new Scanner(System.in).nextLine();"),
            Map.entry("latch", "new CountDownLatch(1).await();"),
            Map.entry("parallel stream", "IntStream.range(0, 64).parallel().forEach(i -> { while (true) {} });"),
            Map.entry("stream pipeline", "Stream.iterate(1L, i -> i + 1).filter(i -> i < 0).findFirst();"),
            Map.entry("catches Throwable", "while (true) { try { while (true) {} } catch (Throwable t) {} }"),
            Map.entry("compiling", compiling()),
            Map.entry(
                    "threads",
                    "for (int i = 0; i < 3; i++) new Thread(() -> { while (true) {} }).start(); while (true) {}"),
            Map.entry(
                    "executor",
                    "var pool = Executors.newFixedThreadPool(2); for (int i = 0; i < 4; i++)"
                            + " pool.submit(() -> { while (true) {} }); pool.awaitTermination(1, TimeUnit.DAYS);")));

    private static String compiling() {
        var cell = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            cell.append("int m")
                    .append(i)
                    .append("(List<Integer> a) { return a.stream().map(x -> x + ")
                    .append(i)
                    .append(").mapToInt(x -> x).sum(); }\n");
        }
        return cell + "while (true) {}";
    }

    @TempDir
    private Path folder;

    private final Random moments = new Random(20261121);
    private ZmqClient client;
    private Process kernel;

    private record Seen(List<Long> millis, double cpu, long ticks) {
        String row(String kind) {
            var sorted = new ArrayList<>(millis);
            Collections.sort(sorted);
            return String.format(
                    Locale.ROOT,
                    "%-18s %6d %8d %6d %8.2f %12d",
                    kind,
                    sorted.size(),
                    sorted.get(sorted.size() / 2),
                    sorted.get(sorted.size() - 1),
                    cpu,
                    ticks);
        }
    }

    @Test
    void cellsOfEveryKindStopAtAnyMoment() throws Exception {
        start();
        try {
            expect("volatile long ticks = 0; int kept = 41;");
            expect("var ticker = new Thread(() -> { while (true) { ticks++;"
                    + " try { Thread.sleep(1); } catch (InterruptedException e) { throw new IllegalStateException(e); } } });"
                    + " ticker.setDaemon(true); ticker.start();");
            var kinds = new TreeMap<>(KINDS);
            if (Runtime.version().feature() >= 21) {
                kinds.put(
                        "virtual threads",
                        "for (int i = 0; i < 3; i++) Thread.startVirtualThread(() -> { while (true) {} });"
                                + " Thread.sleep(1_000_000);");
            }
            var table = new ArrayList<String>();
            table.add("kind               rounds median ms max ms cpu share background ticks");
            for (var kind : kinds.entrySet()) {
                var seen = rounds(kind.getValue());
                table.add(seen.row(kind.getKey()));
                assertThat(seen.cpu()).as("processor after %s", kind.getKey()).isLessThanOrEqualTo(RESTING);
                assertThat(seen.ticks()).as("background thread during " + kind).isPositive();
                if (ROUNDS > QUICK) {
                    assertThat(Collections.max(seen.millis())).as(kind.getKey()).isLessThanOrEqualTo(LIMIT_MILLIS);
                }
            }
            System.out.println("Java " + Runtime.version().feature() + "\n" + String.join("\n", table));
        } finally {
            client.close();
            kernel.destroyForcibly();
        }
    }

    private Seen rounds(String code) throws Exception {
        long ticksBefore = ticks();
        var millis = new ArrayList<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            millis.add(interrupted(code, moments.nextInt(120)));
            expect("if (kept != 41 || !ticker.isAlive()) throw new Exception();");
        }
        return new Seen(millis, restingShare(), ticks() - ticksBefore);
    }

    /** The share of a core that the kernel uses when it has come to rest; code that runs on never lets it. */
    private double restingShare() throws Exception {
        double share = 1;
        for (int window = 0; share > RESTING && window < 60; window++) {
            long cpu = cpuMillis();
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS))
                    .get();
            share = (cpuMillis() - cpu) / 500.0;
        }
        return share;
    }

    /** The time from the interrupt to the reply. */
    private long interrupted(String code, int afterMillis) throws Exception {
        var cell = Message.request("execute_request", "test", Json.object("code", code, "allow_stdin", true));
        client.send(Channel.SHELL, cell);
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(afterMillis, TimeUnit.MILLISECONDS))
                .get();
        long sent = System.nanoTime();
        client.send(Channel.CONTROL, Message.request("interrupt_request", "test", Json.object()));
        var arrived = client.receive(Channel.SHELL, PATIENCE);
        assertThat(arrived)
                .as(() -> "a reply, interrupted after " + afterMillis + " ms: " + code + "\n"
                        + Stacks.of(kernel.toHandle()))
                .isPresent();
        var reply = arrived.get();
        long took = (System.nanoTime() - sent) / 1_000_000;
        assertThat(reply.answers(cell)).isTrue();
        assertThat(Json.text(reply.content(), "ename", ""))
                .as("%s: %s", code, reply.content())
                .isEqualTo("Interrupted");
        assertThat(client.receive(Channel.CONTROL, PATIENCE)).isPresent();
        return took;
    }

    private long ticks() throws MalformedMessageException {
        var request = Message.request(
                "execute_request", "test", Json.object("code", "", "user_expressions", Map.of("ticks", "ticks")));
        client.send(Channel.SHELL, request);
        var reply = client.receive(Channel.SHELL, PATIENCE).orElseThrow().content();
        var shown = Json.object(Json.object(Json.object(reply, "user_expressions"), "ticks"), "data");
        return Long.parseLong(Json.text(shown, "text/plain", "-1"));
    }

    private long cpuMillis() {
        return kernel.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    }

    private void expect(String code) throws MalformedMessageException {
        client.send(Channel.SHELL, Message.request("execute_request", "test", Json.object("code", code)));
        var reply = client.receive(Channel.SHELL, PATIENCE).orElseThrow().content();
        assertThat(Json.text(reply, "status", "")).as("%s: %s", code, reply).isEqualTo("ok");
    }

    private void start() throws Exception {
        var file = folder.resolve("kernel.json");
        var connection = FreePorts.connection();
        connection.write(file);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        kernel = new ProcessBuilder(
                        java,
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:+UseCountedLoopSafepoints",
                        "-XX:LoopStripMiningIter=1000",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KernelProcess.class.getName(),
                        file.toString())
                .redirectError(new File("/dev/null"))
                .start();
        client = new ZmqClient(connection);
    }
}
