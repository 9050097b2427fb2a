package tunebook.kernel.session;

/** Positions in a cell: the protocol counts Unicode code points, Java counts {@code char}s. */
final class CodePoints {
    private CodePoints() {}

    /** The index of the {@code char} at a code point; positions outside the text are moved to its ends. */
    static int toIndex(String text, int codePoints) {
        int count = Math.max(0, Math.min(codePoints, text.codePointCount(0, text.length())));
        return text.offsetByCodePoints(0, count);
    }

    /** The number of code points before an index. */
    static int ofIndex(String text, int index) {
        return text.codePointCount(0, index);
    }
}
