package tunebook.kernel.engine.explain;

import java.util.Optional;
import java.util.regex.Pattern;

/** A statement that can never run. */
final class NeverReached implements Mistake {
    private static final Pattern LEAVING = Pattern.compile("\\b(return|throw|break|continue)\\b[^;{}]*;\\s*$");

    @Override
    public Optional<Explanation> explain(Problem problem, Scope scope) {
        if (!problem.is("unreachable.stmt")) {
            return problem.isAny("break.outside.switch.loop", "cont.outside.loop")
                    ? Optional.of(Explanation.of(
                            problem.text().replaceAll("\\W.*", "") + " works inside of a loop only.",
                            "A cell ends by itself; what should not run can stand in if (...) { }"))
                    : Optional.empty();
        }
        var leaving = LEAVING.matcher(problem.codeBefore(problem.span().start()));
        return Optional.of(
                leaving.find()
                        ? Explanation.of(
                                "This can never run: " + leaving.group(1) + " in front of it always leaves first.",
                                "Delete it, or move it in front of the " + leaving.group(1) + ".")
                        : Explanation.of(
                                "This can never run: the loop in front of it never ends.",
                                "Give the loop a condition that becomes false, or a break."));
    }
}
