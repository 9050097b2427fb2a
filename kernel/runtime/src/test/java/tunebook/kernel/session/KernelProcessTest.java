package tunebook.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tunebook.kernel.channel.Channel;
import tunebook.kernel.channel.FreePorts;
import tunebook.kernel.channel.ZmqClient;
import tunebook.kernel.wire.ConnectionFile;
import tunebook.kernel.wire.Json;
import tunebook.kernel.wire.MalformedMessageException;
import tunebook.kernel.wire.Message;

/** A kernel as a process of its own: how it ends, and what it survives. */
class KernelProcessTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private Path file;
    private ConnectionFile connection;

    @BeforeEach
    void prepare() throws Exception {
        file = folder.resolve("kernel.json");
        connection = FreePorts.connection();
        connection.write(file);
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KernelProcess.class.getName(),
                file.toString());
    }

    private Process start(List<String> command) throws Exception {
        var builder = new ProcessBuilder(command).redirectError(new File("/dev/null"));
        builder.environment().remove("JPY_PARENT_PID");
        return builder.start();
    }

    private static Message execute(String code) {
        return Message.request("execute_request", "test", Json.object("code", code));
    }

    private static void expect(ZmqClient client, ProcessHandle kernel, String code, String status)
            throws MalformedMessageException {
        client.send(Channel.SHELL, execute(code));
        var reply = client.receive(Channel.SHELL, PATIENCE)
                .orElseThrow(() -> new AssertionError("no reply to " + code + "\n" + Stacks.of(kernel)))
                .content();
        assertThat(Json.text(reply, "status", "") + Json.text(reply, "ename", ""))
                .as("%s: %s", code, reply)
                .isEqualTo(status);
    }

    private static void shutDown(ZmqClient client, Process kernel) throws Exception {
        client.send(Channel.CONTROL, Message.request("shutdown_request", "test", Json.object("restart", true)));
        var reply = client.receive(Channel.CONTROL, PATIENCE).orElseThrow();
        assertThat(reply.type()).isEqualTo("shutdown_reply");
        assertThat(reply.content().get("restart").getAsBoolean()).isTrue();
        assertThat(kernel.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(kernel.exitValue()).isZero();
    }

    @Test
    void aFullHeapIsAnErrorAndTheKernelLives() throws Exception {
        var kernel = start(command());
        try (var client = new ZmqClient(connection)) {
            expect(client, kernel.toHandle(), "int kept = 7;", "ok");
            for (var filling : List.of(
                    "var all = new ArrayList<String>(); while (true) all.add(\"a\" + all.size());",
                    "var text = new StringBuilder(\"x\"); while (true) text.append(text);",
                    "var blocks = new ArrayList<int[]>(); while (true) blocks.add(new int[100_000]);",
                    "int[] huge = new int[Integer.MAX_VALUE - 8];")) {
                var variable = filling.split(" ", 3)[1];
                expect(client, kernel.toHandle(), filling, "errorOutOfMemoryError");
                expect(client, kernel.toHandle(), variable + " = null;", "ok");
                expect(client, kernel.toHandle(), "if (kept != 7) throw new Exception();", "ok");
            }
            shutDown(client, kernel);
        } finally {
            kernel.destroyForcibly();
        }
    }

    @Test
    void objectsThatAreKeptFillTheHeapAndTheKernelLives() throws Exception {
        var flags = new ArrayList<>(command());
        flags.add(1, "-XX:+UseCountedLoopSafepoints");
        var kernel = start(flags);
        try (var client = new ZmqClient(connection)) {
            expect(client, kernel.toHandle(), """
                    class Link { Link next; Link() {} Link(Link n) { next = n; } void follow(Link n) { next = n; } }
                    class Bag extends ArrayList<Link> {}
                    Link chain = null;
                    Link made() { return new Link(); }""", "ok");
            for (var filling : List.of(
                    "while (true) chain = new Link(chain);",
                    "while (true) { var l = new Link(); l.follow(chain); chain = l; }",
                    "while (true) { var l = made(); l.next = chain; chain = l; }",
                    "{ var bag = new Bag(); while (true) bag.add(new Link()); }",
                    "{ var links = new Link[20_000_000]; int i = 0; while (true) links[i++] = new Link(); }")) {
                expect(client, kernel.toHandle(), filling, "errorOutOfMemoryError");
                expect(client, kernel.toHandle(), "chain = null;", "ok");
            }
            shutDown(client, kernel);
        } finally {
            kernel.destroyForcibly();
        }
    }

    @Test
    void itEndsAlsoWhileACellRuns() throws Exception {
        var kernel = start(command());
        try (var client = new ZmqClient(connection)) {
            expect(client, kernel.toHandle(), "1", "ok");
            client.send(Channel.SHELL, execute("while (true) {}"));
            shutDown(client, kernel);
        } finally {
            kernel.destroyForcibly();
        }
    }

    @Test
    void itEndsWhenWhoeverStartedItIsGone() throws Exception {
        assumeTrue(new File("/bin/sh").canExecute(), "needs a shell to stand between");
        var quoted = new ArrayList<String>();
        command().forEach(word -> quoted.add("'" + word + "'"));
        var parent = start(List.of("/bin/sh", "-c", String.join(" ", quoted) + " & echo $!; wait"));
        try (var client = new ZmqClient(connection);
                var out =
                        new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.US_ASCII))) {
            var kernel = ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
            expect(client, kernel, "1", "ok");
            parent.destroyForcibly();
            assertThat(kernel.onExit().get(1, TimeUnit.MINUTES).isAlive()).isFalse();
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void itEndsInMidCellWhenTheFrontEndIsKilled() throws Exception {
        // some front ends are not the parent of the kernel, and say who is
        var frontEnd = new ProcessBuilder("sleep", "1000").start();
        var builder = new ProcessBuilder(command()).redirectError(new File("/dev/null"));
        builder.environment().put("JPY_PARENT_PID", String.valueOf(frontEnd.pid()));
        var kernel = builder.start();
        try (var client = new ZmqClient(connection)) {
            expect(client, kernel.toHandle(), "1", "ok");
            client.send(Channel.SHELL, execute("while (true) {}"));
            client.send(Channel.SHELL, execute("Thread.sleep(1_000_000);"));
            frontEnd.destroyForcibly();
            assertThat(kernel.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            frontEnd.destroyForcibly();
            kernel.destroyForcibly();
        }
    }
}
