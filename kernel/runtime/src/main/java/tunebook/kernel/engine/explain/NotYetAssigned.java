package tunebook.kernel.engine.explain;

import java.util.Optional;
import java.util.regex.Pattern;

/** A variable that is read before it has a value. */
final class NotYetAssigned implements Mistake {
    private static final Pattern NAME = Pattern.compile("variable (?<name>\\w+) ");

    @Override
    public Optional<Explanation> explain(Problem problem, Scope scope) {
        var name = NAME.matcher(problem.message());
        return problem.is("var.might.not.have.been.initialized") && name.find()
                ? Optional.of(Explanation.of(
                        name.group("name") + " may have no value here.",
                        "Give it one where it is declared, as " + name.group("name")
                                + " = 0, or on every way that leads here."))
                : Optional.empty();
    }
}
