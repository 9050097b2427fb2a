package tunebook.kernel.engine.explain;

import java.util.Optional;

/** A value where a variable must stand, or no value where one must. */
final class NoVariable implements Mistake {
    @Override
    public Optional<Explanation> explain(Problem problem, Scope scope) {
        if (problem.is("void.not.allowed.here") || problem.is("illegal.initializer.for.type.void")) {
            return Optional.of(Explanation.of(
                    "This call gives no value (void), and one is needed here.",
                    "Call it in a statement of its own, or let its method return a value."));
        }
        var after = problem.source()
                .substring(Math.min(problem.span().end(), problem.source().length()))
                .strip();
        boolean assigned = after.startsWith("=") && !after.startsWith("==");
        return problem.is("unexpected.type") && problem.message().contains("required: variable") && assigned
                ? Optional.of(Explanation.of(
                        "Only a variable can be given a value, and "
                                + problem.text().strip() + " is none.",
                        "The variable stands on the left of = and its value on the right. To compare, write =="))
                : Optional.empty();
    }
}
