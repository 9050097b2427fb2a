package tunebook.kernel.render;

import java.util.Locale;

/** The beginning and the end of a text that is too long to be shown, and how long it is. */
final class Excerpt {
    private Excerpt() {}

    /** The text itself if it has at most {@code most} characters; otherwise about as many, and how many are left out. */
    static String of(CharSequence text, int most) {
        int length = text.length();
        if (length <= most) {
            return text.toString();
        }
        int head = whole(text, most * 3 / 4);
        int tail = whole(text, length - most / 4);
        return text.subSequence(0, head)
                + String.format(Locale.ROOT, " … %,d more characters … ", tail - head)
                + text.subSequence(tail, length);
    }

    /** The index, or the one before it if it would split a character in two. */
    private static int whole(CharSequence text, int index) {
        return index > 0
                        && Character.isLowSurrogate(text.charAt(index))
                        && Character.isHighSurrogate(text.charAt(index - 1))
                ? index - 1
                : index;
    }
}
