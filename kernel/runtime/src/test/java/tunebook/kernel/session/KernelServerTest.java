package tunebook.kernel.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tunebook.kernel.channel.Channel;
import tunebook.kernel.channel.FreePorts;
import tunebook.kernel.channel.ZmqClient;
import tunebook.kernel.wire.Codec;
import tunebook.kernel.wire.ConnectionFile;
import tunebook.kernel.wire.Json;
import tunebook.kernel.wire.MalformedMessageException;
import tunebook.kernel.wire.Message;
import tunebook.kernel.wire.Signer;

/** A kernel as front ends meet it: by its connection file, over real sockets. */
class KernelServerTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private ConnectionFile connection;
    private CompletableFuture<Integer> exit;
    private ZmqClient client;

    @BeforeEach
    void start() throws Exception {
        connection = FreePorts.connection();
        var file = folder.resolve("kernel.json");
        connection.write(file);
        exit = CompletableFuture.supplyAsync(() -> KernelServer.run(file, KernelConfig.of()));
        client = connected();
    }

    @AfterEach
    void stop() throws Exception {
        client.send(Channel.CONTROL, request("shutdown_request", Json.object("restart", false)));
        assertThat(exit.get(1, TimeUnit.MINUTES)).isZero();
        client.close();
    }

    /** A client whose broadcasts arrive: as front ends do, it asks until it hears the kernel's status. */
    private ZmqClient connected() throws MalformedMessageException {
        var connected = new ZmqClient(connection);
        do {
            connected.send(Channel.SHELL, request("kernel_info_request", new JsonObject()));
            assertThat(connected.receive(Channel.SHELL, PATIENCE)).isPresent();
        } while (connected.receive(Channel.IOPUB, Duration.ofMillis(200)).isEmpty());
        while (connected.receive(Channel.IOPUB, Duration.ofMillis(200)).isPresent()) {
            // what is left of the handshake
        }
        return connected;
    }

    private static Message request(String type, JsonObject content) {
        return Message.request(type, "test", content);
    }

    private static Message cell(String code) {
        return request("execute_request", Json.object("code", code, "allow_stdin", true));
    }

    private static Message reply(ZmqClient client, Message request) throws MalformedMessageException {
        while (true) {
            var reply = client.receive(Channel.SHELL, PATIENCE).orElseThrow();
            if (reply.answers(request)) {
                return reply;
            }
        }
    }

    private static List<Message> outputs(ZmqClient client, Message request) throws MalformedMessageException {
        var outputs = new ArrayList<Message>();
        while (true) {
            var next = client.receive(Channel.IOPUB, PATIENCE).orElseThrow();
            if (next.answers(request)) {
                outputs.add(next);
                if (Json.text(next.content(), "execution_state", "").equals("idle")) {
                    return outputs;
                }
            }
        }
    }

    private Message run(String code) throws MalformedMessageException {
        var request = cell(code);
        client.send(Channel.SHELL, request);
        return reply(client, request);
    }

    @Test
    void aCellIsRunBetweenBusyAndIdle() throws Exception {
        var request = cell("1 + 1");
        client.send(Channel.SHELL, request);
        assertThat(Json.text(reply(client, request).content(), "status", "")).isEqualTo("ok");
        assertThat(outputs(client, request))
                .extracting(Message::type)
                .containsExactly("status", "execute_input", "execute_result", "status");
        assertThat(client.alive(PATIENCE)).isTrue();
    }

    @Test
    void aHundredThousandLinesAndIdleArrive() throws Exception {
        var request = cell("for (int i = 0; i < 100_000; i++) System.out.println(i);");
        client.send(Channel.SHELL, request);
        var text = outputs(client, request).stream()
                .filter(message -> message.type().equals("stream"))
                .map(message -> Json.text(message.content(), "text", ""))
                .collect(Collectors.joining());
        assertThat(text)
                .isEqualTo(IntStream.range(0, 100_000).mapToObj(i -> i + "\n").collect(Collectors.joining()));
    }

    @Test
    void whatIsNoMessageIsDroppedAndTheKernelLives() throws Exception {
        var good = new Codec(connection.signer()).encode(cell("1"));
        var foreign = new Codec(Signer.of("hmac-sha256", "another key"))
                .encode(cell("System.setProperty(\"broken\", \"in\")"));
        var noSignature = new ArrayList<>(good);
        noSignature.set(1, new byte[0]);
        var notJson = new ArrayList<>(good);
        notJson.set(2, "{{{".getBytes(UTF_8));
        notJson.set(1, connection.signer().sign(notJson.subList(2, 6)).getBytes(UTF_8));
        var wrongJson = new ArrayList<>(good);
        wrongJson.set(2, "[]".getBytes(UTF_8));
        wrongJson.set(1, connection.signer().sign(wrongJson.subList(2, 6)).getBytes(UTF_8));
        var bad = List.of(
                foreign,
                noSignature,
                notJson,
                wrongJson,
                good.subList(0, 3),
                good.subList(0, 1),
                List.of(new byte[0]),
                List.of(new byte[0], new byte[0], new byte[0]),
                List.of("nonsense".getBytes(UTF_8)));
        for (var channel : List.of(Channel.SHELL, Channel.CONTROL, Channel.STDIN)) {
            bad.forEach(frames -> client.sendFrames(channel, frames));
        }
        assertThat(Json.text(run("System.getProperty(\"broken\") == null").content(), "status", ""))
                .isEqualTo("ok");
        assertThat(System.getProperty("broken")).isNull();
    }

    @Test
    void twoFrontEndsGetTheirOwnReplies() throws Exception {
        try (var other = connected()) {
            var mine = cell("int shared = 1; System.out.print(\"mine\");");
            var theirs = cell("shared + 1");
            client.send(Channel.SHELL, mine);
            reply(client, mine);
            other.send(Channel.SHELL, theirs);
            assertThat(Json.text(reply(other, theirs).content(), "status", "")).isEqualTo("ok");
            assertThat(outputs(client, theirs)).extracting(Message::type).contains("execute_result");
            assertThat(outputs(other, theirs)).extracting(Message::type).contains("execute_result");
        }
    }

    @Test
    void anInterruptOnControlStopsTheCell() throws Exception {
        for (var code : List.of("while (true) {}", "Thread.sleep(1_000_000);")) {
            var request = cell("System.out.print(\"begun\"); " + code);
            client.send(Channel.SHELL, request);
            while (!client.receive(Channel.IOPUB, PATIENCE).orElseThrow().type().equals("stream")) {
                // until the cell runs
            }
            client.send(Channel.CONTROL, request("interrupt_request", new JsonObject()));
            assertThat(client.receive(Channel.CONTROL, PATIENCE).orElseThrow().type())
                    .isEqualTo("interrupt_reply");
            var reply = reply(client, request).content();
            assertThat(Json.text(reply, "ename", "")).isEqualTo("Interrupted");
        }
        assertThat(Json.text(run("1").content(), "status", "")).isEqualTo("ok");
    }

    @Test
    void cellsThatWaitBehindAnErrorAreAborted() throws Exception {
        var first = cell("System.in.read(); int zero = 0; int x = 1 / zero;");
        var second = cell("2");
        var third = request("kernel_info_request", new JsonObject());
        client.send(Channel.SHELL, first);
        client.send(Channel.SHELL, second);
        client.send(Channel.SHELL, third);
        answerInput("\n");
        assertThat(Json.text(reply(client, first).content(), "status", "")).isEqualTo("error");
        assertThat(Json.text(reply(client, second).content(), "status", "")).isEqualTo("aborted");
        assertThat(Json.text(reply(client, third).content(), "status", "")).isEqualTo("ok");
        assertThat(Json.text(run("4").content(), "status", "")).isEqualTo("ok");
    }

    private void answerInput(String value) throws MalformedMessageException {
        var asked = client.receive(Channel.STDIN, PATIENCE).orElseThrow();
        assertThat(asked.type()).isEqualTo("input_request");
        client.send(Channel.STDIN, request("input_reply", Json.object("value", value)));
    }

    @Test
    void inputComesFromTheFrontEnd() throws Exception {
        var request = cell("var line = new Scanner(System.in).nextLine(); System.out.print(line + \"!\");");
        client.send(Channel.SHELL, request);
        answerInput("größer");
        assertThat(outputs(client, request))
                .filteredOn(message -> message.type().equals("stream"))
                .extracting(message -> Json.text(message.content(), "text", ""))
                .containsExactly("größer!");
    }

    @Test
    void aCellThatWaitsForInputCanBeStopped() throws Exception {
        var request = cell("new Scanner(System.in).nextLine()");
        client.send(Channel.SHELL, request);
        assertThat(client.receive(Channel.STDIN, PATIENCE)).isPresent();
        client.send(Channel.CONTROL, request("interrupt_request", new JsonObject()));
        assertThat(Json.text(reply(client, request).content(), "ename", "")).isEqualTo("Interrupted");
    }

    @Test
    void aPortThatIsTakenIsSaidSo() throws IOException {
        var file = folder.resolve("taken.json");
        connection.write(file);
        assertThat(KernelServer.run(file, KernelConfig.of())).isEqualTo(1);
    }

    @Test
    void aConnectionFileThatIsNoneIsSaidSo() throws IOException {
        assertThat(KernelServer.run(folder.resolve("missing.json"), KernelConfig.of()))
                .isEqualTo(1);
        assertThat(KernelServer.run(Files.writeString(folder.resolve("a.json"), "{"), KernelConfig.of()))
                .isEqualTo(1);
        assertThat(KernelServer.run(Files.writeString(folder.resolve("b.json"), "{}"), KernelConfig.of()))
                .isEqualTo(1);
    }
}
