package tunebook.kernel.session;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tunebook.kernel.wire.Json;
import tunebook.kernel.wire.Message;

/** What one request brought: its reply, and what was broadcast meanwhile. */
record Transcript(Message reply, List<Message> outputs) {
    static Transcript of(LocalKernel kernel, String code) {
        return of(
                kernel,
                "execute_request",
                Json.object("code", code, "silent", false, "store_history", true, "allow_stdin", false));
    }

    static Transcript of(LocalKernel kernel, String type, JsonObject content) {
        var outputs = new ArrayList<Message>();
        try {
            var reply = kernel.request(type, content, Duration.ofMinutes(2), outputs::add);
            return new Transcript(reply, outputs);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    String status() {
        return Json.text(reply.content(), "status", "");
    }

    /** The contents of the broadcasts of one type. */
    List<JsonObject> contents(String type) {
        return outputs.stream()
                .filter(message -> message.type().equals(type))
                .map(Message::content)
                .toList();
    }

    /** The types of all broadcasts, in order. */
    List<String> types() {
        return outputs.stream().map(Message::type).toList();
    }

    /** What was written to a stream. */
    String stream(String name) {
        return contents("stream").stream()
                .filter(content -> Json.text(content, "name", "").equals(name))
                .map(content -> Json.text(content, "text", ""))
                .collect(Collectors.joining());
    }

    /** The plain text of the result. */
    String result() {
        return text(contents("execute_result").get(0));
    }

    static String text(JsonObject content) {
        return Json.text(Json.object(content, "data"), "text/plain", "");
    }
}
