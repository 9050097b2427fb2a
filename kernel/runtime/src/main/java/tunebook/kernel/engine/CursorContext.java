package tunebook.kernel.engine;

import java.util.Set;
import jdk.jshell.ErroneousSnippet;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;

/**
 * The statement around the cursor, in the form in which JShell can look at it.
 *
 * <p>JShell knows what earlier cells declared, but looks at one statement only. So what stands before it in the same
 * cell is put in front, as far as it can stand in the body of a method: variables and types, not methods and imports.
 */
final class CursorContext {
    private static final Set<Kind> MEMBERS = Set.of(Kind.TYPE_DECL, Kind.METHOD, Kind.IMPORT);

    private final SourceCodeAnalysis analysis;

    CursorContext(SourceCodeAnalysis analysis) {
        this.analysis = analysis;
    }

    /**
     * Text for JShell.
     *
     * @param text what stands before the statement, and the statement up to the cursor
     * @param offset the index in the cell, less the index in the text, of anything in the statement
     */
    record View(String text, int offset) {}

    /** The view of a cell from its beginning to an index. */
    View before(String cell, int end) {
        var earlier = new StringBuilder();
        int start = 0;
        while (true) {
            var rest = cell.substring(start, end);
            var next = analysis.analyzeCompletion(rest);
            boolean more = next.completeness() == Completeness.COMPLETE
                    && !next.remaining().isBlank();
            if (!more) {
                return view(earlier, rest, start);
            }
            int length = rest.length() - next.remaining().length();
            var statement = rest.substring(0, length);
            if (!Set.of(Kind.METHOD, Kind.IMPORT).contains(kind(statement))) {
                earlier.append(statement).append('\n');
            }
            start += length;
        }
    }

    private View view(StringBuilder earlier, String statement, int start) {
        if (earlier.isEmpty() || MEMBERS.contains(kind(statement))) {
            return new View(statement, start);
        }
        // the empty statement says that a method's body follows, whatever comes first in it
        earlier.insert(0, ";");
        return new View(earlier + statement, start - earlier.length());
    }

    private Kind kind(String statement) {
        var snippets = analysis.sourceToSnippets(statement);
        if (snippets.isEmpty()) {
            return Kind.STATEMENT;
        }
        var first = snippets.get(0);
        return first instanceof ErroneousSnippet erroneous ? erroneous.probableKind() : first.kind();
    }

    /** Whether an index is inside of a literal, a comment or a magic, where Java has nothing to say. */
    static boolean isOutsideCode(String cell, int index) {
        return Lexer.regions(cell).stream()
                .anyMatch(region -> region.kind() != Lexer.Kind.CODE
                        && region.start() < index
                        && (index < region.end() || (index == region.end() && !endsVisibly(region))));
    }

    private static boolean endsVisibly(Lexer.Region region) {
        return region.closed() && region.kind() != Lexer.Kind.COMMENT && region.kind() != Lexer.Kind.MAGIC;
    }

    /** The index after the last letter of the name that an index is in or at the end of. */
    static int nameEnd(String cell, int index) {
        int end = index;
        while (end < cell.length() && Character.isJavaIdentifierPart(cell.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The index of the first letter of the name that an index is in or at the end of. */
    static int nameStart(String cell, int index) {
        int start = index;
        while (start > 0 && Character.isJavaIdentifierPart(cell.charAt(start - 1))) {
            start--;
        }
        return start;
    }
}
