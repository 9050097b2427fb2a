package tunebook.kernel.render;

import java.util.Locale;

/** Words inside other text: in one line, and in quotes where a reader could not see where they end. */
final class Quoting {
    private static final String MARKS = ",[]{}\"";

    private Quoting() {}

    /** As Java prints it, or quoted where it would look like something else: empty, {@code "a, b"}, {@code "1"}. */
    static String ifUnclear(String text) {
        return isClear(text) ? text : quoted(text);
    }

    /** In quotes, as in source. */
    static String quoted(String text) {
        return '"' + escaped(text).replace("\"", "\\\"") + '"';
    }

    /** A character in quotes, as in source. */
    static String quoted(char c) {
        return "'" + (c == '\'' ? "\\'" : escaped(String.valueOf(c))) + "'";
    }

    /** Without line ends and other characters that cannot be seen. */
    static String escaped(String text) {
        if (text.chars().noneMatch(Character::isISOControl)) {
            return text;
        }
        var line = new StringBuilder();
        text.chars().forEach(c -> line.append(Character.isISOControl(c) ? escape((char) c) : String.valueOf((char) c)));
        return line.toString();
    }

    private static String escape(char c) {
        int named = "\n\t\r\b\f".indexOf(c);
        return named >= 0 ? "\\" + "ntrbf".charAt(named) : String.format(Locale.ROOT, "\\u%04x", (int) c);
    }

    private static boolean isClear(String text) {
        return !text.isEmpty()
                && text.equals(text.strip())
                && text.chars().noneMatch(c -> MARKS.indexOf(c) >= 0 || Character.isISOControl(c))
                && !isOtherValue(text);
    }

    /** Whether, without quotes, it would be read as a number, a flag or null. */
    private static boolean isOtherValue(String text) {
        if (text.equals("null") || text.equals("true") || text.equals("false")) {
            return true;
        }
        return text.length() < 30 && text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    }
}
