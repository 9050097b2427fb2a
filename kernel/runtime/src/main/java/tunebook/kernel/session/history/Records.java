package tunebook.kernel.session.history;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import tunebook.kernel.wire.Json;
import tunebook.kernel.wire.MalformedMessageException;

/**
 * The lines of a session's file: {@code {"line":3,"source":"1 + 1"}} when a cell begins, {@code {"line":3,"output":"2"}}
 * when it has a value. Each record begins with a line break, so that one which was torn off spoils no other; what is not
 * a record is passed over.
 */
final class Records {
    private Records() {}

    static String source(Entry entry) {
        return "\n" + Json.write(Json.object("line", entry.line(), "source", entry.source()));
    }

    static String output(int line, String output) {
        return "\n" + Json.write(Json.object("line", line, "output", output));
    }

    /** All records of one cell. */
    static String all(Entry entry) {
        return source(entry)
                + entry.output().map(text -> output(entry.line(), text)).orElse("");
    }

    static List<Entry> read(int session, String text) {
        var entries = new LinkedHashMap<Integer, Entry>();
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> parse(line).ifPresent(json -> {
                    int number = Json.number(json, "line", 0);
                    if (json.has("source")) {
                        entries.put(
                                number, new Entry(session, number, Json.text(json, "source", ""), Optional.empty()));
                    } else {
                        entries.computeIfPresent(
                                number, (key, entry) -> entry.withOutput(Json.text(json, "output", "")));
                    }
                }));
        return new ArrayList<>(entries.values());
    }

    private static Optional<JsonObject> parse(String line) {
        try {
            return Optional.of(Json.parse(line)).filter(json -> Json.number(json, "line", 0) > 0);
        } catch (MalformedMessageException e) {
            return Optional.empty();
        }
    }
}
