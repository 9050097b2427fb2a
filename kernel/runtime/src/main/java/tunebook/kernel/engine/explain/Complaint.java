package tunebook.kernel.engine.explain;

import java.util.regex.Pattern;

/** The compiler's own words, short. */
final class Complaint {
    private static final Pattern SYMBOL =
            Pattern.compile("\\n\\s*symbol:\\s*([^\\n]*)(?:\\n\\s*location:.*)?", Pattern.DOTALL);
    private static final Pattern CANDIDATES =
            Pattern.compile("(?s)\\n\\s*(?:method|constructor) .* is not applicable.*");
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\n\\s*");
    private static final int MAX_LENGTH = 160;

    private Complaint() {}

    /** In one line. */
    static String of(String message) {
        var first = CANDIDATES.matcher(message.strip()).replaceFirst("");
        var joined = SYMBOL.matcher(first).replaceFirst(": $1");
        var line = TypeName.plain(LINE_BREAK.matcher(joined).replaceAll("; "))
                .replace(";;", ";")
                .replaceAll("\\s+", " ");
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "...";
    }
}
