package tunebook.kernel.engine;

import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis;

/**
 * Whether a cell is ready to be run.
 *
 * @param status ready, unfinished or wrong
 * @param indent for an unfinished cell, the blanks that its next line should begin with
 */
public record CellState(Status status, String indent) {
    /** What a console does with the cell: run it, go on asking, or run it to show what is wrong. */
    public enum Status {
        COMPLETE,
        INCOMPLETE,
        INVALID,
        /** Cannot be told now: a cell is running. */
        UNKNOWN
    }

    private static final String STEP = "    ";
    /** At the end of a cell it waits for what it belongs to. */
    private static final Pattern ANNOTATION = Pattern.compile("(?:^|[\\s;}])@[\\p{L}_$][\\w.$]*(?:\\([^()]*\\))?$");

    static CellState of(String cell, SourceCodeAnalysis analysis) {
        int start = 0;
        while (start < cell.length()) {
            var rest = cell.substring(start);
            var next = analysis.analyzeCompletion(rest);
            switch (next.completeness()) {
                case EMPTY -> start = cell.length();
                case COMPLETE, COMPLETE_WITH_SEMI ->
                    start = cell.length() - next.remaining().length();
                case CONSIDERED_INCOMPLETE, DEFINITELY_INCOMPLETE -> {
                    return new CellState(Status.INCOMPLETE, STEP.repeat(Nesting.atEnd(cell)));
                }
                default -> {
                    return OpenEnd.isA(Lexer.Kind.TEXT_BLOCK, cell)
                            ? new CellState(Status.INCOMPLETE, "")
                            : new CellState(Status.INVALID, "");
                }
            }
        }
        boolean open = OpenEnd.isA(Lexer.Kind.COMMENT, cell)
                || ANNOTATION.matcher(Lexer.code(cell).stripTrailing()).find();
        return open ? new CellState(Status.INCOMPLETE, "") : new CellState(Status.COMPLETE, "");
    }
}
