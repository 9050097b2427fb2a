package tunebook.kernel.bench.drive;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tunebook.kernel.wire.Json;
import tunebook.kernel.wire.Message;

/**
 * A cell that has run: its reply is there, and its status is idle again.
 *
 * @param reply the {@code execute_reply}
 * @param outputs what was broadcast for it before it was idle
 */
public record CellRun(Message reply, List<Message> outputs) {
    public CellRun {
        outputs = List.copyOf(outputs);
    }

    /** {@code ok}, {@code error} or {@code aborted}. */
    public String status() {
        return Json.text(reply.content(), "status", "");
    }

    /** Everything that was printed to standard output. */
    public String printed() {
        return outputs.stream()
                .filter(output -> output.type().equals("stream")
                        && Json.text(output.content(), "name", "").equals("stdout"))
                .map(output -> Json.text(output.content(), "text", ""))
                .collect(Collectors.joining());
    }

    /** The result as plain text; empty where there is none. */
    public String result() {
        return outputs.stream()
                .filter(output -> output.type().equals("execute_result"))
                .map(output -> Json.text(Json.object(output.content(), "data"), "text/plain", ""))
                .collect(Collectors.joining());
    }

    /** How many lines the traceback has that a front end shows. */
    public long tracebackLines() {
        return outputs.stream()
                .filter(output -> output.type().equals("error"))
                .flatMap(output -> StreamSupport.stream(
                        output.content().getAsJsonArray("traceback").spliterator(), false))
                .map(JsonElement::getAsString)
                .flatMap(String::lines)
                .count();
    }
}
