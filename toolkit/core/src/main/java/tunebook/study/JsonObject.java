package tunebook.study;

import java.util.List;
import java.util.Map;

/**
 * An object as read, asked for its fields by name and kind. A field that is missing or of another kind is an
 * {@link IllegalArgumentException} that names it.
 *
 * @param fields in the order read
 */
record JsonObject(Map<String, Object> fields) {
    boolean has(String name) {
        return fields.containsKey(name);
    }

    String text(String name) {
        return field(name, String.class, "a text");
    }

    long whole(String name) {
        return field(name, Long.class, "a whole number");
    }

    double number(String name) {
        return number(name, fields.get(name));
    }

    JsonObject object(String name) {
        return field(name, JsonObject.class, "an object");
    }

    List<?> list(String name) {
        return field(name, List.class, "a list");
    }

    List<JsonObject> objects(String name) {
        return list(name).stream()
                .map(element -> element(name, element, JsonObject.class))
                .toList();
    }

    List<String> texts(String name) {
        return list(name).stream()
                .map(element -> element(name, element, String.class))
                .toList();
    }

    /** A double as written: a number with a point, or one of the three texts. */
    static double number(String name, Object value) {
        if (value instanceof Double number) {
            return number;
        }
        if (value instanceof String word
                && (word.equals("NaN") || word.equals("Infinity") || word.equals("-Infinity"))) {
            return Double.parseDouble(word);
        }
        throw wrong(name, "a number", value);
    }

    private <T> T field(String name, Class<T> kind, String wanted) {
        Object value = fields.get(name);
        if (!kind.isInstance(value)) {
            throw wrong(name, wanted, value);
        }
        return kind.cast(value);
    }

    private static <T> T element(String name, Object element, Class<T> kind) {
        if (!kind.isInstance(element)) {
            throw wrong(name, "a list of other elements", element);
        }
        return kind.cast(element);
    }

    private static IllegalArgumentException wrong(String name, String wanted, Object value) {
        return new IllegalArgumentException(
                "the field '" + name + "' must be " + wanted + ", but got " + (value == null ? "none" : value));
    }
}
