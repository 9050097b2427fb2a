package tunebook.kernel.engine.explain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tunebook.kernel.engine.Lexer;

/**
 * The part of a line in which an exception came up. The virtual machine tells the line only; but what was called there,
 * and what the message says, often leave one place in it. Where they leave several, the whole line is marked.
 */
final class Culprit {
    private static final Pattern INVOKED = Pattern.compile("^Cannot invoke \"[^\"]*?(\\w+)\\([^\"]*\\)\" because");
    private static final Pattern FIELD = Pattern.compile("^Cannot (?:read|assign) field \"(\\w+)\"");
    private static final Pattern CAST =
            Pattern.compile("\\(\\s*[A-Z][\\w.]*(?:<[^()]*>)?(?:\\[\\])*\\s*\\)\\s*[\\w(\"]");
    private static final Pattern DIVISION = Pattern.compile("[/%]");
    private static final Pattern INDEX = Pattern.compile("(?<=[\\w)\\]])(?<!new \\w{1,30})\\[[^\\[\\]]+\\]");
    private static final Pattern SIZE = Pattern.compile("(?<=new \\w{1,30})\\[[^\\[\\]]+\\]");
    private static final Pattern THROW = Pattern.compile("\\bthrow\\b.*?(?:;|$)");

    private Culprit() {}

    /**
     * Where in a line.
     *
     * @param line the source
     * @param within the part of it that was run
     * @param exception the name of the exception's class
     * @param message its message
     * @param called the method that was called in the line and did not return, if the exception came out of one;
     *     {@code <init>} with its class for a constructor
     */
    static Span in(String line, Span within, String exception, String message, Optional<String> called) {
        var all = Lexer.code(line);
        int end = Math.min(within.end(), all.length());
        var code = " ".repeat(within.start()) + all.substring(within.start(), end);
        return called.flatMap(name -> call(code, name))
                .or(() -> called.isPresent() ? Optional.empty() : own(code, exception, message))
                .orElseGet(() -> whole(code.isBlank() ? line : code));
    }

    /** What the line itself did. */
    private static Optional<Span> own(String code, String exception, String message) {
        var invoked = INVOKED.matcher(message);
        if (invoked.find()) {
            return call(code, invoked.group(1));
        }
        var field = FIELD.matcher(message);
        if (field.find()) {
            return only(Pattern.compile("\\.\\s*" + field.group(1) + "\\b").matcher(code));
        }
        return switch (exception) {
            case "ArithmeticException" -> only(DIVISION.matcher(code));
            case "ArrayIndexOutOfBoundsException" -> only(INDEX.matcher(code));
            case "NegativeArraySizeException" -> only(SIZE.matcher(code));
            case "ClassCastException" -> only(CAST.matcher(code)).map(span -> new Span(span.start(), span.end() - 1));
            default -> only(THROW.matcher(code));
        };
    }

    private static Optional<Span> call(String code, String name) {
        var pattern = name.startsWith("new ")
                ? "\\bnew\\s+(?:[\\w.]+\\.)?" + Pattern.quote(name.substring("new ".length()))
                        + "\\b(?:<[^()]*>)?\\s*\\("
                : "(?<!new )\\b" + Pattern.quote(name) + "\\s*\\(";
        return only(Pattern.compile(pattern).matcher(code))
                .map(span -> new Span(span.start(), close(code, span.end())));
    }

    private static int close(String code, int afterOpening) {
        int depth = 1;
        for (int i = afterOpening; i < code.length(); i++) {
            depth += "([{".indexOf(code.charAt(i)) >= 0 ? 1 : ")]}".indexOf(code.charAt(i)) >= 0 ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return code.stripTrailing().length();
    }

    /** The match, if there is exactly one. */
    private static Optional<Span> only(Matcher matcher) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        var span = new Span(matcher.start(), matcher.end());
        return matcher.find() ? Optional.empty() : Optional.of(span);
    }

    private static Span whole(String code) {
        int start = code.length() - code.stripLeading().length();
        int end = code.stripTrailing().length();
        return new Span(start, Math.max(start + 1, end));
    }
}
