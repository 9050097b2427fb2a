package tunebook.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tunebook.kernel.channel.Channel;
import tunebook.kernel.channel.FreePorts;
import tunebook.kernel.channel.ZmqClient;
import tunebook.kernel.wire.ConnectionFile;
import tunebook.kernel.wire.Json;
import tunebook.kernel.wire.MalformedMessageException;
import tunebook.kernel.wire.Message;

/** A kernel in this process behind real sockets, and front ends for it. */
final class ServedKernel implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ConnectionFile connection;
    private final CompletableFuture<Integer> exit;

    ServedKernel(Path folder) throws Exception {
        connection = FreePorts.connection();
        var file = folder.resolve("kernel.json");
        connection.write(file);
        exit = CompletableFuture.supplyAsync(() -> KernelServer.run(file, KernelConfig.of()));
    }

    ConnectionFile connection() {
        return connection;
    }

    /** A client whose broadcasts arrive: as front ends do, it asks until it hears the kernel's status. */
    ZmqClient client() throws MalformedMessageException {
        var client = new ZmqClient(connection);
        do {
            client.send(Channel.SHELL, Message.request("kernel_info_request", "test", new JsonObject()));
            assertThat(client.receive(Channel.SHELL, PATIENCE)).isPresent();
        } while (client.receive(Channel.IOPUB, Duration.ofMillis(200)).isEmpty());
        while (client.receive(Channel.IOPUB, Duration.ofMillis(200)).isPresent()) {
            // what is left of the handshake
        }
        return client;
    }

    static Message send(ZmqClient client, Channel channel, String type, JsonObject content) {
        var request = Message.request(type, "test", content);
        client.send(channel, request);
        return request;
    }

    static Message cell(ZmqClient client, String code) {
        return send(client, Channel.SHELL, "execute_request", Json.object("code", code, "allow_stdin", true));
    }

    static Message reply(ZmqClient client, Channel channel, Message request) throws MalformedMessageException {
        while (true) {
            var reply = client.receive(channel, PATIENCE)
                    .orElseThrow(() -> new AssertionError("no reply on " + channel + " to " + request));
            if (reply.answers(request)) {
                return reply;
            }
        }
    }

    /** All broadcasts for a request, up to idle. */
    static List<Message> broadcasts(ZmqClient client, Message request) throws MalformedMessageException {
        var all = new ArrayList<Message>();
        while (true) {
            var next = client.receive(Channel.IOPUB, PATIENCE)
                    .orElseThrow(() -> new AssertionError("no idle for " + request + ", only " + all));
            if (next.answers(request)) {
                all.add(next);
                if (Json.text(next.content(), "execution_state", "").equals("idle")) {
                    return all;
                }
            }
        }
    }

    static String written(List<Message> broadcasts) {
        return broadcasts.stream()
                .filter(message -> message.type().equals("stream"))
                .map(message -> Json.text(message.content(), "text", ""))
                .collect(Collectors.joining());
    }

    static String status(Message reply) {
        return Json.text(reply.content(), "status", "");
    }

    @Override
    public void close() {
        try (var last = new ZmqClient(connection)) {
            send(last, Channel.CONTROL, "shutdown_request", Json.object("restart", false));
            assertThat(exit.orTimeout(1, TimeUnit.MINUTES).join()).isZero();
        }
    }
}
