package tunebook.kernel.engine.explain;

import java.util.Optional;

/** One mistake that people make, and how to tell it from others. */
@FunctionalInterface
interface Mistake {
    /** Explains a problem if it is this mistake; empty if it is another. */
    Optional<Explanation> explain(Problem problem, Scope scope);
}
