package tunebook.kernel.engine;

import java.util.Comparator;
import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/** Completes names. Belongs to the thread that owns JShell. */
final class Completer {
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
        var matches = suggestions.stream()
                .sorted(Comparator.comparing(Suggestion::matchesType).reversed())
                .map(Suggestion::continuation)
                .filter(name -> !name.startsWith("$"))
                .distinct()
                .toList();
        return matches.isEmpty()
                ? new Completion(List.of(), cursor, cursor)
                : new Completion(matches, anchor[0] + view.offset(), CursorContext.nameEnd(cell, cursor));
    }
}
