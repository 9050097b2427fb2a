package tunebook.kernel.engine.explain;

import java.util.regex.Pattern;

/** The compiler's own words, short. */
final class Complaint {
    private static final Pattern SYMBOL =
            Pattern.compile("\\n\\s*symbol:\\s*([^\\n]*)(?:\\n\\s*location:.*)?", Pattern.DOTALL);
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\n\\s*");
    private static final int MAX_LENGTH = 160;

    private Complaint() {}

    /** In one line. */
    static String of(String message) {
        var joined = SYMBOL.matcher(message.strip()).replaceFirst(": $1");
        var line = TypeName.plain(LINE_BREAK.matcher(joined).replaceAll("; ")).replaceAll("\\s+", " ");
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "...";
    }
}
