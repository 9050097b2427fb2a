package tunebook.kernel.wire;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One message of the protocol. The JSON objects and byte arrays are shared, not copied: nobody changes them after the
 * message is made.
 *
 * @param identities routing frames in front of the message: whom a reply goes to, or the topic of a broadcast
 * @param header what this message is
 * @param parent the header of the request that this message answers or belongs to
 * @param metadata about the message
 * @param content what its type says
 * @param buffers binary attachments
 */
public record Message(
        List<byte[]> identities,
        Header header,
        Optional<Header> parent,
        JsonObject metadata,
        JsonObject content,
        List<byte[]> buffers) {
    public Message {
        identities = List.copyOf(identities);
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(metadata, "metadata");
        Objects.requireNonNull(content, "content");
        buffers = List.copyOf(buffers);
    }

    /** A message that answers nobody: a request. */
    public static Message request(String type, String session, JsonObject content) {
        return new Message(List.of(), Header.of(type, session), Optional.empty(), new JsonObject(), content, List.of());
    }

    /** The reply to this message, for whoever sent it. */
    public Message reply(String type, String session, JsonObject content) {
        return new Message(
                identities, Header.of(type, session), Optional.of(header), new JsonObject(), content, List.of());
    }

    /** A message to everybody that belongs to this one: an output, a status. */
    public Message broadcast(String type, String session, JsonObject content) {
        return new Message(
                List.of(), Header.of(type, session), Optional.of(header), new JsonObject(), content, List.of());
    }

    /** This message with other metadata. */
    public Message withMetadata(JsonObject other) {
        return new Message(identities, header, parent, other, content, buffers);
    }

    /** This message with other binary attachments. */
    public Message withBuffers(List<byte[]> others) {
        return new Message(identities, header, parent, metadata, content, others);
    }

    /** The type in the header. */
    public String type() {
        return header.type();
    }

    /** Whether this message has that request as its parent. */
    public boolean answers(Message request) {
        return parent.map(p -> p.id().equals(request.header.id())).orElse(false);
    }
}
