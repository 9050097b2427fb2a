package tunebook.kernel.engine.explain;

import java.util.Optional;
import java.util.regex.Pattern;

/** A method of objects, called on their class. */
final class InstanceCalledStatically implements Mistake {
    private static final Pattern MEMBER = Pattern.compile("non-static (?<kind>method|variable) (?<name>\\w+)");
    private static final Pattern CLASS = Pattern.compile("(?<name>[\\w$]+)\\s*\\.\\s*\\w*$");

    @Override
    public Optional<Explanation> explain(Problem problem, Scope scope) {
        var member = MEMBER.matcher(problem.message());
        if (!problem.is("non-static.cant.be.ref") || !member.find()) {
            return Optional.empty();
        }
        var name = member.group("name");
        if (name.equals("this") || name.equals("super")) {
            return Optional.of(Explanation.of(
                    "There is no " + name + " here: a cell is not an object.",
                    name.equals("this") ? "Variables of cells are used by their names alone." : "Leave it out."));
        }
        var owner = CLASS.matcher(problem.text().replaceAll("\\(.*", ""));
        var written = name + (member.group("kind").equals("method") ? "()" : "");
        if (!owner.find()) {
            return Optional.of(Explanation.of(
                    written + " belongs to objects, and here is no object: the method around it is static.",
                    "Make " + written + " static too, or call it on an object."));
        }
        var type = owner.group("name");
        return Optional.of(Explanation.of(
                written + " belongs to one " + type + ", not to the class " + type + " as a whole.",
                "Call it on an object: " + object(type, scope) + "." + written));
    }

    private static String object(String type, Scope scope) {
        return scope.names().stream()
                .filter(name -> Character.isLowerCase(name.charAt(0)) && !name.contains("("))
                .filter(name ->
                        scope.type(name).map(TypeName::raw).filter(type::equals).isPresent())
                .findFirst()
                .orElseGet(() -> type.equals("String") ? "\"some text\"" : "new " + type + "(...)");
    }
}
