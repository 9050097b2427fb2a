package tunebook.kernel.engine.explain;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tunebook.kernel.engine.explain.Problem.Symbol;

/** SourceNames in the source around a problem. */
final class SourceNames {
    private static final Pattern LOCAL =
            Pattern.compile("(?:[\\w>\\]]\\s+(?<variable>[\\p{L}_$][\\p{L}\\p{N}_$]*)\\s*(?==[^=]|[;:,)]))"
                    + "|(?<parameter>[\\p{L}_$][\\p{L}\\p{N}_$]*)\\s*->");

    private SourceNames() {}

    /** Where the name stands that a problem is about: the compiler points at the dot before it. */
    static Span place(Problem problem, String name) {
        int at = problem.source()
                .indexOf(name, Math.min(problem.position(), problem.source().length()));
        boolean near = at >= 0 && at < Math.max(problem.span().end(), problem.position() + name.length() + 1);
        return near ? new Span(at, at + name.length()) : problem.span();
    }

    /** The names of local variables and parameters in code. */
    static List<String> locals(String code) {
        return LOCAL.matcher(code)
                .results()
                .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
                .distinct()
                .toList();
    }

    static boolean isClassName(String name) {
        return Character.isUpperCase(name.codePointAt(0));
    }

    /** Known names of the right kind that are spelt nearly as the one that was not found; methods with parentheses. */
    static List<String> near(Symbol symbol, Collection<String> known) {
        var kind = known.stream().filter(other -> symbol.isMethod() == other.contains("("));
        var bare = kind.map(other -> other.replaceFirst("\\(.*", "")).distinct().toList();
        var near = Spelling.near(symbol.name(), bare);
        if (near.isEmpty() && !symbol.isMethod()) {
            // a method without its parentheses
            near = Spelling.near(
                    symbol.name(),
                    known.stream().map(other -> other.replaceFirst("\\(.*", "")).toList());
            return near.stream().map(name -> written(name, known)).toList();
        }
        return near.stream()
                .map(name -> symbol.isMethod() ? written(name, known) : name)
                .toList();
    }

    private static String written(String name, Collection<String> known) {
        if (known.contains(name)) {
            return name;
        }
        return known.contains(name + "()") ? name + "()" : name + "(...)";
    }

    /** What may stand after the dot before a place. */
    static List<String> members(Problem problem, Span place, String owner, Scope scope) {
        var before = problem.source().substring(0, place.start()).stripTrailing();
        var dotted = before.substring(0, Math.max(0, before.length() - 1));
        var word = dotted.replaceFirst("(?s).*[^\\w$]", "");
        var type = TypeName.raw(owner);
        boolean ofClass = !word.isEmpty() && TypeName.plain(type).equals(word);
        return ofClass
                ? scope.members(type)
                : Stream.concat(scope.members("((" + owner + ") null)").stream(), Stream.<String>of())
                        .toList();
    }

    /** The parentheses after a name, as they were written. */
    static String called(Problem problem, int from) {
        var source = problem.source();
        int open = source.indexOf('(', from);
        int close = open < 0 ? -1 : source.indexOf(')', open);
        return close < 0 || source.substring(open, close).contains("\n") ? "(...)" : source.substring(open, close + 1);
    }
}
