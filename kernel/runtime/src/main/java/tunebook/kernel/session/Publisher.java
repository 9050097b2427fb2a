package tunebook.kernel.session;

import com.google.gson.JsonObject;
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

    Message request() {
        return request;
    }

    /** Broadcasts a message. */
    void publish(String type, JsonObject content) {
        channels.send(Channel.IOPUB, request.broadcast(type, session, content));
    }

    /** Says whether the kernel works on the request, {@code busy}, or is done with it, {@code idle}. */
    void status(String state) {
        publish("status", Json.object("execution_state", state));
    }

    /** Broadcasts a bundle. */
    void publish(String type, MimeBundle bundle, Map<String, Object> more) {
        var content = Json.object("data", bundle.data(), "metadata", bundle.metadata());
        more.forEach((key, value) -> content.add(key, Json.of(value)));
        publish(type, content);
    }

    /** Replies to whoever sent the request. */
    void reply(Channel channel, JsonObject content) {
        var type = request.type().endsWith("_request")
                ? request.type().substring(0, request.type().length() - "_request".length())
                : request.type();
        channels.send(channel, request.reply(type + "_reply", session, content));
    }

    /** Asks whoever sent the request. */
    void ask(String type, JsonObject content) {
        channels.send(Channel.STDIN, request.reply(type, session, content));
    }
}
