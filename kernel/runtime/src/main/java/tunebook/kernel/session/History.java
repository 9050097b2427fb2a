package tunebook.kernel.session;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tunebook.kernel.wire.Json;

/** The cells that were run in this session. */
final class History implements Handler {
    private record Entry(int line, String source) {}

    private static final int SESSION = 1;

    private final List<Entry> entries = new ArrayList<>();

    /** Adds a cell. */
    synchronized void add(int line, String source) {
        entries.add(new Entry(line, source));
    }

    @Override
    public synchronized JsonObject handle(JsonObject content, Publisher publisher) {
        var selected = switch (Json.text(content, "hist_access_type", "tail")) {
            case "range" -> range(content);
            case "search" -> last(search(content), Json.number(content, "n", entries.size()));
            default -> last(entries.stream(), Json.number(content, "n", 10));
        };
        boolean output = Json.flag(content, "output", false);
        return Json.object(
                "status",
                "ok",
                "history",
                selected.stream().map(entry -> json(entry, output)).collect(Collectors.toList()));
    }

    private List<Entry> range(JsonObject content) {
        int start = Json.number(content, "start", 1);
        int stop = Json.number(content, "stop", Integer.MAX_VALUE);
        return entries.stream()
                .filter(entry -> start <= entry.line() && entry.line() < stop)
                .toList();
    }

    /** Cells that match a pattern with {@code *} and {@code ?}. */
    private Stream<Entry> search(JsonObject content) {
        var glob = Json.text(content, "pattern", "*");
        var regex = Pattern.compile(
                glob.chars()
                        .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
                        .collect(Collectors.joining()),
                Pattern.DOTALL);
        var found =
                entries.stream().filter(entry -> regex.matcher(entry.source()).matches());
        return Json.flag(content, "unique", false)
                ? found
                        .collect(Collectors.toMap(Entry::source, e -> e, (a, b) -> b, java.util.LinkedHashMap::new))
                        .values()
                        .stream()
                : found;
    }

    private static List<Entry> last(Stream<Entry> stream, int count) {
        var list = stream.toList();
        return list.subList(Math.max(0, list.size() - Math.max(0, count)), list.size());
    }

    private static List<Object> json(Entry entry, boolean output) {
        var source = output ? java.util.Arrays.asList(entry.source(), null) : entry.source();
        return List.of(SESSION, entry.line(), source);
    }
}
