package tunebook.kernel.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Members of JSON objects that may be missing or of another type: then they are empty. */
public final class JsonMembers {
    private JsonMembers() {}

    /** A member that is an object; an empty object if it is not. */
    public static JsonObject object(JsonObject json, String member) {
        return json.get(member) instanceof JsonObject object ? object : new JsonObject();
    }

    /** A member that is text. */
    public static Optional<String> string(JsonObject json, String member) {
        return json.get(member) instanceof JsonPrimitive value && value.isString()
                ? Optional.of(value.getAsString())
                : Optional.empty();
    }

    /** A member that is a whole number. */
    public static OptionalInt integer(JsonObject json, String member) {
        return json.get(member) instanceof JsonPrimitive value && value.isNumber()
                ? OptionalInt.of(value.getAsInt())
                : OptionalInt.empty();
    }

    /** A member that is a list of texts; other elements are left out. */
    public static List<String> strings(JsonObject json, String member) {
        var strings = new ArrayList<String>();
        if (json.get(member) instanceof JsonArray array) {
            for (var element : array) {
                if (element instanceof JsonPrimitive value && value.isString()) {
                    strings.add(value.getAsString());
                }
            }
        }
        return strings;
    }

    /** A text that nbformat may split into lines. */
    public static Optional<String> text(JsonElement json) {
        if (json instanceof JsonPrimitive value && value.isString()) {
            return Optional.of(value.getAsString());
        }
        if (!(json instanceof JsonArray lines)) {
            return Optional.empty();
        }
        var text = new StringBuilder();
        for (var line : lines) {
            if (!(line instanceof JsonPrimitive value && value.isString())) {
                return Optional.empty();
            }
            text.append(value.getAsString());
        }
        return Optional.of(text.toString());
    }
}
