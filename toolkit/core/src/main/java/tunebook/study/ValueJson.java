package tunebook.study;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tunebook.space.ChoiceParameter;
import tunebook.space.Parameter;
import tunebook.space.Params;

/**
 * The values of parameters as JSON, so that each is read back as the same value of the same type: doubles, longs, texts and
 * flags as they are, all else as {@code {"of": type, "text": its text}}. An enum is found again among the values of its
 * choice, by the simple name of its type and its own: a cell that is run again compiles it within another class.
 */
final class ValueJson {
    /** How the types of the language that JSON has no form for are read. */
    private static final Map<String, Function<String, Object>> READ = Map.of(
            "java.lang.Double", Double::valueOf,
            "java.lang.Float", Float::valueOf,
            "java.lang.Integer", Integer::valueOf,
            "java.lang.Short", Short::valueOf,
            "java.lang.Byte", Byte::valueOf,
            "java.lang.Character", text -> text.charAt(0));

    private ValueJson() {}

    /** Whether the value can be read again without a choice to look it up in. */
    static boolean isPlain(Object value) {
        return value instanceof Long
                || value instanceof String
                || value instanceof Boolean
                || READ.containsKey(value.getClass().getName());
    }

    /** Whether the value of a declared choice can be read again: that of an enum is looked up there. */
    static boolean isKept(Object value) {
        return isPlain(value) || value instanceof Enum<?>;
    }

    private static String type(Object value) {
        return value instanceof Enum<?> constant
                ? constant.getDeclaringClass().getSimpleName()
                : value.getClass().getName();
    }

    private static String text(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    static void write(JsonWriter json, Object value) {
        if (value instanceof Double number && Double.isFinite(number)) {
            json.number(number.doubleValue());
        } else if (value instanceof Long number) {
            json.number(number.longValue());
        } else if (value instanceof String text) {
            json.text(text);
        } else if (value instanceof Boolean flag) {
            json.flag(flag);
        } else {
            json.open('{').name("of").text(type(value));
            json.name("text").text(text(value)).close('}');
        }
    }

    static void write(JsonWriter json, Params params) {
        json.open('{');
        params.toMap().forEach((name, value) -> write(json.name(name), value));
        json.close('}');
    }

    /**
     * The value.
     *
     * @param parameter whose value it is, if that is known
     */
    static Object read(Object json, Optional<Parameter> parameter) {
        if (!(json instanceof JsonObject tagged)) {
            return json;
        }
        String type = tagged.text("of");
        String text = tagged.text("text");
        var read = READ.get(type);
        if (read != null) {
            return read.apply(text);
        }
        return parameter
                .filter(ChoiceParameter.class::isInstance)
                .flatMap(choice -> ((ChoiceParameter) choice)
                        .values().stream()
                                .filter(value ->
                                        type(value).equals(type) && text(value).equals(text))
                                .findFirst())
                .orElseThrow(() -> new IllegalArgumentException(
                        "no choice of the space has the value '" + text + "' of type " + type));
    }

    static Params readParams(JsonObject json, Function<String, Optional<Parameter>> known) {
        Map<String, Object> values = new LinkedHashMap<>();
        json.fields().forEach((name, value) -> values.put(name, read(value, known.apply(name))));
        return Params.of(values);
    }
}
