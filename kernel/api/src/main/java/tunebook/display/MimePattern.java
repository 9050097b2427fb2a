package tunebook.display;

import java.util.Objects;

/**
 * A MIME type, or many: one {@code *} in it stands for anything, as in {@code image/*} or {@code application/*+json};
 * {@code *} alone and {@code *}{@code /*} mean every type.
 *
 * @param text the pattern as it is written
 */
public record MimePattern(String text) {
    public MimePattern {
        Objects.requireNonNull(text, "text");
    }

    /** Whether it stands for more than one type. */
    public boolean isWildcard() {
        return text.contains("*");
    }

    /** Whether a MIME type is one of those that it stands for. A pattern is matched by itself, too. */
    public boolean matches(String mime) {
        int star = text.indexOf('*');
        if (star < 0 || text.equals(mime)) {
            return text.equals(mime);
        }
        var before = text.substring(0, star);
        var behind = text.equals("*/*") ? "" : text.substring(star + 1);
        return mime.length() >= before.length() + behind.length() && mime.startsWith(before) && mime.endsWith(behind);
    }
}
