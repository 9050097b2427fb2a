package tunebook.kernel.wire;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** JSON of messages: reading with defaults, and making it from plain values. */
public final class Json {
    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    /** As JSON has them (RFC 8259, section 6). */
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][-+]?\\d{1,9})?");

    private Json() {}

    /** Reads one JSON object; anything else is malformed. */
    public static JsonObject parse(String text) throws MalformedMessageException {
        JsonElement element;
        try {
            element = JsonParser.parseString(text);
        } catch (JsonParseException e) {
            throw new MalformedMessageException("not JSON: " + shortened(text), e);
        }
        if (!element.isJsonObject()) {
            throw new MalformedMessageException("not a JSON object: " + shortened(text));
        }
        return element.getAsJsonObject();
    }

    /** Writes JSON in one line. */
    public static String write(JsonElement json) {
        return GSON.toJson(json);
    }

    /** The text under a key; {@code otherwise} if it is missing or not text. */
    public static String text(JsonObject json, String key, String otherwise) {
        var value = json.get(key);
        return (value instanceof JsonPrimitive p && p.isString()) ? p.getAsString() : otherwise;
    }

    /** The flag under a key; {@code otherwise} if it is missing or not a flag. */
    public static boolean flag(JsonObject json, String key, boolean otherwise) {
        var value = json.get(key);
        return (value instanceof JsonPrimitive p && p.isBoolean()) ? p.getAsBoolean() : otherwise;
    }

    /** The whole number under a key; {@code otherwise} if it is missing or not a number. */
    public static int number(JsonObject json, String key, int otherwise) {
        var value = json.get(key);
        // by way of double: a whole number of a million digits is not worth the time that it takes
        return (value instanceof JsonPrimitive p && p.isNumber()) ? (int) p.getAsDouble() : otherwise;
    }

    /** The object under a key; an empty one if it is missing or something else. */
    public static JsonObject object(JsonObject json, String key) {
        return json.get(key) instanceof JsonObject object ? object : new JsonObject();
    }

    /**
     * JSON of maps, iterables, numbers, texts, flags and null, as a {@link tunebook.display.MimeBundle} holds them. A
     * number that JSON does not have (NaN, infinity) becomes text; so does every other object.
     */
    public static JsonElement of(Object value) {
        if (value == null) {
            return JsonNull.INSTANCE;
        } else if (value instanceof JsonElement json) {
            return json;
        } else if (value instanceof Map<?, ?> map) {
            var object = new JsonObject();
            map.forEach((key, item) -> object.add(String.valueOf(key), of(item)));
            return object;
        } else if (value instanceof Iterable<?> items) {
            var array = new JsonArray();
            items.forEach(item -> array.add(of(item)));
            return array;
        } else if (value instanceof Boolean flag) {
            return new JsonPrimitive(flag);
        }
        var text = Objects.requireNonNullElse(value.toString(), "null");
        // also numbers of other libraries, some of which are written as 1/3
        return value instanceof Number number && NUMBER.matcher(text).matches()
                ? new JsonPrimitive(isOfJava(number) ? number : new BigDecimal(text))
                : new JsonPrimitive(text);
    }

    /** The plain value of JSON: maps, lists, texts, {@code Long} or {@code Double}, flags, null. */
    public static Object plain(JsonElement json) {
        if (json instanceof JsonObject object) {
            return plain(object);
        } else if (json instanceof JsonArray array) {
            var list = new ArrayList<Object>();
            array.forEach(item -> list.add(plain(item)));
            return list;
        } else if (json instanceof JsonPrimitive p) {
            return p.isBoolean() ? (Object) p.getAsBoolean() : p.isNumber() ? plain(p.getAsString()) : p.getAsString();
        }
        return null;
    }

    /** The plain values of an object, in its order. */
    public static Map<String, Object> plain(JsonObject object) {
        var map = new LinkedHashMap<String, Object>();
        object.entrySet().forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
        return map;
    }

    /** The others can change, or print themselves in another way the next time. */
    private static boolean isOfJava(Number number) {
        return number.getClass().getName().startsWith("java.");
    }

    private static Number plain(String number) {
        if (number.matches("-?\\d{1,18}")) {
            return Long.valueOf(number);
        }
        return Double.valueOf(number);
    }

    /** An object of alternating keys and values, each value as {@link #of(Object)} makes it. */
    public static JsonObject object(Object... keysAndValues) {
        var object = new JsonObject();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.add((String) keysAndValues[i], of(keysAndValues[i + 1]));
        }
        return object;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
}
