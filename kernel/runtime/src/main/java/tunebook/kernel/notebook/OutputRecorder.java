package tunebook.kernel.notebook;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Keeps what the messages of a run leave under each cell, as a front end would: text that follows text is joined, a
 * display that is updated changes wherever it stands (also under an earlier cell), and cleared output is gone, at once
 * or when the next output comes.
 */
public final class OutputRecorder {
    private final List<Area> cells = new ArrayList<>();

    /** One output while it may still change. */
    private static final class Entry {
        private final Optional<String> displayId;
        private Output output;
        private StringBuilder printed;

        private Entry(Optional<String> displayId, Output output) {
            this.displayId = displayId;
            this.output = output;
        }

        private boolean isStream(String name) {
            return output instanceof Output.Stream stream && stream.name().equals(name);
        }

        private void print(String text) {
            if (printed == null) {
                printed = new StringBuilder(((Output.Stream) output).text());
            }
            printed.append(text);
        }

        private Output output() {
            return printed == null ? output : new Output.Stream(((Output.Stream) output).name(), printed.toString());
        }
    }

    /** What stands under one cell. */
    private static final class Area {
        private final List<Entry> entries = new ArrayList<>();
        private boolean clearBeforeNext;

        private void print(String name, String text) {
            clearIfDue();
            if (!entries.isEmpty() && entries.get(entries.size() - 1).isStream(name)) {
                entries.get(entries.size() - 1).print(text);
            } else {
                entries.add(new Entry(Optional.empty(), new Output.Stream(name, text)));
            }
        }

        private void add(Optional<String> displayId, Output output) {
            clearIfDue();
            entries.add(new Entry(displayId, output));
        }

        private void clear(boolean wait) {
            clearBeforeNext = wait;
            if (!wait) {
                entries.clear();
            }
        }

        private void clearIfDue() {
            if (clearBeforeNext) {
                clear(false);
            }
        }
    }

    /** Makes room for one more cell and returns its number, from 0. */
    public int add() {
        cells.add(new Area());
        return cells.size() - 1;
    }

    /**
     * Takes a message of the kernel's output channel for a cell; other types than those of outputs leave nothing. A
     * thread that a cell has started may still print while a later cell runs.
     */
    public void accept(int cell, String type, JsonObject content) {
        var area = cells.get(cell);
        switch (type) {
            case "stream" ->
                area.print(
                        JsonMembers.string(content, "name").orElse("stdout"),
                        JsonMembers.string(content, "text").orElse(""));
            case "display_data" -> area.add(displayId(content), value(content, OptionalInt.empty()));
            case "update_display_data" -> update(displayId(content), content);
            case "execute_result" ->
                area.add(
                        displayId(content),
                        value(
                                content,
                                OptionalInt.of(JsonMembers.integer(content, "execution_count")
                                        .orElse(0))));
            case "error" -> area.add(Optional.empty(), failure(content));
            case "clear_output" ->
                area.clear(content.has("wait") && content.get("wait").getAsBoolean());
            default -> {}
        }
    }

    /** What stands under a cell now. */
    public List<Output> outputs(int cell) {
        return cells.get(cell).entries.stream().map(Entry::output).toList();
    }

    /** The error in a message. */
    public static Output.Failure failure(JsonObject content) {
        return new Output.Failure(
                JsonMembers.string(content, "ename").orElse(""),
                JsonMembers.string(content, "evalue").orElse(""),
                JsonMembers.strings(content, "traceback"));
    }

    private void update(Optional<String> displayId, JsonObject content) {
        if (displayId.isEmpty()) {
            return;
        }
        for (var cell : cells) {
            for (var entry : cell.entries) {
                if (entry.displayId.equals(displayId) && entry.output instanceof Output.Value shown) {
                    entry.output = value(content, shown.count());
                }
            }
        }
    }

    private static Output.Value value(JsonObject content, OptionalInt count) {
        return new Output.Value(JsonMembers.object(content, "data"), JsonMembers.object(content, "metadata"), count);
    }

    private static Optional<String> displayId(JsonObject content) {
        return JsonMembers.string(JsonMembers.object(content, "transient"), "display_id");
    }
}
