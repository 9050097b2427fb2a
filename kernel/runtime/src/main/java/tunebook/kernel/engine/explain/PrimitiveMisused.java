package tunebook.kernel.engine.explain;

import java.util.Optional;
import java.util.regex.Pattern;

/** A primitive value used as if it were an object, or a primitive type where a class must stand. */
final class PrimitiveMisused implements Mistake {
    private static final Pattern DEREFERENCED = Pattern.compile("^(?<type>\\w+) cannot be dereferenced");
    private static final Pattern FOUND = Pattern.compile("found:\\s+(?<type>\\w+)");

    @Override
    public Optional<Explanation> explain(Problem problem, Scope scope) {
        var primitive = DEREFERENCED.matcher(problem.message());
        if (problem.is("cant.deref") && primitive.find()) {
            return Optional.of(dereferenced(problem, primitive.group("type")));
        }
        var found = FOUND.matcher(problem.message());
        if (problem.is("type.found.req") && found.find() && TypeName.isPrimitive(found.group("type"))) {
            var type = found.group("type");
            var box = TypeName.box(type);
            return Optional.of(Explanation.of(
                    "Between < and > stands a class, and " + type + " is none.", "The class for it is " + box));
        }
        return Optional.empty();
    }

    private static Explanation dereferenced(Problem problem, String type) {
        var text = problem.text();
        int dot = text.lastIndexOf('.');
        var value = dot > 0 ? text.substring(0, dot).strip() : "x";
        var member = dot > 0 ? text.substring(dot + 1).strip() : "";
        var box = TypeName.box(type);
        var sentence =
                TypeName.withArticle(type) + " is no object: it has no methods, so ." + member + " means nothing.";
        return Explanation.of(
                Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1),
                switch (member) {
                    case "toString" -> "Write String.valueOf(" + value + ")";
                    case "equals" -> "Compare with ==";
                    case "length", "size" -> "The number of its digits: String.valueOf(" + value + ").length()";
                    case "compareTo" -> "Write " + box + ".compare(" + value + ", ...)";
                    default ->
                        "Its class " + box + " has static methods for it: " + box + ".toString(" + value
                                + ") for example.";
                });
    }
}
