package tunebook.kernel.wire;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Who sent a message, when, and of what type it is.
 *
 * @param id unique among all messages
 * @param session the sender's session, constant from its start to its end
 * @param user the sender's user name; nothing depends on it
 * @param date when it was made, ISO 8601; text, because a reply must give it back as it came
 * @param type for example {@code execute_request}
 * @param version the version of the protocol that the sender speaks
 */
public record Header(String id, String session, String user, String date, String type, String version) {
    /** The version of the messaging protocol that this kernel speaks. */
    public static final String PROTOCOL = "5.4";

    public Header {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(version, "version");
    }

    /** The header of a new message. */
    public static Header of(String type, String session) {
        return new Header(
                UUID.randomUUID().toString(), session, "kernel", Instant.now().toString(), type, PROTOCOL);
    }

    /** Whether the same sender made this before the other; not, if one of the dates cannot be read. */
    public boolean isBefore(Header other) {
        var mine = instant();
        var theirs = other.instant();
        return session.equals(other.session)
                && mine.isPresent()
                && theirs.isPresent()
                && mine.get().isBefore(theirs.get());
    }

    private Optional<Instant> instant() {
        try {
            return Optional.of(Instant.parse(date));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Reads a header; {@code msg_id} and {@code msg_type} must be there, the rest may be missing. */
    static Header parse(JsonObject json) throws MalformedMessageException {
        return new Header(
                required(json, "msg_id"),
                Json.text(json, "session", ""),
                Json.text(json, "username", ""),
                Json.text(json, "date", ""),
                required(json, "msg_type"),
                Json.text(json, "version", ""));
    }

    private static String required(JsonObject json, String key) throws MalformedMessageException {
        var value = Json.text(json, key, "");
        if (value.isEmpty()) {
            throw new MalformedMessageException("the header has no " + key);
        }
        return value;
    }

    /** The header as it is written. */
    JsonObject json() {
        var json = new JsonObject();
        json.addProperty("msg_id", id);
        json.addProperty("session", session);
        json.addProperty("username", user);
        json.addProperty("date", date);
        json.addProperty("msg_type", type);
        json.addProperty("version", version);
        return json;
    }
}
