package tunebook.kernel.engine;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/**
 * Completes names. Belongs to the thread that owns JShell.
 *
 * <p>JShell knows the names of classes, members and earlier cells, but not those of local variables: words of the cell
 * that look declared are added.
 */
final class Completer {
    private static final Pattern LOCAL =
            Pattern.compile("(?:[\\w>\\]]\\s+(?<variable>[\\p{L}_$][\\p{L}\\p{N}_$]*)\\s*(?==[^=]|[;:,)]))"
                    + "|(?<parameter>[\\p{L}_$][\\p{L}\\p{N}_$]*)\\s*->");

    private final JShell shell;
    private final CursorContext context;
    private final OfferedImports offered;

    Completer(JShell shell, CursorContext context, OfferedImports offered) {
        this.shell = shell;
        this.context = context;
        this.offered = offered;
    }

    Completion complete(String cell, int cursor) {
        if (CursorContext.isOutsideCode(cell, cursor)) {
            return new Completion(List.of(), cursor, cursor);
        }
        var prefix = cell.substring(CursorContext.nameStart(cell, cursor), cursor);
        if (!prefix.isEmpty()) {
            offered.takeBeginning(prefix).forEach(shell::eval);
        }
        offered.take(Lexer.code(cell)).forEach(shell::eval);
        var view = context.before(cell, cursor);
        var anchor = new int[] {cursor - view.offset()};
        var suggestions = shell.sourceCodeAnalysis()
                .completionSuggestions(view.text(), view.text().length(), anchor);
        int start = suggestions.isEmpty() ? cursor - prefix.length() : anchor[0] + view.offset();
        var known = suggestions.stream()
                .sorted(Comparator.comparing(Suggestion::matchesType).reversed())
                .map(Suggestion::continuation)
                .filter(name -> !name.startsWith("$"));
        var matches = Stream.concat(locals(cell, cursor - prefix.length(), prefix), known)
                .distinct()
                .toList();
        return matches.isEmpty()
                ? new Completion(List.of(), cursor, cursor)
                : new Completion(matches, start, CursorContext.nameEnd(cell, cursor));
    }

    private static Stream<String> locals(String cell, int start, String prefix) {
        var before = Lexer.code(cell).substring(0, start);
        if (prefix.isEmpty() || before.stripTrailing().endsWith(".")) {
            return Stream.of();
        }
        return LOCAL.matcher(before)
                .results()
                .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
                .filter(name -> name.startsWith(prefix));
    }
}
