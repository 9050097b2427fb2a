package tunebook.tuning;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tunebook.space.ChoiceParameter;

/** Values that a journal could write but not read again: what is said to who offers one. */
final class Unreadable {
    private static final String RULE = "a study with a journal reads its values back from the file, which works for"
            + " texts, for numbers such as int and double, and for true and false";
    private static final int LETTERS = 40;

    private Unreadable() {}

    /** An objective offers it among others. */
    static IllegalArgumentException offered(ChoiceParameter choice, Object value) {
        return new IllegalArgumentException(RULE + ", but the choice '" + choice.name() + "' offers " + described(value)
                + ". " + cure(choice, value));
    }

    /** It was enqueued. */
    static IllegalArgumentException enqueued(String name, Object value) {
        return new IllegalArgumentException(RULE + ", but '" + name + "' was enqueued as " + described(value)
                + ". Enqueue a text that names it, Map.of(\"" + name + "\", \"its name\"), and let the objective look"
                + " the value up; or declare the space, in which an enum may be a choice");
    }

    private static String cure(ChoiceParameter choice, Object value) {
        String asked = "trial.choice(\"" + choice.name() + "\", ";
        if (value instanceof Enum<?> constant) {
            String type = constant.getDeclaringClass().getSimpleName();
            String names = choice.values().stream()
                    .map(other -> "\"" + (other instanceof Enum<?> named ? named.name() : other) + "\"")
                    .collect(Collectors.joining(", "));
            return "Choose its name, and look the constant up by it: " + type + ".valueOf(" + asked + names
                    + ")); or declare the space, in which an enum may be a choice";
        }
        return "Give each value a name, choose the name, and look the value up in a map: byName.get(" + asked
                + "\"one\", \"other\"))";
    }

    /** {@code "[64, 32], a list"}. */
    private static String described(Object value) {
        if (value.getClass().isArray()) {
            return "an array";
        }
        String type = value.getClass().getSimpleName();
        if (type.isEmpty() || value.getClass().isHidden()) {
            return "a value of a class without a name";
        }
        String text = String.valueOf(value);
        String brief = text.length() <= LETTERS ? text : text.substring(0, LETTERS - 1) + "…";
        return brief + ", " + kind(value, type);
    }

    private static String kind(Object value, String type) {
        if (value instanceof Enum<?> constant) {
            return "a constant of the enum " + constant.getDeclaringClass().getSimpleName();
        }
        return value instanceof List<?>
                ? "a list"
                : value instanceof Map<?, ?> ? "a map" : "a value of the class " + type;
    }
}
