package tunebook.kernel.notebook;

import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Writes nbformat 4.5 in the form in which Jupyter itself saves a notebook: sorted keys, an indent of one blank, texts
 * as lists of lines, UTF-8, one newline at the end. So a notebook that a front end has saved differs in git only where
 * it was changed.
 */
public final class NotebookWriter {
    private static final Gson GSON = new GsonBuilder()
            .setFormattingStyle(FormattingStyle.PRETTY.withIndent(" "))
            .disableHtmlEscaping()
            .serializeNulls()
            .create();

    private final Set<String> ids = new HashSet<>();

    private NotebookWriter() {}

    /** The text of the file. */
    public static String write(Notebook notebook) {
        return GSON.toJson(sorted(new NotebookWriter().json(notebook))) + "\n";
    }

    /**
     * The text of the one form in which notebooks are kept in git: cleared, for the kernel {@code java}, and without
     * what a front end says of the Java that ran it last.
     */
    public static String canonical(Notebook notebook) {
        var metadata = notebook.metadata().deepCopy();
        var kernel = new JsonObject();
        kernel.addProperty("display_name", "Java (Tunebook)");
        kernel.addProperty("language", "java");
        kernel.addProperty("name", "java");
        metadata.add("kernelspec", kernel);
        metadata.remove("signature");
        metadata.remove("widgets");
        metadata.remove("language_info");
        return write(notebook.cleared().withMetadata(metadata));
    }

    private JsonObject json(Notebook notebook) {
        var json = new JsonObject();
        var cells = new JsonArray();
        notebook.cells().forEach(cell -> cells.add(json(cell, cells.size())));
        json.add("cells", cells);
        json.add("metadata", notebook.metadata());
        json.addProperty("nbformat", 4);
        json.addProperty("nbformat_minor", 5);
        return json;
    }

    private JsonObject json(Cell cell, int index) {
        var json = new JsonObject();
        json.addProperty("cell_type", cell.kind().word());
        json.addProperty("id", id(cell, index));
        json.add("metadata", cell.metadata());
        json.add("source", lines(cell.source()));
        if (cell.kind() != Cell.Kind.CODE) {
            if (!cell.attachments().isEmpty()) {
                json.add("attachments", cell.attachments());
            }
            return json;
        }
        var count = cell.executionCount();
        json.add("execution_count", count.isPresent() ? new JsonPrimitive(count.getAsInt()) : JsonNull.INSTANCE);
        var outputs = new JsonArray();
        cell.outputs().forEach(output -> outputs.add(json(output)));
        json.add("outputs", outputs);
        return json;
    }

    /** The cell's own id, or one made from its place and text, so that writing twice gives the same file. */
    private String id(Cell cell, int index) {
        var id = cell.id().filter(own -> own.matches("[a-zA-Z0-9_-]{1,64}")).orElse("");
        for (int i = 0; id.isEmpty() || !ids.add(id); i++) {
            var seed = index + "/" + i + "/" + cell.source();
            id = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8))
                    .toString()
                    .substring(0, 8);
        }
        return id;
    }

    private static JsonObject json(Output output) {
        var json = new JsonObject();
        if (output instanceof Output.Stream stream) {
            json.addProperty("output_type", "stream");
            json.addProperty("name", stream.name());
            json.add("text", lines(stream.text()));
        } else if (output instanceof Output.Value value) {
            json.addProperty("output_type", value.count().isPresent() ? "execute_result" : "display_data");
            json.add("data", split(value.data()));
            json.add("metadata", value.metadata());
            value.count().ifPresent(count -> json.addProperty("execution_count", count));
        } else if (output instanceof Output.Failure failure) {
            json.addProperty("output_type", "error");
            json.addProperty("ename", failure.name());
            json.addProperty("evalue", failure.message());
            var traceback = new JsonArray();
            failure.traceback().forEach(traceback::add);
            json.add("traceback", traceback);
        }
        return json;
    }

    /** Text types as lists of lines; base64 and JSON stay. */
    private static JsonObject split(JsonObject data) {
        var json = new JsonObject();
        data.asMap().forEach((mime, content) -> json.add(mime, isText(mime) ? split(content) : content));
        return json;
    }

    private static boolean isText(String mime) {
        return mime.startsWith("text/") || mime.equals("image/svg+xml") || mime.equals("application/javascript");
    }

    private static JsonElement split(JsonElement content) {
        return JsonMembers.text(content).<JsonElement>map(NotebookWriter::lines).orElse(content);
    }

    private static JsonArray lines(String text) {
        var lines = new JsonArray();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline + 1;
            lines.add(text.substring(start, end));
            start = end;
        }
        return lines;
    }

    private static JsonElement sorted(JsonElement json) {
        if (json instanceof JsonArray array) {
            var copy = new JsonArray();
            array.forEach(element -> copy.add(sorted(element)));
            return copy;
        }
        if (json instanceof JsonObject object) {
            var copy = new JsonObject();
            new TreeSet<>(object.keySet()).forEach(key -> copy.add(key, sorted(object.get(key))));
            return copy;
        }
        return json;
    }
}
