package tunebook.kernel.engine.explain;

import java.util.Optional;
import java.util.regex.Pattern;
import tunebook.kernel.engine.Lexer;

/** {@code if (x = 3)}: one = stores, two compare. */
final class AssignmentForComparison implements Mistake {
    private static final Pattern ASSIGNMENT =
            Pattern.compile("^(?<left>[^=<>!]+?)\\s*=(?!=)\\s*(?<right>.+)$", Pattern.DOTALL);
    private static final Pattern TO_BOOLEAN =
            Pattern.compile("incompatible types: (?<from>.+) cannot be converted to boolean");

    @Override
    public Optional<Explanation> explain(Problem problem, Scope scope) {
        var wanted = TO_BOOLEAN.matcher(problem.message());
        var code = Lexer.code(problem.text());
        var assignment = ASSIGNMENT.matcher(code);
        if (!problem.is("prob.found.req") || !wanted.find() || !assignment.matches()) {
            return Optional.empty();
        }
        var left = problem.text().substring(0, assignment.end("left"));
        var right = problem.text().substring(assignment.start("right"));
        boolean primitive = TypeName.isPrimitive(wanted.group("from"));
        int sign = problem.span().start() + code.indexOf('=');
        return Optional.of(Explanation.of(
                        "One = stores a value; a condition needs a comparison.",
                        "Write " + (primitive ? left + " == " + right : left + ".equals(" + right + ")"))
                .at(Span.at(sign)));
    }
}
