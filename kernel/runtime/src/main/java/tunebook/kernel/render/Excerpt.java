package tunebook.kernel.render;

/** The beginning and the end of a text that is too long to be shown, and how long it is. */
final class Excerpt {
    private Excerpt() {}

    /** The text itself if it has at most {@code most} characters; otherwise about as many, and their number. */
    static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int head = whole(text, most * 3 / 4);
        int tail = whole(text, text.length() - most / 4);
        return text.substring(0, head) + " … " + (tail - head) + " more characters … " + text.substring(tail);
    }

    /** The index, or the one before it if it would split a character in two. */
    private static int whole(String text, int index) {
        return index > 0
                        && Character.isLowSurrogate(text.charAt(index))
                        && Character.isHighSurrogate(text.charAt(index - 1))
                ? index - 1
                : index;
    }
}
