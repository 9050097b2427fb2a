package tunebook.kernel.notebook;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.OptionalInt;

/** What a code cell has shown: text, a value, or an error. */
public sealed interface Output {
    /** Text that was printed; {@code name} is {@code stdout} or {@code stderr}. */
    record Stream(String name, String text) implements Output {}

    /**
     * A value, by MIME type as in Jupyter's messages.
     *
     * @param count of the cell's result the number in {@code Out[7]}; empty for what was displayed on the way
     */
    record Value(JsonObject data, JsonObject metadata, OptionalInt count) implements Output {
        public Value {
            data = data.deepCopy();
            metadata = metadata.deepCopy();
        }
    }

    /** An exception or a compiler's message. The lines of the traceback may hold ANSI colours. */
    record Failure(String name, String message, List<String> traceback) implements Output {
        public Failure {
            traceback = List.copyOf(traceback);
        }
    }
}
