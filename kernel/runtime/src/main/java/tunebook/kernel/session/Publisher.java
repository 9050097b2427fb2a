package tunebook.kernel.session;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tunebook.display.MimeBundle;
import tunebook.kernel.channel.Channel;
import tunebook.kernel.channel.Channels;
import tunebook.kernel.wire.Json;
import tunebook.kernel.wire.Message;

/** Tells all front ends what belongs to one request. */
final class Publisher {
    private final Channels channels;
    private final String session;
    private final Message request;

    Publisher(Channels channels, String session, Message request) {
        this.channels = channels;
        this.session = session;
        this.request = request;
    }

    /** Publishes what nobody asked for. */
    static Publisher unasked(Channels channels, String session) {
        return new Publisher(channels, session, Message.request("unasked", session, new JsonObject()));
    }

    Message request() {
        return request;
    }

    /** Broadcasts a message. */
    void publish(String type, JsonObject content) {
        channels.send(Channel.IOPUB, request.broadcast(type, session, content));
    }

    /** Broadcasts a message with metadata and binary attachments. */
    void publish(String type, JsonObject content, JsonObject metadata, List<byte[]> buffers) {
        var message = request.broadcast(type, session, content);
        channels.send(Channel.IOPUB, message.withMetadata(metadata).withBuffers(buffers));
    }

    /** For whoever can write faster than the front ends read. */
    void awaitRoom() {
        channels.awaitRoom();
    }

    /** Says whether the kernel works on the request, {@code busy}, or is done with it, {@code idle}. */
    void status(String state) {
        publish("status", Json.object("execution_state", state));
    }

    /** Broadcasts a bundle. */
    void publish(String type, MimeBundle bundle, Map<String, Object> more) {
        var content = BundleContent.of(bundle);
        more.forEach((key, value) -> content.add(key, Json.of(value)));
        publish(type, content);
    }

    /** Replies to whoever sent the request, and tells when the work on it began: front ends say how long a cell took. */
    void reply(Channel channel, JsonObject content, Instant started) {
        var reply = request.reply(replyType(), session, content);
        channels.send(channel, reply.withMetadata(Json.object("started", started.toString())));
    }

    /** The type of replies to the request. */
    String replyType() {
        var type = request.type();
        int stem = type.endsWith("_request") ? type.length() - "_request".length() : type.length();
        return type.substring(0, stem) + "_reply";
    }

    /** Asks whoever sent the request, and returns the question. */
    Message ask(String type, JsonObject content) {
        var question = request.reply(type, session, content);
        channels.send(Channel.STDIN, question);
        return question;
    }
}
