package tunebook.lesson;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A notebook file, read for tests. */
record Ipynb(Path file, String text, List<Cell> cells) {
    /** One cell: its tags and slide type are empty where the file has none. */
    record Cell(String id, String type, String source, List<String> tags, String slide, boolean untouched) {}

    static Ipynb of(Path file) {
        try {
            var text = Files.readString(file);
            return new Ipynb(file, text, read(text));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** All lecture notebooks, by name. */
    static List<Ipynb> all() {
        try (var files = Files.list(Path.of("..", "notebooks"))) {
            return files.filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .map(Ipynb::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the notebooks", e);
        }
    }

    /** The number that the name begins with. */
    int number() {
        return Integer.parseInt(file.getFileName().toString().substring(0, 2));
    }

    List<Cell> tagged(String tag) {
        return cells.stream().filter(cell -> cell.tags().contains(tag)).toList();
    }

    /** The one form in which a notebook is kept: sorted keys, one blank a level, one value a line, a line feed last. */
    static String canonical(String text) {
        var out = new StringBuilder();
        write(JsonParser.parseString(text), 0, out);
        return out.append('\n').toString();
    }

    private static List<Cell> read(String text) {
        var cells = JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("cells");
        return items(cells).stream().map(Ipynb::cell).toList();
    }

    private static Cell cell(JsonElement element) {
        var json = element.getAsJsonObject();
        var metadata = json.getAsJsonObject("metadata");
        var tags = metadata.has("tags") ? metadata.getAsJsonArray("tags") : new JsonArray();
        var show = metadata.has("slideshow") ? metadata.getAsJsonObject("slideshow") : new JsonObject();
        boolean untouched = !json.has("outputs")
                || (json.getAsJsonArray("outputs").isEmpty()
                        && json.get("execution_count").isJsonNull());
        return new Cell(
                json.get("id").getAsString(),
                json.get("cell_type").getAsString(),
                items(json.getAsJsonArray("source")).stream()
                        .map(JsonElement::getAsString)
                        .collect(Collectors.joining()),
                items(tags).stream().map(JsonElement::getAsString).toList(),
                show.has("slide_type") ? show.get("slide_type").getAsString() : "",
                untouched);
    }

    private static List<JsonElement> items(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static void write(JsonElement value, int level, StringBuilder out) {
        if (value instanceof JsonObject object) {
            var sorted = new TreeMap<String, JsonElement>();
            object.entrySet().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
            block('{', '}', List.copyOf(sorted.entrySet()), level, out, (entry, more) -> {
                string(entry.getKey(), more);
                more.append(": ");
                write(entry.getValue(), level + 1, more);
            });
        } else if (value instanceof JsonArray array) {
            block('[', ']', items(array), level, out, (item, more) -> write(item, level + 1, more));
        } else if (value instanceof JsonPrimitive primitive && primitive.isString()) {
            string(primitive.getAsString(), out);
        } else {
            out.append(value);
        }
    }

    private interface Part<T> {
        void write(T part, StringBuilder out);
    }

    private static <T> void block(char open, char close, List<T> parts, int level, StringBuilder out, Part<T> part) {
        out.append(open);
        for (int i = 0; i < parts.size(); i++) {
            out.append(i == 0 ? "\n" : ",\n").append(" ".repeat(level + 1));
            part.write(parts.get(i), out);
        }
        if (!parts.isEmpty()) {
            out.append('\n').append(" ".repeat(level));
        }
        out.append(close);
    }

    private static final Map<Character, String> ESCAPES =
            Map.of('"', "\\\"", '\\', "\\\\", '\n', "\\n", '\t', "\\t", '\r', "\\r");

    private static void string(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(ESCAPES.getOrDefault(c, c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c)));
        }
        out.append('"');
    }
}
