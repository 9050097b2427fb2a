package tunebook.kernel.engine.explain;

import java.util.Optional;
import java.util.regex.Pattern;
import tunebook.kernel.engine.Lexer;

/**
 * What the compiler complains of.
 *
 * @param code its key for the kind of complaint, as {@code compiler.err.prob.found.req}
 * @param message its words, in English, with the full names of classes
 * @param source the text of the cell
 * @param statement where in it the statement begins that does not compile
 * @param span all that it means
 * @param position the index that it points at, in the span
 */
public record Problem(String code, String message, String source, int statement, Span span, int position) {
    private static final String PREFIX = "compiler.err.";
    private static final Pattern SYMBOL = Pattern.compile(
            "symbol:\\s+(?<kind>[a-z ]+?) (?<name>[^\\s(<]+)(?:<[^(]*>)?(?<arguments>\\(.*\\))?(?:\\R|$)");
    private static final Pattern LOCATION = Pattern.compile(
            "location:\\s+(?<kind>[a-z@ ]+?)(?: (?<name>\\S+) of type (?<type>.+)| (?<only>.+))?\\s*(?:\\R|$)");

    /** A name that the compiler looked for in vain: what kind of thing it should be, and a method's types. */
    public record Symbol(String kind, String name, String arguments) {
        boolean isMethod() {
            return kind.equals("method");
        }
    }

    /** Whether it is of a kind; {@code kind} is the compiler's key without {@code compiler.err.}. */
    boolean is(String kind) {
        return code.equals(PREFIX + kind);
    }

    boolean isAny(String... kinds) {
        for (var kind : kinds) {
            if (is(kind)) {
                return true;
            }
        }
        return false;
    }

    /** The source that it means. */
    String text() {
        return span.of(source);
    }

    /** The name that was not found. */
    Optional<Symbol> symbol() {
        var found = SYMBOL.matcher(message);
        return found.find()
                ? Optional.of(new Symbol(
                        found.group("kind"),
                        found.group("name"),
                        found.group("arguments") == null ? "" : found.group("arguments")))
                : Optional.empty();
    }

    /** The type in which a name was not found; empty for a name that stands alone. */
    Optional<String> owner() {
        var found = LOCATION.matcher(message);
        if (!found.find()) {
            return Optional.empty();
        }
        var type = found.group("type") != null ? found.group("type") : found.group("only");
        return Optional.ofNullable(type).map(String::strip).filter(name -> !name.isEmpty());
    }

    /** The code in front of what it points at, with blanks for comments and literals. */
    String codeBefore(int index) {
        return Lexer.code(source).substring(statement, Math.max(statement, Math.min(index, source.length())));
    }
}
