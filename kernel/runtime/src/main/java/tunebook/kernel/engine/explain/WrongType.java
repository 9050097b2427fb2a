package tunebook.kernel.engine.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A value of one type where another is needed. */
final class WrongType implements Mistake {
    private static final Pattern TYPES = Pattern.compile(
            "incompatible types: (?:bad return type in lambda expression\\s+)?(?<from>.+) cannot be converted to (?<to>.+)$",
            Pattern.DOTALL);
    private static final Pattern BOUNDS = Pattern.compile(
            "inference variable \\S+ has incompatible (?:equality constraints|bounds)\\s+equality constraints: (?<wanted>[^\\n]+)\\s+"
                    + "lower bounds: (?<given>[^\\n]+)");
    private static final Pattern NO_INSTANCE = Pattern.compile(
            "no instance\\(s\\) of type variable\\(s\\) .+ exist so that (?<from>.+) conforms to (?<to>.+)$");
    private static final Pattern NOT_FUNCTIONAL =
            Pattern.compile("incompatible types: (?<type>\\S+) is not a functional interface");

    @Override
    public Optional<Explanation> explain(Problem problem, Scope scope) {
        if (!problem.isAny("prob.found.req", "cant.apply.diamond.1", "incompatible.upper.lower.bounds")) {
            return Optional.empty();
        }
        var types = TYPES.matcher(problem.message());
        if (types.find()) {
            return Optional.of(converted(
                    problem, types.group("from").strip(), types.group("to").strip(), scope));
        }
        var instance = NO_INSTANCE.matcher(problem.message());
        if (instance.find()) {
            return Optional.of(converted(problem, instance.group("from"), instance.group("to"), scope));
        }
        var bounds = BOUNDS.matcher(problem.message());
        if (bounds.find()) {
            return Optional.of(Explanation.of(
                    "The elements are of type " + TypeName.plain(bounds.group("given")) + ", but "
                            + TypeName.plain(bounds.group("wanted")) + " is wanted between < and >.",
                    "Change the type between < and >, or the elements."));
        }
        var functional = NOT_FUNCTIONAL.matcher(problem.message());
        return functional.find()
                ? Optional.of(Explanation.of(
                        "A lambda is a function, and " + TypeName.plain(functional.group("type"))
                                + " is no type of functions.",
                        "Give it such a type: Runnable, Supplier<T>, Function<A, B>, IntUnaryOperator, ..."))
                : Optional.empty();
    }

    private static Explanation converted(Problem problem, String from, String to, Scope scope) {
        var given = TypeName.plain(from);
        var wanted = TypeName.plain(to);
        var hints = new ArrayList<String>();
        var text = problem.text().replaceAll("\\s+", " ");
        var value = text.length() <= 40 ? text : "...";
        if (given.equals("void")) {
            return Explanation.of(
                    sentence(given, wanted, hints),
                    "Call it in a statement of its own, or let its method return " + TypeName.withArticle(wanted)
                            + ".");
        }
        Conversions.of(from, to, value).ifPresent(hints::add);
        if (hints.isEmpty()) {
            scope.conversions(from, to).stream().limit(2).forEach(member -> hints.add("Add ." + member));
        }
        Callee.around(problem).flatMap(callee -> signature(callee, scope)).ifPresent(hints::add);
        if (hints.isEmpty() && given.equals(wanted)) {
            hints.add("The class " + wanted
                    + " was declared again since the value was made. Run the cell that makes the value again.");
        }
        return Explanation.of(sentence(given, wanted, hints), hints);
    }

    private static String sentence(String given, String wanted, List<String> hints) {
        if (given.equals("void")) {
            return "This call gives no value (void), and " + TypeName.withArticle(wanted) + " is needed.";
        }
        if (given.equals("null")) {
            return "null is no value for " + TypeName.withArticle(wanted) + ".";
        }
        if (wanted.equals("boolean")) {
            return "A condition (boolean) is needed here, and this is " + TypeName.withArticle(given) + ".";
        }
        boolean addsCall = !hints.isEmpty() && hints.get(0).startsWith("Add .");
        return given + " cannot be converted to " + wanted
                + (addsCall ? ": add " + hints.get(0).substring("Add ".length()) : ".");
    }

    private static Optional<String> signature(Callee callee, Scope scope) {
        var signatures = scope.signatures(callee.written());
        return signatures.size() == 1
                ? Optional.of("The call needs: " + TypeName.plain(signatures.get(0)))
                : Optional.empty();
    }
}
