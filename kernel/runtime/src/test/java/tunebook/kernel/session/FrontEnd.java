package tunebook.kernel.session;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tunebook.kernel.channel.Channel;
import tunebook.kernel.channel.MemoryChannels;
import tunebook.kernel.wire.Json;
import tunebook.kernel.wire.Message;

/** A front end that does several things at once: it sends, remembers all that arrives, and waits for what is to come. */
final class FrontEnd implements AutoCloseable {
    /** What arrived, on which channel. */
    record Arrived(Channel channel, Message message) {
        String type() {
            return message.type();
        }

        String text(String key) {
            return Json.text(message.content(), key, "");
        }

        boolean isStatus(String state) {
            return type().equals("status") && text("execution_state").equals(state);
        }
    }

    private static final long PATIENCE = Duration.ofMinutes(1).toMillis();

    private final List<Arrived> arrived = new ArrayList<>();
    private final MemoryChannels channels = new MemoryChannels(this::received);
    private final Session session;

    FrontEnd() {
        session = Session.open(channels, KernelConfig.of());
    }

    private synchronized void received(Channel channel, Message message) {
        arrived.add(new Arrived(channel, message));
        notifyAll();
    }

    /** Sends a request. */
    Message send(Channel channel, String type, JsonObject content) {
        var request = Message.request(type, "front end", content);
        channels.deliver(channel, request);
        return request;
    }

    /** Sends a message as it is. */
    void send(Channel channel, Message message) {
        channels.deliver(channel, message);
    }

    /** Sends a cell that may ask for input. */
    Message cell(String code) {
        return send(Channel.SHELL, "execute_request", Json.object("code", code, "allow_stdin", true));
    }

    /** Runs a cell to its end. */
    Message run(String code) {
        var request = cell(code);
        var reply = reply(request);
        idle(request);
        return reply;
    }

    /** Waits for something that has arrived, or will. */
    synchronized Arrived await(String what, Predicate<Arrived> wanted) {
        long end = System.currentTimeMillis() + PATIENCE;
        int seen = 0;
        while (true) {
            for (; seen < arrived.size(); seen++) {
                if (wanted.test(arrived.get(seen))) {
                    return arrived.get(seen);
                }
            }
            long left = end - System.currentTimeMillis();
            if (left <= 0) {
                throw new AssertionError("waited in vain for " + what + ", got " + arrived);
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** The reply to a request. */
    Message reply(Message request) {
        return await(
                        "the reply to " + request.type(),
                        a -> a.message().answers(request)
                                && a.type().endsWith("_reply")
                                && a.channel() != Channel.IOPUB)
                .message();
    }

    /** Waits until the kernel is done with a request, and returns what it broadcast for it, statuses aside. */
    List<Message> idle(Message request) {
        await("idle after " + request.type(), a -> a.message().answers(request) && a.isStatus("idle"));
        return broadcasts(request);
    }

    /** What was broadcast for a request so far, statuses aside. */
    synchronized List<Message> broadcasts(Message request) {
        return arrived.stream()
                .filter(a -> a.channel() == Channel.IOPUB && a.message().answers(request))
                .map(Arrived::message)
                .filter(message -> !message.type().equals("status"))
                .toList();
    }

    /** What was written for a request so far. */
    String written(Message request) {
        return broadcasts(request).stream()
                .filter(message -> message.type().equals("stream"))
                .map(message -> Json.text(message.content(), "text", ""))
                .collect(Collectors.joining());
    }

    /** Waits until a text was written for a request. */
    void awaitWritten(Message request, String text) {
        await(text + " under " + request.type(), a -> written(request).contains(text));
    }

    /** The positions of all that arrived, for questions about order. */
    synchronized List<Arrived> arrived() {
        return List.copyOf(arrived);
    }

    @Override
    public void close() {
        session.close();
    }
}
