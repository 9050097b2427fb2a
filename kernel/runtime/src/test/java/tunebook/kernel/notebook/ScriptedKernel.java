package tunebook.kernel.notebook;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;

/**
 * A kernel that does as the cells say, one command a line: {@code print TEXT}, {@code show ID TEXT},
 * {@code update ID TEXT}, {@code fail MESSAGE}.
 */
public final class ScriptedKernel implements CellKernel {
    private final List<String> executed = new ArrayList<>();
    private boolean closed;

    public List<String> executed() {
        return List.copyOf(executed);
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public Outcome execute(String source, Optional<Duration> limit, BiConsumer<String, JsonObject> output) {
        executed.add(source);
        var count = OptionalInt.of(executed.size());
        for (var line : source.lines().toList()) {
            var words = line.split(" ", 3);
            switch (words[0]) {
                case "print" -> output.accept("stream", json("{'name': 'stdout', 'text': '" + words[1] + "'}"));
                case "show" -> output.accept("display_data", display(words));
                case "update" -> output.accept("update_display_data", display(words));
                case "fail" -> {
                    var error = json("{'ename': 'Trouble', 'evalue': '" + words[1] + "', 'traceback': ['at cell']}");
                    output.accept("error", error);
                    return new Outcome(count, Optional.of(OutputRecorder.failure(error)));
                }
                default -> {}
            }
        }
        return new Outcome(count, Optional.empty());
    }

    private static JsonObject display(String... words) {
        return json("{'data': {'text/plain': '" + words[2] + "'}, 'transient': {'display_id': '" + words[1] + "'}}");
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
    }

    @Override
    public JsonObject languageInfo() {
        return json("{'name': 'java', 'version': '17'}");
    }

    @Override
    public void close() {
        closed = true;
    }
}
