package tunebook.kernel.engine.explain;

import java.util.Optional;
import java.util.regex.Pattern;
import tunebook.kernel.engine.Lexer;

/** Text that cannot be read as Java: a value is missing beside an operator, a type before a name. */
final class Unreadable implements Mistake {
    private static final String OPERATORS = "+-*/%=<>&|!?:,.";
    private static final Pattern UNTYPED_METHOD = Pattern.compile(
            "^\\s*(?<name>[a-z]\\w*)\\s*\\(\\s*\\w+(?:<\\w+>|\\[\\])*\\s+\\w+.*\\)\\s*\\{", Pattern.DOTALL);
    private static final Pattern UNTYPED_PARAMETER = Pattern.compile("[(,]\\s*(?<name>\\w+)\\s*$");
    private static final Pattern LAST = Pattern.compile("(?<word>[-+*/%=<>&|!?:,.]+|\\w+)\\s*$");

    @Override
    public Optional<Explanation> explain(Problem problem, Scope scope) {
        if (problem.is("premature.eof")) {
            return Optional.of(ended(problem));
        }
        if (problem.isAny("dot.class.expected", "expected", "expected2", "expected3", "expected4")) {
            return method(problem).or(() -> parameter(problem));
        }
        return problem.isAny("illegal.start.of.expr", "illegal.start.of.type", "not.stmt")
                ? beside(problem)
                : Optional.empty();
    }

    private static Explanation ended(Problem problem) {
        var code = problem.codeBefore(problem.position());
        var last = LAST.matcher(code);
        if (last.find() && OPERATORS.indexOf(last.group("word").charAt(0)) >= 0) {
            int at = problem.statement() + last.start("word");
            return Explanation.of(
                            "The cell ends after " + last.group("word") + ", where a value must follow.",
                            "Write the value, or take the " + last.group("word") + " away.")
                    .at(new Span(at, at + last.group("word").length()));
        }
        boolean choice =
                code.contains("?") && !code.substring(code.lastIndexOf('?')).contains(":");
        return Explanation.of(
                "The cell ends in the middle of a statement.",
                choice ? "To condition ? a belongs : b" : "Write the rest of it.");
    }

    private static Optional<Explanation> method(Problem problem) {
        var code = Lexer.code(problem.source()).substring(problem.statement());
        var untyped = UNTYPED_METHOD.matcher(code);
        if (!untyped.find() || untyped.group("name").matches("if|for|while|switch|catch|try|do|return|new")) {
            return Optional.empty();
        }
        var name = untyped.group("name");
        int at = problem.statement() + untyped.start("name");
        return Optional.of(Explanation.of(
                        "The type that " + name + " returns is missing.",
                        "Put it in front: int " + name + "(...) { ... }   or void, if it returns nothing.")
                .at(new Span(at, at + name.length())));
    }

    private static Optional<Explanation> parameter(Problem problem) {
        var before = problem.codeBefore(problem.position());
        var parameter = UNTYPED_PARAMETER.matcher(before);
        boolean declared = before.matches("(?s)\\s*(?:\\w+\\s+)*[\\w<>\\[\\]]+\\s+\\w+\\s*\\([^)]*");
        if (!problem.message().startsWith("<identifier>") || !declared || !parameter.find()) {
            return Optional.empty();
        }
        var name = parameter.group("name");
        int at = problem.statement() + parameter.start("name");
        return Optional.of(Explanation.of("A parameter needs a type and a name.", "Write for example int " + name)
                .at(new Span(at, at + name.length())));
    }

    private static Optional<Explanation> beside(Problem problem) {
        if (problem.is("not.stmt")) {
            return Optional.of(Explanation.of(
                    "This is a value, and nothing is done with it.",
                    "Store it, as in var x = ...; or print it: System.out.println(...)"));
        }
        var last = LAST.matcher(problem.codeBefore(problem.position()));
        var next = problem.text().strip();
        if (!last.find() || OPERATORS.indexOf(last.group("word").charAt(0)) < 0) {
            return Optional.empty();
        }
        var sign = last.group("word");
        return Optional.of(Explanation.of(
                "A value is missing between " + sign + " and " + (next.isEmpty() ? "the end" : next) + ".",
                "Write the value, or take the " + sign + " away."));
    }
}
