package tunebook.kernel.engine.explain;

import java.util.Optional;

/** {@code var} without a value to take the type from; a loop over what has no elements; a switch with a gap. */
final class UntypedVariable implements Mistake {
    @Override
    public Optional<Explanation> explain(Problem problem, Scope scope) {
        if (problem.is("cant.infer.local.var.type")) {
            return Optional.of(Explanation.of(
                    "var takes its type from the value, and this one does not tell.",
                    problem.message().contains("array initializer")
                            ? "Write the type: int[] numbers = {1, 2};"
                            : "Write the type instead of var, or give a value."));
        }
        if (problem.is("foreach.not.applicable.to.type")) {
            return Optional.of(Explanation.of(
                    "for (... : ...) goes through an array or a collection, and this is neither.",
                    "To count: for (int i = 0; i < n; i++) { ... }"));
        }
        if (problem.isAny("not.exhaustive", "not.exhaustive.statement")) {
            return Optional.of(Explanation.of(
                    "This switch has no answer for some values.", "Add default -> ...; for all the others."));
        }
        return problem.is("array.dimension.missing")
                ? Optional.of(Explanation.of(
                        "This array has no size.", "Write new int[3], or the elements: new int[] {1, 2}"))
                : Optional.empty();
    }
}
