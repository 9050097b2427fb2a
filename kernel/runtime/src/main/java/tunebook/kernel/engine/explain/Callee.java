package tunebook.kernel.engine.explain;

import java.util.Optional;
import java.util.regex.Pattern;
import tunebook.kernel.engine.Lexer;

/**
 * What is called by the call that an argument stands in.
 *
 * @param written its source up to the opening parenthesis, as {@code Math.max(}
 */
record Callee(String written) {
    private static final Pattern CALL = Pattern.compile("(?:new\\s+)?[\\w$.]+(?:<[\\w<>, ]*>)?\\s*\\($");

    /** The callee of the innermost call around a problem; empty if it stands in no call. */
    static Optional<Callee> around(Problem problem) {
        var code = Lexer.code(problem.source());
        int depth = 0;
        for (int i = Math.min(problem.span().start(), code.length()) - 1; i >= problem.statement(); i--) {
            char c = code.charAt(i);
            if (c == ')' || c == ']' || c == '}') {
                depth++;
            } else if (c == '[' || c == '{' || c == ';') {
                if (depth-- == 0 || c == ';') {
                    return Optional.empty();
                }
            } else if (c == '(' && depth-- == 0) {
                return endingAt(problem, code, i + 1);
            }
        }
        return Optional.empty();
    }

    /** The callee whose opening parenthesis is the first one after an index. */
    static Optional<Callee> after(Problem problem, int from) {
        var code = Lexer.code(problem.source());
        int open = code.indexOf('(', from);
        return open < 0 ? Optional.empty() : endingAt(problem, code, open + 1);
    }

    private static Optional<Callee> endingAt(Problem problem, String code, int end) {
        var call = CALL.matcher(code.substring(problem.statement(), end));
        if (!call.find() || call.group().matches("(?:if|while|for|switch|catch)\\s*\\(")) {
            return Optional.empty();
        }
        return Optional.of(new Callee(call.group()));
    }
}
