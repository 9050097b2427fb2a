package tunebook.kernel.notebook;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Parses nbformat 4.0 to 4.5. Texts may be strings or lists of lines; what is missing and has an obvious value gets it,
 * what is wrong is refused with the number of its cell.
 */
public final class NotebookReader {
    private static final Pattern PLACE = Pattern.compile("line \\d+ column \\d+");

    private final String name;

    private NotebookReader(String name) {
        this.name = name;
    }

    /** Reads the text of a notebook; {@code name} is what messages call it. */
    public static Notebook read(String text, String name) {
        return new NotebookReader(name).notebook(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private Notebook notebook(String text) {
        var root = parse(text);
        requireVersion4(root);
        if (!(root.get("cells") instanceof JsonArray array)) {
            throw notOne("it has no list of cells");
        }
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < array.size(); i++) {
            cells.add(new CellReader(name, i + 1).cell(array.get(i)));
        }
        return new Notebook(cells, JsonMembers.object(root, "metadata"));
    }

    private JsonObject parse(String text) {
        if (text.isBlank()) {
            throw new NotebookException(name + " is empty. Save the notebook in Jupyter, or give another file.");
        }
        try {
            var json =
                    new GsonBuilder().setStrictness(Strictness.STRICT).create().fromJson(text, JsonElement.class);
            if (json instanceof JsonObject object) {
                return object;
            }
        } catch (JsonParseException e) {
            throw new NotebookException(
                    name + " is not a notebook, or is damaged: a notebook is JSON, and this is not JSON. " + place(e)
                            + " If it once was one, look in its folder's .ipynb_checkpoints for an older copy.",
                    e);
        }
        throw notOne("it is JSON, but not an object with cells");
    }

    /** Gson's message ends in advice for its callers; a reader needs the place only. */
    private static String place(JsonParseException e) {
        var place = PLACE.matcher(e.getMessage());
        return place.find() ? "It breaks at " + place.group() + "." : "It ends too early.";
    }

    private void requireVersion4(JsonObject root) {
        var version = JsonMembers.integer(root, "nbformat");
        if (version.isEmpty()) {
            throw notOne("it does not say its nbformat");
        }
        if (version.getAsInt() < 4) {
            throw new NotebookException(name + " is a notebook of nbformat " + version.getAsInt()
                    + ", from before 2015; this reads nbformat 4."
                    + " Convert it: jupyter nbconvert --to notebook --nbformat 4 " + name);
        }
        if (version.getAsInt() > 4) {
            throw new NotebookException(name + " is a notebook of nbformat " + version.getAsInt()
                    + "; this reads nbformat 4. Save it as nbformat 4, or get a newer Tunebook.");
        }
    }

    private NotebookException notOne(String why) {
        return new NotebookException(
                name + " is not a notebook: " + why + ". A notebook is a file that Jupyter saved," + " nbformat 4.");
    }

    /** Reads one cell; {@code number} counts from 1, as a person counts. */
    private record CellReader(String name, int number) {
        Cell cell(JsonElement json) {
            if (!(json instanceof JsonObject cell)) {
                throw wrong("is not an object");
            }
            var kind = kind(cell);
            boolean code = kind == Cell.Kind.CODE;
            return new Cell(
                    kind,
                    Optional.ofNullable(cell.get("id")).map(id -> text(id, "an id")),
                    text(cell.get("source"), "a source"),
                    JsonMembers.object(cell, "metadata"),
                    JsonMembers.object(cell, "attachments"),
                    code ? JsonMembers.integer(cell, "execution_count") : OptionalInt.empty(),
                    code ? outputs(cell.get("outputs")) : List.of());
        }

        private Cell.Kind kind(JsonObject cell) {
            var word = JsonMembers.string(cell, "cell_type").orElseThrow(() -> wrong("has no cell_type"));
            return Arrays.stream(Cell.Kind.values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> wrong("has the cell_type '" + word
                            + "', which nbformat 4 does not know: it must be code, markdown or raw"));
        }

        private List<Output> outputs(JsonElement json) {
            var outputs = new ArrayList<Output>();
            if (json instanceof JsonArray array) {
                for (var element : array) {
                    if (!(element instanceof JsonObject output)) {
                        throw wrong("has an output that is not an object");
                    }
                    outputs.add(output(output));
                }
            }
            return outputs;
        }

        private Output output(JsonObject json) {
            var type = JsonMembers.string(json, "output_type")
                    .orElseThrow(() -> wrong("has an output without output_type"));
            return switch (type) {
                case "stream" ->
                    new Output.Stream(
                            JsonMembers.string(json, "name").orElse("stdout"), text(json.get("text"), "a text"));
                case "display_data" -> value(json, OptionalInt.empty());
                case "execute_result" ->
                    value(
                            json,
                            OptionalInt.of(
                                    JsonMembers.integer(json, "execution_count").orElse(0)));
                case "error" ->
                    new Output.Failure(
                            JsonMembers.string(json, "ename").orElse(""),
                            JsonMembers.string(json, "evalue").orElse(""),
                            JsonMembers.strings(json, "traceback"));
                default -> throw wrong("has an output of the type '" + type + "', which nbformat 4 does not know");
            };
        }

        private Output value(JsonObject json, OptionalInt count) {
            return new Output.Value(JsonMembers.object(json, "data"), JsonMembers.object(json, "metadata"), count);
        }

        private String text(JsonElement json, String what) {
            return JsonMembers.text(json)
                    .orElseThrow(() -> wrong("has " + what + " that is neither text nor a list of lines"));
        }

        private NotebookException wrong(String what) {
            return new NotebookException(name + " is damaged: its cell " + number + " " + what
                    + ". Mend the file, or save the notebook again from Jupyter.");
        }
    }
}
