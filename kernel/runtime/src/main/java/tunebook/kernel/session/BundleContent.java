package tunebook.kernel.session;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import tunebook.display.MimeBundle;
import tunebook.kernel.wire.Json;

/**
 * What messages say of a bundle. The content of JSON types is JSON itself, as front ends want it; renderers and cells
 * often have it as text.
 */
final class BundleContent {
    private BundleContent() {}

    /** The data and the metadata of a bundle. */
    static JsonObject of(MimeBundle bundle) {
        var data = new JsonObject();
        bundle.data().forEach((mime, content) -> data.add(mime, content(mime, Json.of(content))));
        return Json.object("data", data, "metadata", bundle.metadata());
    }

    private static JsonElement content(String mime, JsonElement content) {
        boolean isText = content instanceof JsonPrimitive primitive && primitive.isString();
        return isText && isJson(mime) ? parsed(content.getAsString()).orElse(content) : content;
    }

    private static boolean isJson(String mime) {
        return mime.equals("application/json") || mime.endsWith("+json");
    }

    /** The object or array that a text is; any other text stays one. */
    private static Optional<JsonElement> parsed(String text) {
        try (var reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            var json = JsonParser.parseReader(reader);
            boolean isWhole = reader.peek() == JsonToken.END_DOCUMENT;
            return Optional.of(json).filter(value -> isWhole && (value.isJsonObject() || value.isJsonArray()));
        } catch (JsonParseException | IOException e) {
            return Optional.empty();
        }
    }
}
