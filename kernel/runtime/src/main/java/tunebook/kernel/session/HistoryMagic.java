package tunebook.kernel.session;

import java.util.List;
import java.util.regex.Pattern;
import tunebook.kernel.session.history.History;
import tunebook.kernel.wire.Json;
import tunebook.spi.Magic;

/** {@code %history}: the cells of this session as they were written, as source that can be run again. */
final class HistoryMagic implements Magic {
    private static final Pattern RANGE = Pattern.compile("(?<first>\\d{1,9})(?:-(?<last>\\d{1,9}))?");

    private final History history;

    HistoryMagic(History history) {
        this.history = history;
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public String help() {
        return "Prints the cells that were run: %history, or %history 3-5";
    }

    @Override
    public Object line(List<String> args) {
        if (args.isEmpty()) {
            print(1, Integer.MAX_VALUE);
            return null;
        }
        for (var arg : args) {
            var range = RANGE.matcher(arg);
            if (!range.matches()) {
                throw new IllegalArgumentException(
                        "%history takes numbers of cells, as %history 3 or %history 3-5, but got " + arg);
            }
            int first = Integer.parseInt(range.group("first"));
            int last = range.group("last") == null ? first : Integer.parseInt(range.group("last"));
            print(first, last + 1);
        }
        return null;
    }

    private void print(int start, int stop) {
        var answer = history.answer(
                Json.object("hist_access_type", "range", "session", 0, "start", start, "stop", stop, "output", false));
        for (var cell : answer.getAsJsonArray("history")) {
            var entry = cell.getAsJsonArray();
            System.out.println("// [" + entry.get(1).getAsInt() + "]");
            System.out.println(entry.get(2).getAsString().stripTrailing());
        }
    }
}
