package tunebook.kernel.library;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tunebook.kernel.session.LocalKernel;
import tunebook.kernel.wire.Json;
import tunebook.kernel.wire.Message;

/** What a cell gave. */
record Ran(JsonObject reply, List<Message> outputs) {
    static Ran of(LocalKernel kernel, String code) {
        var outputs = new ArrayList<Message>();
        try {
            var reply = kernel.execute(code, Duration.ofMinutes(2), outputs::add);
            return new Ran(reply.content(), outputs);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String contents(String type, String... path) {
        return outputs.stream()
                .filter(message -> message.type().equals(type))
                .map(message -> {
                    var json = message.content();
                    for (int i = 0; i < path.length - 1; i++) {
                        json = Json.object(json, path[i]);
                    }
                    return Json.text(json, path[path.length - 1], "");
                })
                .collect(Collectors.joining());
    }

    /** The message of the error; empty if there was none. */
    String error() {
        return Json.text(reply, "evalue", "");
    }

    /** All that the error shows. */
    String traceback() {
        var lines = new StringBuilder();
        reply.getAsJsonArray("traceback")
                .forEach(line -> lines.append(line.getAsString()).append('\n'));
        return lines.toString().replaceAll("\u001b\\[[0-9;]*m", "");
    }

    /** The result as text. */
    String result() {
        if (!error().isEmpty()) {
            throw new AssertionError("the cell failed: " + error());
        }
        return contents("execute_result", "data", "text/plain");
    }

    private String stream(String name) {
        return outputs.stream()
                .filter(message -> message.type().equals("stream"))
                .filter(message -> Json.text(message.content(), "name", "").equals(name))
                .map(message -> Json.text(message.content(), "text", ""))
                .collect(Collectors.joining());
    }

    String out() {
        return stream("stdout");
    }

    String err() {
        return stream("stderr");
    }
}
