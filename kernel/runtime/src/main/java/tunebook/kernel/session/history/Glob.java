package tunebook.kernel.session.history;

/**
 * A pattern as file names have it: {@code *} is any text, {@code ?} any character, {@code [abc]}, {@code [a-z]} and
 * {@code [^a]} one character of a set; all else is itself. A bracket that is not closed is itself too.
 *
 * <p>Takes time in proportion to pattern times text, whatever the pattern: when the text does not fit, only the last
 * star takes one more character, for what an earlier star would give up the last one can take.
 */
final class Glob {
    private final int[] pattern;

    Glob(String pattern) {
        this.pattern = pattern.codePoints().toArray();
    }

    /** Whether the whole text fits. */
    boolean matches(String text) {
        var points = text.codePoints().toArray();
        int p = 0;
        int t = 0;
        int star = -1;
        int taken = 0;
        while (t < points.length) {
            int next = p < pattern.length && pattern[p] != '*' ? afterMatch(p, points[t]) : -1;
            if (next >= 0) {
                p = next;
                t++;
            } else if (p < pattern.length && pattern[p] == '*') {
                star = p++;
                taken = t;
            } else if (star >= 0) {
                p = star + 1;
                t = ++taken;
            } else {
                return false;
            }
        }
        while (p < pattern.length && pattern[p] == '*') {
            p++;
        }
        return p == pattern.length;
    }

    /** Where the pattern goes on if its element at {@code p} takes the character; -1 if it does not. */
    private int afterMatch(int p, int character) {
        if (pattern[p] == '?') {
            return p + 1;
        }
        int end = pattern[p] == '[' ? endOfSet(p) : -1;
        if (end < 0) {
            return pattern[p] == character ? p + 1 : -1;
        }
        return isInSet(p + 1, end, character) ? end + 1 : -1;
    }

    /** The closing bracket; one right after the opening stands for itself. */
    private int endOfSet(int open) {
        int from = open + 1 < pattern.length && pattern[open + 1] == '^' ? open + 2 : open + 1;
        for (int i = from + 1; i < pattern.length; i++) {
            if (pattern[i] == ']') {
                return i;
            }
        }
        return -1;
    }

    private boolean isInSet(int from, int to, int character) {
        boolean others = pattern[from] == '^';
        boolean found = false;
        for (int i = others ? from + 1 : from; i < to; i++) {
            if (i + 2 < to && pattern[i + 1] == '-') {
                found |= pattern[i] <= character && character <= pattern[i + 2];
                i += 2;
            } else {
                found |= pattern[i] == character;
            }
        }
        return found != others;
    }
}
