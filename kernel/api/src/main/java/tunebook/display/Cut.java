package tunebook.display;

/** Texts that are too long for their place. */
final class Cut {
    private Cut() {}

    /** The text, or its beginning with an ellipsis, in at most so many characters. */
    static String to(int most, String text) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
