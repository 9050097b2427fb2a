package tunebook.kernel.engine.explain;

import java.util.Optional;
import java.util.regex.Pattern;

/** A variable that must stay as it is, and is changed. */
final class FinalChanged implements Mistake {
    private static final Pattern NAME = Pattern.compile("(?:final|static final) variable (?<name>\\w+)");

    @Override
    public Optional<Explanation> explain(Problem problem, Scope scope) {
        if (problem.isAny("cant.ref.non.effectively.final.var", "local.var.accessed.from.icls.needs.final")) {
            return Optional.of(Explanation.of(
                    "A lambda cannot use a local variable that changes.",
                    "Copy it first: var copy = " + problem.text().replaceAll("\\W", "")
                            + "; To count in a lambda, use an array of one element or an AtomicInteger."));
        }
        var name = NAME.matcher(problem.message());
        return problem.isAny("cant.assign.val.to.final.var", "cant.assign.val.to.var") && name.find()
                ? Optional.of(Explanation.of(
                        name.group("name") + " is final: it keeps its first value.",
                        "Leave final out where it is declared, or use another variable."))
                : Optional.empty();
    }
}
