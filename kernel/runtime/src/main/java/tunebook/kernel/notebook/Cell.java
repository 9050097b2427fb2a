package tunebook.kernel.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One cell.
 *
 * @param kind code, Markdown or raw
 * @param id its name in the file, unique there; notebooks before nbformat 4.5 have none
 * @param source the text, lines separated by {@code \n}
 * @param metadata tags, slide type and the like
 * @param attachments pictures that a Markdown cell holds: by name, then by MIME type
 * @param executionCount the number in {@code In [7]}, of a code cell that was run
 * @param outputs of a code cell
 */
public record Cell(
        Kind kind,
        Optional<String> id,
        String source,
        JsonObject metadata,
        JsonObject attachments,
        OptionalInt executionCount,
        List<Output> outputs) {
    /** What a cell may be. */
    public enum Kind {
        CODE("code"),
        MARKDOWN("markdown"),
        RAW("raw");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The kind's name in the file. */
        public String word() {
            return word;
        }
    }

    public Cell {
        metadata = metadata.deepCopy();
        attachments = attachments.deepCopy();
        outputs = List.copyOf(outputs);
    }

    /** A cell with nothing but a source. */
    public static Cell of(Kind kind, String source) {
        return new Cell(
                kind, Optional.empty(), source, new JsonObject(), new JsonObject(), OptionalInt.empty(), List.of());
    }

    /** This cell under another id. */
    public Cell withId(String other) {
        return new Cell(kind, Optional.of(other), source, metadata, attachments, executionCount, outputs);
    }

    /** This cell as it stands after a run. */
    public Cell executed(OptionalInt count, List<Output> shown) {
        return new Cell(kind, id, source, metadata, attachments, count, shown);
    }

    /** This cell as before its first run. */
    public Cell cleared() {
        return executed(OptionalInt.empty(), List.of());
    }

    /** Is it code with something in it? */
    public boolean isRunnable() {
        return kind == Kind.CODE && !source.isBlank();
    }

    /** Does the cell carry this tag? */
    public boolean hasTag(String tag) {
        return metadata.get("tags") instanceof JsonArray tags && tags.contains(new JsonPrimitive(tag));
    }
}
