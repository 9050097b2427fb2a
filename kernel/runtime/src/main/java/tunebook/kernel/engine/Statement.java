package tunebook.kernel.engine;

import java.util.List;

/**
 * A statement or declaration of a cell, as JShell gets it.
 *
 * @param source the text for JShell
 * @param start where the statement begins in the cell, counted in characters
 * @param insertions what {@link Adaptation} put into the text, in order
 */
record Statement(String source, int start, List<Insertion> insertions) {
    /** Text that is not in the cell: {@code length} characters at an index of the statement's source. */
    record Insertion(int at, int length) {}

    /** A statement that is the cell's own text. */
    static Statement of(String source, int start) {
        return new Statement(source, start, List.of());
    }

    /** The index in the cell of an index in {@link #source}. */
    int inCell(int index) {
        int shift = 0;
        for (var insertion : insertions) {
            if (insertion.at() < index) {
                shift += Math.min(insertion.length(), index - insertion.at());
            }
        }
        return start + index - shift;
    }

    /** Whether it ends with a semicolon: then its author did not ask for its value. */
    boolean terminated() {
        return Lexer.code(source).strip().endsWith(";");
    }
}
