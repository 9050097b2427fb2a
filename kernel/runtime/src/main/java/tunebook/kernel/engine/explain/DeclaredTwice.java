package tunebook.kernel.engine.explain;

import java.util.Optional;
import java.util.regex.Pattern;

/** A name declared again where it still lives. */
final class DeclaredTwice implements Mistake {
    private static final Pattern DEFINED =
            Pattern.compile("^(?<kind>\\w+) (?<name>[^\\s(]+(?:\\(.*?\\))?) is already defined");

    @Override
    public Optional<Explanation> explain(Problem problem, Scope scope) {
        var defined = DEFINED.matcher(problem.message());
        if (!problem.isAny("already.defined", "already.defined.static.single.import") || !defined.find()) {
            return Optional.empty();
        }
        var kind = defined.group("kind");
        var name = TypeName.plain(defined.group("name"));
        return Optional.of(Explanation.of(
                "There is a " + kind + " " + name + " here already.",
                kind.equals("variable")
                        ? "To give it another value, leave the type out: " + name
                                + " = ...; For another variable, choose another name."
                        : "Choose another name, or delete one of the two."));
    }
}
