package tunebook.kernel.session.history;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tunebook.kernel.wire.Json;

/**
 * Answers what front ends ask about the cells that were run. The cells of this session come last, after those of all
 * others, whenever these ran: arrow-up in a console finds first what was typed there.
 */
public final class History {
    private static final int TAIL = 10;
    private static final int MAX_SIZE = 2_000_000;
    private static final long MAX_BYTES = 16L << 20;

    private final Optional<HistoryFolder> folder;
    private final SessionHistory current;
    private final Consumer<String> log;

    private History(Optional<HistoryFolder> folder, int maxSize, Consumer<String> log) {
        this.folder = folder;
        this.log = log;
        current = new SessionHistory(folder, maxSize, log);
    }

    /** A history that ends with the session. */
    public static History inMemory() {
        return new History(Optional.empty(), MAX_SIZE, line -> {});
    }

    /**
     * A history that goes on from session to session.
     *
     * @param folder where it is kept; made when the first cell is run, for its owner only
     * @param log gets a line when something cannot be read or written; the session goes on in memory
     */
    public static History in(Path folder, Consumer<String> log) {
        return in(folder, MAX_SIZE, MAX_BYTES, log);
    }

    static History in(Path folder, int maxSize, long maxBytes, Consumer<String> log) {
        return new History(Optional.of(new HistoryFolder(folder, maxBytes)), maxSize, log);
    }

    /** A cell begins. */
    public synchronized void add(int line, String source) {
        current.add(line, source);
    }

    /** The cell that was added last has a value. */
    public synchronized void output(int line, String text) {
        current.output(line, text);
    }

    /** {@code history_request}. */
    public synchronized JsonObject answer(JsonObject content) {
        var selected = switch (Json.text(content, "hist_access_type", "tail")) {
            case "range" -> range(content);
            case "search" -> search(content);
            default -> tail(Json.number(content, "n", TAIL));
        };
        boolean output = Json.flag(content, "output", false);
        var history = selected.stream().map(entry -> json(entry, output)).toList();
        return Json.object("status", "ok", "history", history);
    }

    private static List<Object> json(Entry entry, boolean output) {
        Object cell = output ? Arrays.asList(entry.source(), entry.output().orElse(null)) : entry.source();
        return List.of(entry.session(), entry.line(), cell);
    }

    private List<Entry> tail(int count) {
        var tail = new ArrayList<>(current.entries());
        var earlier = earlier();
        for (int i = earlier.size() - 1; i >= 0 && tail.size() < count; i--) {
            tail.addAll(0, read(earlier.get(i)));
        }
        return last(tail, count);
    }

    private static List<Entry> last(List<Entry> all, int count) {
        return all.subList(Math.max(0, all.size() - Math.max(0, count)), all.size());
    }

    /** Session 0 is this one, negative numbers count back from it; {@code stop} is the first line left out. */
    private List<Entry> range(JsonObject content) {
        int session = Json.number(content, "session", 0);
        int start = Json.number(content, "start", 1);
        int stop = Json.number(content, "stop", Integer.MAX_VALUE);
        return session(session).stream()
                .filter(entry -> start <= entry.line() && entry.line() < stop)
                .toList();
    }

    private List<Entry> session(int session) {
        if (session == 0 || session == current.number()) {
            return current.entries();
        }
        var earlier = earlier();
        int index = session < 0 ? earlier.size() + session : earlier.indexOf(session);
        return index < 0 ? List.of() : read(earlier.get(index));
    }

    /** Cells that fit a {@link Glob}; with {@code unique}, each text only where it was run last. */
    private List<Entry> search(JsonObject content) {
        var glob = new Glob(Json.text(content, "pattern", "*"));
        var found = new ArrayList<Entry>();
        earlier().forEach(session -> found.addAll(read(session)));
        found.addAll(current.entries());
        found.removeIf(entry -> !glob.matches(entry.source()));
        var wanted = Json.flag(content, "unique", false) ? unique(found) : found;
        return last(wanted, Json.number(content, "n", Integer.MAX_VALUE));
    }

    private static List<Entry> unique(List<Entry> entries) {
        var bySource = new LinkedHashMap<String, Entry>();
        for (var entry : entries) {
            bySource.remove(entry.source());
            bySource.put(entry.source(), entry);
        }
        return new ArrayList<>(bySource.values());
    }

    private List<Integer> earlier() {
        if (folder.isEmpty()) {
            return List.of();
        }
        try {
            return folder.get().sessions().stream()
                    .filter(session -> session != current.number())
                    .toList();
        } catch (IOException e) {
            log.accept("earlier sessions cannot be read: " + e);
            return List.of();
        }
    }

    private List<Entry> read(int session) {
        try {
            return folder.orElseThrow().read(session);
        } catch (IOException e) {
            log.accept("session " + session + " of the history cannot be read: " + e);
            return List.of();
        }
    }
}
