package tunebook.display;

import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One value in several MIME types: a front end shows the richest one that it knows.
 *
 * <p>The content is what Jupyter's messages hold: a {@code String} for text types, base64 text for binary ones, and
 * JSON values (maps, lists, numbers, strings) for {@code application/json} and its like. Metadata is kept by MIME type,
 * for example {@code {"image/png": {"alt": "a red dot"}}}. Both maps keep their order and cannot be changed.
 *
 * @param data content by MIME type
 * @param metadata metadata, usually a map by MIME type
 */
public record MimeBundle(Map<String, Object> data, Map<String, Object> metadata) {
    /** The MIME types used all over the project. */
    public static final String TEXT = "text/plain";

    public static final String HTML = "text/html";
    public static final String MARKDOWN = "text/markdown";
    public static final String LATEX = "text/latex";
    public static final String SVG = "image/svg+xml";
    public static final String PNG = "image/png";

    public MimeBundle {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /** A bundle of one type. */
    public static MimeBundle of(String mime, Object content) {
        return new MimeBundle(Map.of(mime, content), Map.of());
    }

    /** A bundle of plain text only. */
    public static MimeBundle text(String text) {
        return of(TEXT, text);
    }

    /** This bundle with one more type, or with the content of one type replaced. */
    public MimeBundle with(String mime, Object content) {
        var more = new LinkedHashMap<>(data);
        more.put(Objects.requireNonNull(mime, "mime"), Objects.requireNonNull(content, "content"));
        return new MimeBundle(more, metadata);
    }

    /** This bundle with a PNG picture, given as the bytes of the file. */
    public MimeBundle withPng(byte[] png) {
        return with(PNG, Base64.getEncoder().encodeToString(png));
    }

    /** This bundle with one more entry of metadata. */
    public MimeBundle withMetadata(String key, Object value) {
        var more = new LinkedHashMap<>(metadata);
        more.put(key, value);
        return new MimeBundle(data, more);
    }

    /** What a reader without pictures sees, if the bundle has it. */
    public Optional<String> plainText() {
        return Optional.ofNullable(data.get(TEXT)).map(Object::toString);
    }
}
