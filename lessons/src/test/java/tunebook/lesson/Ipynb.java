package tunebook.lesson;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A notebook file, read for tests. */
record Ipynb(Path file, List<Cell> cells) {
    /** One cell: its tags and slide type are empty where the file has none. */
    record Cell(String id, String type, String source, List<String> tags, String slide) {}

    static Ipynb of(Path file) {
        try {
            return new Ipynb(file, read(Files.readString(file)));
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

    private static List<Cell> read(String text) {
        var cells = JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("cells");
        return items(cells).stream().map(Ipynb::cell).toList();
    }

    private static Cell cell(JsonElement element) {
        var json = element.getAsJsonObject();
        var metadata = json.getAsJsonObject("metadata");
        var tags = metadata.has("tags") ? metadata.getAsJsonArray("tags") : new JsonArray();
        var show = metadata.has("slideshow") ? metadata.getAsJsonObject("slideshow") : new JsonObject();
        return new Cell(
                json.get("id").getAsString(),
                json.get("cell_type").getAsString(),
                items(json.getAsJsonArray("source")).stream()
                        .map(JsonElement::getAsString)
                        .collect(Collectors.joining()),
                items(tags).stream().map(JsonElement::getAsString).toList(),
                show.has("slide_type") ? show.get("slide_type").getAsString() : "");
    }

    private static List<JsonElement> items(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
