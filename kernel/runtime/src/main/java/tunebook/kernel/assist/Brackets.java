package tunebook.kernel.assist;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What is open at the end of a piece of code, and how to close it.
 *
 * @param signs the opening brackets, the innermost first; {@code =} for that of an array's values
 * @param missing for an innermost {@code for (} the semicolons that it still lacks
 */
record Brackets(String signs, int missing) {
    /** Of code that has no comments and nothing inside of literals. */
    static Brackets open(String code) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if ("([{".indexOf(c) >= 0) {
                open.push(i);
            } else if (")]}".indexOf(c) >= 0 && !open.isEmpty()) {
                open.pop();
            }
        }
        var signs = new StringBuilder();
        open.forEach(index -> signs.append(opensValues(code, index) ? '=' : code.charAt(index)));
        int missing = open.isEmpty() ? 0 : missing(code, open.peek());
        return new Brackets(signs.toString(), missing);
    }

    private static boolean opensValues(String code, int index) {
        var before = code.substring(0, index).stripTrailing();
        return code.charAt(index) == '{' && (before.endsWith("=") || before.endsWith("]"));
    }

    private static int missing(String code, int index) {
        var header = code.substring(index);
        boolean loop = header.startsWith("(")
                && code.substring(0, index).stripTrailing().matches("(?s)(?:.*\\W)?for");
        return loop && header.indexOf(':') < 0
                ? Math.max(0, 2 - (int) header.chars().filter(c -> c == ';').count())
                : 0;
    }

    boolean isEmpty() {
        return signs.isEmpty();
    }

    /** Text that closes all, and ends the statement. */
    String closing() {
        var text = new StringBuilder(";".repeat(missing));
        for (int i = 0; i < signs.length(); i++) {
            switch (signs.charAt(i)) {
                case '(' -> text.append(')');
                case '[' -> text.append(']');
                case '=' -> text.append('}');
                default -> text.append(";}");
            }
        }
        return text.append(';').toString();
    }

    /** Whether a statement ends here, although its semicolon is not written yet: code goes on in a new line. */
    boolean needsSemicolon(String code) {
        boolean inBody = signs.isEmpty() || signs.charAt(0) == '{';
        int next = 0;
        boolean newLine = false;
        while (next < code.length() && Character.isWhitespace(code.charAt(next))) {
            newLine |= code.charAt(next++) == '\n';
        }
        if (!inBody) {
            return false;
        } else if (next == code.length()) {
            return true;
        }
        char c = code.charAt(next);
        return c == '}' || (newLine && (Character.isJavaIdentifierStart(c) || c == '@'));
    }
}
