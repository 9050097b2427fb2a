package tunebook.kernel.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static tunebook.kernel.session.ServedKernel.PATIENCE;
import static tunebook.kernel.session.ServedKernel.cell;
import static tunebook.kernel.session.ServedKernel.reply;
import static tunebook.kernel.session.ServedKernel.send;
import static tunebook.kernel.session.ServedKernel.status;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.kernel.channel.Channel;
import tunebook.kernel.channel.ZmqClient;
import tunebook.kernel.wire.Codec;
import tunebook.kernel.wire.Json;
import tunebook.kernel.wire.Message;

/** Whatever comes in by the sockets, the kernel answers on all channels afterwards, as if nothing had come. */
class BadMessagesTest {
    private static final List<Channel> CHANNELS = List.of(Channel.SHELL, Channel.CONTROL, Channel.STDIN);
    private static final List<String> TYPES = List.of(
            "execute_request",
            "complete_request",
            "inspect_request",
            "is_complete_request",
            "history_request",
            "kernel_info_request",
            "comm_info_request",
            "comm_open",
            "comm_msg",
            "comm_close",
            "connect_request",
            "interrupt_request",
            "usage_request",
            "input_reply",
            "nothing_request",
            "nothing",
            "_request",
            "execute_reply");
    private static final List<String> KEYS = List.of(
            "code",
            "cursor_pos",
            "silent",
            "store_history",
            "user_expressions",
            "allow_stdin",
            "stop_on_error",
            "comm_id",
            "target_name",
            "data",
            "hist_access_type",
            "pattern",
            "n",
            "session",
            "start",
            "stop",
            "value",
            "detail_level",
            "restart");
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1e999999999",
            "123456789012345678901234567890",
            "\"\"",
            "\"range\"",
            "\"search\"",
            "\"[^]\"",
            "\"int a = \\ud83d\"",
            "\"\\u0000\"",
            "\")\"",
            "[]",
            "{}",
            "[[[[[[[[]]]]]]]]",
            "{\"a\":{\"b\":[null,1.5]}}",
            "NaN",
            "\"display(\\\"x\\\"\"");

    @TempDir
    private Path folder;

    private ServedKernel kernel;
    private ZmqClient client;

    @BeforeEach
    void start() throws Exception {
        kernel = new ServedKernel(folder);
        client = kernel.client();
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        kernel.close();
    }

    /** All channels answer, and cells run. */
    private void mustLive() throws Exception {
        try (var fresh = kernel.client()) {
            assertThat(status(reply(fresh, Channel.SHELL, cell(fresh, "1 + 1"))))
                    .isEqualTo("ok");
            var info = send(fresh, Channel.CONTROL, "kernel_info_request", new JsonObject());
            assertThat(status(reply(fresh, Channel.CONTROL, info))).isEqualTo("ok");
            var comms = send(fresh, Channel.SHELL, "comm_info_request", new JsonObject());
            assertThat(status(reply(fresh, Channel.SHELL, comms))).isEqualTo("ok");
            var asks = cell(fresh, "System.in.read()");
            assertThat(fresh.receive(Channel.STDIN, PATIENCE)).isPresent();
            send(fresh, Channel.STDIN, "input_reply", Json.object("value", "x"));
            assertThat(status(reply(fresh, Channel.SHELL, asks))).isEqualTo("ok");
            assertThat(fresh.alive(PATIENCE)).isTrue();
        }
    }

    private List<byte[]> encoded(Message message) {
        return new ArrayList<>(new Codec(kernel.connection().signer()).encode(message));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void randomDamageIsDropped(long seed) throws Exception {
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            var frames = encoded(Message.request("execute_request", "test", Json.object("code", "1")));
            for (int change = random.nextInt(3); change >= 0 && !frames.isEmpty(); change--) {
                damage(frames, random);
            }
            client.sendFrames(CHANNELS.get(i % 3), frames.isEmpty() ? List.of(new byte[0]) : frames);
        }
        mustLive();
    }

    private static void damage(List<byte[]> frames, Random random) {
        int at = random.nextInt(frames.size());
        var noise = new byte[random.nextInt(40)];
        random.nextBytes(noise);
        switch (random.nextInt(5)) {
            case 0 -> frames.remove(at);
            case 1 -> frames.add(at, noise);
            case 2 -> frames.set(at, noise);
            case 3 -> frames.add(frames.get(at));
            default -> frames.set(at, java.util.Arrays.copyOf(frames.get(at), random.nextInt(200)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void signedNonsenseIsAnsweredOrDropped(long seed) throws Exception {
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var content = new JsonObject();
            for (int fields = random.nextInt(6); fields > 0; fields--) {
                content.add(KEYS.get(random.nextInt(KEYS.size())), value(random));
            }
            send(client, CHANNELS.get(random.nextInt(3)), TYPES.get(random.nextInt(TYPES.size())), content);
        }
        mustLive();
    }

    private static JsonElement value(Random random) {
        return JsonParser.parseString(VALUES.get(random.nextInt(VALUES.size())));
    }

    @Test
    void signedFramesThatAreNotJsonAreDropped() throws Exception {
        var signer = kernel.connection().signer();
        for (var json :
                List.of("", "[", "[".repeat(100_000), "{\"a\":".repeat(50_000), "\"", "{}{}", "\u0000", "1e9")) {
            for (int frame = 2; frame < 6; frame++) {
                var frames = encoded(Message.request("kernel_info_request", "test", new JsonObject()));
                frames.set(frame, json.getBytes(UTF_8));
                frames.set(1, signer.sign(frames.subList(2, 6)).getBytes(UTF_8));
                client.sendFrames(Channel.SHELL, frames);
            }
        }
        mustLive();
    }

    @Test
    void aMessageThatIsSentAgainIsNotDoneAgain() throws Exception {
        var request = Message.request("execute_request", "test", Json.object("code", "1"));
        var frames = encoded(request);
        client.sendFrames(Channel.SHELL, frames);
        var first = reply(client, Channel.SHELL, request);
        client.sendFrames(Channel.SHELL, frames);
        client.sendFrames(Channel.CONTROL, frames);
        var next = reply(client, Channel.SHELL, cell(client, "2"));
        assertThat(Json.number(next.content(), "execution_count", -1))
                .isEqualTo(Json.number(first.content(), "execution_count", -1) + 1);
    }

    @Test
    void whatIsNotZeroMqIsHungUpOn() throws Exception {
        // a frame of ZMTP that claims to be as long as can be, after a right greeting and handshake
        var greeting = ByteBuffer.allocate(64);
        greeting.put(0, (byte) 0xff).put(9, (byte) 0x7f).put(10, (byte) 3);
        greeting.position(12);
        greeting.put("NULL".getBytes(UTF_8));
        var ready =
                "\u0004&\u0005READY\u000bSocket-Type\u0000\u0000\u0000\u0006DEALER\u0008Identity\u0000\u0000\u0000\u0000";
        var length = ByteBuffer.allocate(9).put((byte) 2).putLong(Long.MAX_VALUE / 2);
        for (int port : kernel.connection().ports().values()) {
            for (var bytes : List.of(
                    "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8),
                    new byte[200],
                    together(greeting.array(), ready.getBytes(UTF_8), length.array()))) {
                try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                    socket.getOutputStream().write(bytes);
                    socket.getOutputStream().flush();
                }
            }
        }
        mustLive();
    }

    private static byte[] together(byte[]... parts) {
        var all = new java.io.ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
