package tunebook.kernel.engine.explain;

import java.util.Optional;
import java.util.regex.Pattern;
import tunebook.kernel.engine.Lexer;

/** A statement that does not end. */
final class MissingSemicolon implements Mistake {
    private static final Pattern FOR_HEADER = Pattern.compile("\\bfor\\s*\\([^;)]*$");

    private static final Pattern DECLARED = Pattern.compile("[\\w>\\]]\\s+\\w+\\s*$");

    @Override
    public Optional<Explanation> explain(Problem problem, Scope scope) {
        boolean semicolon = problem.isAny("expected", "expected2", "expected3")
                && problem.message().contains("';'")
                && problem.message().endsWith("expected");
        return semicolon ? Optional.of(explanation(problem)) : Optional.empty();
    }

    private static Explanation explanation(Problem problem) {
        var code = Lexer.code(problem.source());
        int at = Math.min(problem.position(), code.length());
        var rest = code.substring(at);
        boolean lineEnds = rest.lines().findFirst().orElse("").isBlank();
        if (lineEnds) {
            return Explanation.of("A semicolon is missing at the end of this line.", "Add ;")
                    .at(Span.at(at));
        }
        if (FOR_HEADER.matcher(problem.codeBefore(at)).find()) {
            return Explanation.of(
                            "The three parts of a for stand between semicolons.",
                            "Write for (int i = 0; i < 10; i++) { ... }")
                    .at(Span.at(at));
        }
        var next = rest.strip();
        if (next.startsWith("}")) {
            return Explanation.of("A semicolon is missing before the }.", "Add ;")
                    .at(Span.at(at));
        }
        if (next.startsWith("==") && DECLARED.matcher(problem.codeBefore(at)).find()) {
            return Explanation.of("One = stores a value; == compares two.", "Write = instead of ==")
                    .at(new Span(code.indexOf("==", at), code.indexOf("==", at) + 2));
        }
        var words = next.split("\\s+|(?<=\\W)|(?=\\W)", 2);
        return Explanation.of(
                        "The statement should end here, but " + words[0] + " follows.",
                        "Is there a semicolon missing, or an operator such as + or a comma?")
                .at(Span.at(at));
    }
}
