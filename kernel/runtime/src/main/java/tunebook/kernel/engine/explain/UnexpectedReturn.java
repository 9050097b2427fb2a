package tunebook.kernel.engine.explain;

import java.util.Optional;

/** A value returned from a method that returns none, or none from one that should. */
final class UnexpectedReturn implements Mistake {
    @Override
    public Optional<Explanation> explain(Problem problem, Scope scope) {
        if (!problem.is("prob.found.req")) {
            return Optional.empty();
        }
        if (problem.message().contains("unexpected return value")) {
            return Optional.of(Explanation.of(
                    "A void method returns no value, but this one does.",
                    "Put the type of the value in the place of void in the method's first line."));
        }
        return problem.message().contains("missing return value")
                ? Optional.of(Explanation.of(
                        "This method must return a value, but this return has none.", "Write return ...;"))
                : Optional.empty();
    }
}
