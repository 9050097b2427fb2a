package tunebook.kernel.survival;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tunebook.kernel.channel.Channel;
import tunebook.kernel.channel.ZmqClient;
import tunebook.kernel.wire.Json;
import tunebook.kernel.wire.MalformedMessageException;
import tunebook.kernel.wire.Message;

/** A front end that does all as it should, and holds the kernel to its answers. Belongs to one thread. */
final class GoodFrontEnd implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofMinutes(2);

    /** All that came back for one cell: its broadcasts, up to idle, and its reply. */
    record Ran(List<Message> broadcasts, JsonObject reply) {
        String status() {
            return Json.text(reply, "status", "");
        }

        String written() {
            return broadcasts.stream()
                    .filter(message -> message.type().equals("stream"))
                    .map(message -> Json.text(message.content(), "text", ""))
                    .collect(Collectors.joining());
        }

        /** The text of the value; of the error where there is one. */
        String result() {
            return broadcasts.stream()
                    .filter(message -> message.type().equals("execute_result"))
                    .map(message -> Json.text(Json.object(message.content(), "data"), "text/plain", ""))
                    .findFirst()
                    .orElse(Json.text(reply, "ename", "") + Json.text(reply, "evalue", ""));
        }

        List<String> traceback() {
            var lines = new ArrayList<String>();
            reply.getAsJsonArray("traceback")
                    .forEach(line -> lines.addAll(line.getAsString().lines().toList()));
            return lines;
        }
    }

    private final ZmqClient client;

    /** A front end asks until it hears the kernel's status: before that, its subscription may not have arrived. */
    GoodFrontEnd(ZmqClient client) {
        this.client = client;
        do {
            request(Channel.CONTROL, "kernel_info_request", new JsonObject());
        } while (receive(Channel.IOPUB, Duration.ofMillis(200)) == null);
    }

    ZmqClient client() {
        return client;
    }

    private Message receive(Channel channel, Duration patience) {
        try {
            return client.receive(channel, patience).orElse(null);
        } catch (MalformedMessageException e) {
            throw new AssertionError("the kernel sent nonsense on " + channel, e);
        }
    }

    Message send(Channel channel, String type, JsonObject content) {
        var request = Message.request(type, "good", content);
        client.send(channel, request);
        return request;
    }

    /** Sends a request and waits for its reply. */
    Message request(Channel channel, String type, JsonObject content) {
        return reply(channel, send(channel, type, content));
    }

    Message reply(Channel channel, Message request) {
        while (true) {
            var reply = receive(channel, PATIENCE);
            assertThat(reply)
                    .as("a reply on %s to %s %s", channel, request.type(), request.content())
                    .isNotNull();
            if (reply.answers(request)) {
                return reply;
            }
        }
    }

    Message cell(String code) {
        return send(Channel.SHELL, "execute_request", Json.object("code", code, "allow_stdin", true));
    }

    /** Runs a cell to its end. */
    Ran run(String code) {
        return end(cell(code));
    }

    /** Waits for the end of a cell that was sent. */
    Ran end(Message cell) {
        var broadcasts = new ArrayList<Message>();
        while (broadcasts.isEmpty() || !isIdle(broadcasts.get(broadcasts.size() - 1))) {
            var next = receive(Channel.IOPUB, PATIENCE);
            assertThat(next).as("idle after %s", cell.content()).isNotNull();
            if (next.answers(cell)) {
                broadcasts.add(next);
            }
        }
        return new Ran(broadcasts, reply(Channel.SHELL, cell).content());
    }

    /** Waits until a cell has written a text. */
    void awaitWritten(Message cell, String text) {
        var written = new StringBuilder();
        while (written.indexOf(text) < 0) {
            var next = receive(Channel.IOPUB, PATIENCE);
            assertThat(next).as("%s written by %s", text, cell.content()).isNotNull();
            if (next.answers(cell) && next.type().equals("stream")) {
                written.append(Json.text(next.content(), "text", ""));
            }
        }
    }

    static boolean isIdle(Message message) {
        return message.type().equals("status")
                && Json.text(message.content(), "execution_state", "").equals("idle");
    }

    /** The value of a cell as text, which must be there. */
    String value(String code) {
        var ran = run(code);
        assertThat(ran.status()).as("%s: %s", code, ran.reply()).isEqualTo("ok");
        return ran.result();
    }

    @Override
    public void close() {
        client.close();
    }
}
