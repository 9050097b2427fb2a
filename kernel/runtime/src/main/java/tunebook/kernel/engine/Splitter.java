package tunebook.kernel.engine;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import tunebook.kernel.engine.Statement.Insertion;

/** Cuts a cell into the statements and declarations that JShell takes one by one. */
final class Splitter {
    private final SourceCodeAnalysis analysis;

    Splitter(SourceCodeAnalysis analysis) {
        this.analysis = analysis;
    }

    /**
     * The statements of a cell.
     *
     * @param statements in order
     * @param broken the last of them cannot be parsed: nothing of the cell should run
     */
    record Parts(List<Statement> statements, boolean broken) {}

    /** Cuts. */
    Parts split(String cell) {
        var statements = new ArrayList<Statement>();
        int start = 0;
        while (start < cell.length()) {
            var rest = cell.substring(start);
            if (Lexer.code(rest).isBlank()) {
                break;
            }
            var next = analysis.analyzeCompletion(rest);
            boolean whole = next.completeness() == Completeness.COMPLETE
                    || next.completeness() == Completeness.COMPLETE_WITH_SEMI;
            if (!whole) {
                statements.add(Statement.of(rest, start));
                return new Parts(Adaptation.of(statements), next.completeness() != Completeness.CONSIDERED_INCOMPLETE);
            }
            int length = rest.length() - next.remaining().length();
            if (!Lexer.code(rest.substring(0, length)).strip().equals(";")) {
                statements.add(statement(rest.substring(0, length), next.source(), start));
            }
            start += length;
        }
        return new Parts(Adaptation.of(statements), false);
    }

    /** The statement without the blank space before it; {@code source} may have a semicolon that {@code text} lacks. */
    private static Statement statement(String text, String source, int start) {
        int blanks = text.length() - text.stripLeading().length();
        var stripped = text.substring(blanks);
        int difference = 0;
        var completed = source.substring(Math.min(source.length(), blanks));
        while (difference < stripped.length()
                && difference < completed.length()
                && stripped.charAt(difference) == completed.charAt(difference)) {
            difference++;
        }
        return completed.length() > stripped.length()
                ? new Statement(completed, start + blanks, List.of(new Insertion(difference, 1)))
                : Statement.of(stripped, start + blanks);
    }
}
