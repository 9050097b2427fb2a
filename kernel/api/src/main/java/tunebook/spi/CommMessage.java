package tunebook.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What travels over a {@link Comm}.
 *
 * @param data JSON values: maps with text as keys, lists, texts, numbers ({@code Long} or {@code Double} when they come
 *     from a front end), flags, null; what it means is between the two ends
 * @param metadata about the data, usually empty
 * @param buffers binary attachments, usually none; shared, not copied
 */
public record CommMessage(Map<String, Object> data, Map<String, Object> metadata, List<byte[]> buffers) {
    /** A message that says nothing. */
    public static final CommMessage EMPTY = new CommMessage(Map.of(), Map.of(), List.of());

    public CommMessage {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        buffers = List.copyOf(buffers);
    }

    /** A message of data alone. */
    public static CommMessage of(Map<String, ?> data) {
        return new CommMessage(new LinkedHashMap<>(data), Map.of(), List.of());
    }

    /** This message with other metadata. */
    public CommMessage withMetadata(Map<String, ?> other) {
        return new CommMessage(data, new LinkedHashMap<>(other), buffers);
    }

    /** This message with other buffers. */
    public CommMessage withBuffers(List<byte[]> other) {
        return new CommMessage(data, metadata, other);
    }
}
