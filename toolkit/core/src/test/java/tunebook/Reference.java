package tunebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;
import tunebook.math.Vec;

/** Reads reference values: JSON files that say their producer and version in {@code source}. */
public final class Reference {
    private Reference() {}

    /** The file of this name next to the class. */
    public static JsonObject read(Class<?> beside, String name) {
        try (var in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no reference file " + name + " beside " + beside);
            }
            return JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getAsJsonObject();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** An array of numbers as a vector. */
    public static Vec vec(JsonArray numbers) {
        return Vec.of(StreamSupport.stream(numbers.spliterator(), false)
                .mapToDouble(number -> number.getAsDouble())
                .toArray());
    }
}
