package tunebook.kernel.engine.explain;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Set;
import tunebook.kernel.engine.Lexer;

/** A bracket without its partner. The opening one is shown: the compiler only sees where the text ends. */
final class UnclosedBracket implements Mistake {
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    private static final Set<String> SYNTAX = Set.of(
            "expected",
            "expected2",
            "expected3",
            "expected4",
            "premature.eof",
            "illegal.start.of.expr",
            "illegal.start.of.type",
            "illegal.start.of.stmt",
            "not.stmt",
            "class.public.should.be.in.file",
            "dot.class.expected");

    @Override
    public Optional<Explanation> explain(Problem problem, Scope scope) {
        return isSyntax(problem) && !lacksSemicolon(problem) ? unbalanced(problem) : Optional.empty();
    }

    /** Whether the compiler misses a semicolon, and no bracket is what really ends there. */
    private static boolean lacksSemicolon(Problem problem) {
        var code = Lexer.code(problem.source());
        var rest = code.substring(Math.min(problem.position(), code.length())).strip();
        return problem.is("expected")
                && problem.message().equals("';' expected")
                && !rest.startsWith(")")
                && !rest.startsWith("]")
                && !insideParentheses(problem);
    }

    private static boolean insideParentheses(Problem problem) {
        var code = problem.codeBefore(problem.position());
        int open = 0;
        for (int i = code.length() - 1; i >= 0; i--) {
            char c = code.charAt(i);
            open += "([".indexOf(c) >= 0 ? 1 : ")]".indexOf(c) >= 0 ? -1 : 0;
            if (open > 0 || (open == 0 && "{}".indexOf(c) >= 0)) {
                return open > 0;
            }
        }
        return false;
    }

    /** Whether the text cannot be read at all. */
    static boolean isSyntax(Problem problem) {
        return SYNTAX.stream().anyMatch(problem::is);
    }

    private static Optional<Explanation> unbalanced(Problem problem) {
        var code = Lexer.code(problem.source());
        var open = new ArrayDeque<Integer>();
        for (int i = problem.statement(); i < code.length(); i++) {
            char c = code.charAt(i);
            if (OPENING.indexOf(c) >= 0) {
                open.push(i);
            } else if (CLOSING.indexOf(c) >= 0) {
                if (open.isEmpty()) {
                    return Optional.of(withoutOpening(c, i));
                }
                char wanted = closing(code.charAt(open.peek()));
                if (c != wanted) {
                    return Optional.of(mixed(code, open.peek(), i));
                }
                open.pop();
            }
        }
        return open.isEmpty() ? Optional.empty() : Optional.of(withoutClosing(code, open.peekLast(), open.peek()));
    }

    private static Explanation withoutOpening(char closing, int at) {
        char opening = OPENING.charAt(CLOSING.indexOf(closing));
        return Explanation.of(
                        "This " + closing + " closes nothing: no " + opening + " is open here.",
                        "Delete it, or add the " + opening + " that belongs to it.")
                .at(Span.at(at));
    }

    private static Explanation mixed(String code, int opening, int closing) {
        char open = code.charAt(opening);
        return Explanation.of(
                        "This " + open + " is not closed: " + code.charAt(closing) + " comes before its "
                                + closing(open) + ".",
                        "Add " + closing(open) + " where it should end.")
                .at(Span.at(opening));
    }

    /** The innermost is the mistake, as a rule; of braces nobody can tell, so the outermost that is open is shown. */
    private static Explanation withoutClosing(String code, int outermost, int innermost) {
        int at = code.charAt(innermost) == '{' ? outermost : innermost;
        char open = code.charAt(at);
        return Explanation.of("This " + open + " is never closed.", "Add " + closing(open) + " where it should end.")
                .at(Span.at(at));
    }

    private static char closing(char opening) {
        return CLOSING.charAt(OPENING.indexOf(opening));
    }
}
