package tunebook.kernel.engine.explain;

import java.util.Optional;
import java.util.regex.Pattern;

/** A class without a method that it promised; an object of a type that has none. */
final class MissingMethod implements Mistake {
    private static final Pattern MISSING = Pattern.compile(
            "^(?<class>\\S+) is not abstract and does not override abstract method (?<method>.+) in (?<type>\\S+)");
    private static final Pattern ABSTRACT = Pattern.compile("^(?<class>\\S+) is abstract; cannot be instantiated");

    @Override
    public Optional<Explanation> explain(Problem problem, Scope scope) {
        var missing = MISSING.matcher(problem.message());
        if (missing.find()) {
            var method = TypeName.plain(missing.group("method"));
            return Optional.of(Explanation.of(
                    TypeName.plain(missing.group("class")) + " lacks the method " + method + " that "
                            + TypeName.plain(missing.group("type")) + " asks for.",
                    "Add it, with public in front. Is it there? Then compare its name and parameters."));
        }
        var instance = ABSTRACT.matcher(problem.message());
        return instance.find() ? Optional.of(instance(TypeName.plain(instance.group("class")))) : Optional.empty();
    }

    private static Explanation instance(String type) {
        var instead = switch (type) {
            case "List", "Collection", "AbstractList" -> "new ArrayList<>()";
            case "Map", "AbstractMap" -> "new HashMap<>()";
            case "Set", "AbstractSet" -> "new HashSet<>()";
            case "Queue", "Deque" -> "new ArrayDeque<>()";
            default -> "";
        };
        return Explanation.of(
                type + " says what objects can do; none can be made of it directly.",
                instead.isEmpty() ? "Use a class that implements or extends it." : "Write " + instead);
    }
}
