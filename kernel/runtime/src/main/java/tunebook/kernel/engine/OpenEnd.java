package tunebook.kernel.engine;

import java.util.List;
import java.util.Optional;
import tunebook.kernel.engine.explain.Problem;
import tunebook.kernel.engine.explain.Scope;
import tunebook.kernel.engine.explain.Span;

/**
 * A comment or a text block that goes on to the end of its cell, for want of a closing sign.
 *
 * <p>JShell takes what follows the opening sign of a comment for a comment, closed or not, so a cell that lost its
 * closing sign would do nothing and say nothing. For a text block it has the compiler say so.
 */
final class OpenEnd {
    private OpenEnd() {}

    /** The stretch of a cell that is open at its end. */
    static Optional<Lexer.Region> of(String cell) {
        var regions = Lexer.regions(cell);
        return Optional.of(regions)
                .filter(all -> !all.isEmpty())
                .map(all -> all.get(all.size() - 1))
                .filter(last -> !last.closed());
    }

    /** Whether a stretch of a kind is open at the end of a cell. */
    static boolean isA(Lexer.Kind kind, String cell) {
        return of(cell).filter(last -> last.kind() == kind).isPresent();
    }

    /** The failure for a cell with a comment that is never closed, in the form of the compiler's other ones. */
    static Optional<Failure> comment(CellSource source, Scope scope) {
        return of(source.text())
                .filter(last -> last.kind() == Lexer.Kind.COMMENT)
                .map(last -> new Span(last.start(), last.start() + 2))
                .map(sign -> new Problem(
                        "compiler.err.unclosed.comment",
                        "unclosed comment",
                        source.text(),
                        sign.start(),
                        sign,
                        sign.start()))
                .map(problem -> CompileError.of(source, List.of(problem), scope));
    }
}
