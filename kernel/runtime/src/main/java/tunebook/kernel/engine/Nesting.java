package tunebook.kernel.engine;

import java.util.Optional;

/**
 * How deep brackets stand inside of one another.
 *
 * <p>The compiler descends into them, several times over: its time and memory grow with the square of the depth, and
 * worse for calls and classes. Five thousand calls inside of one another fill the heap after minutes, in which no other
 * cell runs. No person writes that; where a program does, it is told so at once.
 */
final class Nesting {
    static final int DEEPEST = 500;

    private Nesting() {}

    /** The failure for a cell that is nested too deeply. */
    static Optional<Failure> tooDeep(CellSource source) {
        var code = Lexer.code(source.text());
        int depth = 0;
        for (int i = 0; i < code.length(); i++) {
            depth = after(code.charAt(i), depth);
            if (depth > DEEPEST) {
                return Optional.of(failure(source.name() + ", line " + source.line(i) + ": more than " + DEEPEST
                        + " brackets are open. "));
            }
        }
        return Optional.empty();
    }

    /** How many brackets are open at the end of a cell. */
    static int atEnd(String cell) {
        int depth = 0;
        for (char sign : Lexer.code(cell).toCharArray()) {
            depth = after(sign, depth);
        }
        return depth;
    }

    /** What closes nothing counts for nothing. */
    private static int after(char sign, int depth) {
        return "([{".indexOf(sign) >= 0 ? depth + 1 : ")]}".indexOf(sign) >= 0 ? Math.max(0, depth - 1) : depth;
    }

    /** The failure for a cell that the compiler cannot descend into, be it for brackets or for operators. */
    static Failure failure(String where) {
        return Failure.of(
                CompileError.NAME,
                where
                        + "The cell is nested too deeply for the compiler: so many brackets or operators cannot stand inside"
                        + " of one another. Cut the expression into several, with variables for the parts.");
    }
}
