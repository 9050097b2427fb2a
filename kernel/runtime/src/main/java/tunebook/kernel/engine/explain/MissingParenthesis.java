package tunebook.kernel.engine.explain;

import java.util.Optional;
import java.util.regex.Pattern;

/** {@code if x > 3}: conditions stand in parentheses. And two arguments without anything between them. */
final class MissingParenthesis implements Mistake {
    private static final Pattern CONDITION = Pattern.compile("\\b(if|while|for|switch|catch)\\s*$");
    private static final Pattern NEXT = Pattern.compile("\\S+");

    @Override
    public Optional<Explanation> explain(Problem problem, Scope scope) {
        if (!problem.isAny("expected", "expected2", "expected3")) {
            return Optional.empty();
        }
        if (problem.message().startsWith("'('")) {
            var word = CONDITION.matcher(problem.codeBefore(problem.position()));
            return word.find() ? Optional.of(condition(problem, word.group(1))) : Optional.empty();
        }
        return problem.message().startsWith("')'") ? argument(problem) : Optional.empty();
    }

    private static Explanation condition(Problem problem, String word) {
        var what = word.equals("catch") ? "exception" : word.equals("for") ? "header" : "condition";
        var rest = problem.source()
                .substring(Math.min(problem.position(), problem.source().length()));
        var line = rest.lines().findFirst().orElse("").strip();
        int brace = line.indexOf('{');
        var example = (brace < 0 ? line : line.substring(0, brace)).strip().replaceFirst("\\s+then$|:$", "");
        return Explanation.of(
                "The " + what + " of " + word + " stands in parentheses.",
                example.isEmpty() ? "Write " + word + " (...)" : "Write " + word + " (" + example + ")");
    }

    private static Optional<Explanation> argument(Problem problem) {
        var next = NEXT.matcher(problem.source())
                .region(problem.position(), problem.source().length());
        if (!next.find() || ";{".indexOf(next.group().charAt(0)) >= 0) {
            return Optional.empty();
        }
        return Optional.of(Explanation.of(
                        "Between two values of a list there must be something.",
                        "A comma separates arguments: f(a, b). A + joins text: \"a\" + b.")
                .at(new Span(problem.position(), next.start() + 1)));
    }
}
