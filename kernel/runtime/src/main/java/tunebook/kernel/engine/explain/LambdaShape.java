package tunebook.kernel.engine.explain;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A lambda with too few or too many parameters, with a value too much, or without one. */
final class LambdaShape implements Mistake {
    private static final Pattern TARGET = Pattern.compile("(?<type>\\w+)(?:\\s*<[^=;]*>)?\\s+\\w+\\s*=\\s*$");
    private static final Map<String, Integer> PARAMETERS = Map.ofEntries(
            Map.entry("Runnable", 0),
            Map.entry("Supplier", 0),
            Map.entry("Callable", 0),
            Map.entry("Function", 1),
            Map.entry("UnaryOperator", 1),
            Map.entry("Predicate", 1),
            Map.entry("Consumer", 1),
            Map.entry("DoubleUnaryOperator", 1),
            Map.entry("IntUnaryOperator", 1),
            Map.entry("IntPredicate", 1),
            Map.entry("BiFunction", 2),
            Map.entry("BinaryOperator", 2),
            Map.entry("BiPredicate", 2),
            Map.entry("BiConsumer", 2),
            Map.entry("DoubleBinaryOperator", 2),
            Map.entry("IntBinaryOperator", 2),
            Map.entry("Comparator", 2));

    @Override
    public Optional<Explanation> explain(Problem problem, Scope scope) {
        var message = problem.message();
        if (message.contains("incompatible parameter types in lambda expression")) {
            return Optional.of(parameters(problem));
        }
        if (message.contains("lambda body is not compatible with a void functional interface")) {
            return Optional.of(Explanation.of(
                    "Here a lambda gives no value back, and this lambda gives "
                            + problem.text().strip() + ".",
                    "To do something, write a call: () -> System.out.println(...)   To give a value: Supplier<T>"));
        }
        return message.contains("lambda expression") && message.contains("missing return value")
                ? Optional.of(Explanation.of(
                        "This lambda must give a value, but its body ends without one.",
                        "Add return ...; before its }"))
                : Optional.empty();
    }

    private static Explanation parameters(Problem problem) {
        int has = count(problem.text());
        var before = TARGET.matcher(problem.codeBefore(problem.span().start()));
        if (before.find() && PARAMETERS.containsKey(before.group("type"))) {
            int takes = PARAMETERS.get(before.group("type"));
            return Explanation.of(
                    "A " + before.group("type") + " takes " + (takes == 1 ? "1 argument" : takes + " arguments")
                            + ", and this lambda has " + has + ".",
                    switch (takes) {
                        case 0 -> "Write () -> ...";
                        case 1 -> "Write x -> ...";
                        default -> "Write (a, b) -> ...";
                    });
        }
        return Explanation.of(
                "This lambda has " + has + (has == 1 ? " parameter" : " parameters")
                        + ", and another number fits here.",
                "None: () -> ...   One: x -> ...   Two: (a, b) -> ...");
    }

    private static int count(String lambda) {
        var head = lambda.replaceFirst("(?s)->.*", "").replaceAll("[()\\s]", "");
        return head.isEmpty() ? 0 : head.split(",").length;
    }
}
