package tunebook.kernel.session.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The cells of this session: in memory, and where there is a folder also in a file of it. A folder that cannot be
 * written to costs the file only. Not safe for several threads at once.
 */
final class SessionHistory {
    /** A cell with more characters is no longer typed by hand, and not kept. */
    static final int MAX_SOURCE = 100_000;

    private static final int MAX_OUTPUT = 2_000;

    private final Optional<HistoryFolder> folder;
    private final int maxSize;
    private final Consumer<String> log;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private int size;
    private int written;
    private int number;
    private Optional<Path> file = Optional.empty();

    /**
     * @param maxSize how many characters of history are kept; the file may have twice as many
     * @param log gets a line when the file cannot be written
     */
    SessionHistory(Optional<HistoryFolder> folder, int maxSize, Consumer<String> log) {
        this.folder = folder;
        this.maxSize = maxSize;
        this.log = log;
    }

    /** The number of this session; 0 before it has a cell. */
    int number() {
        return number;
    }

    List<Entry> entries() {
        return new ArrayList<>(entries);
    }

    /** Takes up a cell that begins. */
    void add(int line, String source) {
        if (source.length() > MAX_SOURCE) {
            return;
        }
        begin();
        var entry = new Entry(number, line, source, Optional.empty());
        entries.addLast(entry);
        size += entry.size();
        while (size > maxSize) {
            size -= entries.removeFirst().size();
        }
        append(Records.source(entry));
    }

    /** Takes up the value of the last cell. */
    void output(int line, String text) {
        var last = entries.peekLast();
        if (last == null || last.line() != line) {
            return;
        }
        var output = text.length() > MAX_OUTPUT ? text.substring(0, MAX_OUTPUT) + "..." : text;
        entries.removeLast();
        entries.addLast(last.withOutput(output));
        size += output.length();
        append(Records.output(line, output));
    }

    private void begin() {
        if (number > 0) {
            return;
        }
        number = 1;
        folder.ifPresent(there -> {
            try {
                number = there.create();
                file = Optional.of(there.file(number));
            } catch (IOException e) {
                log.accept("history is kept in memory only: " + e);
            }
        });
    }

    private void append(String records) {
        file.ifPresent(path -> {
            try {
                written += records.length();
                if (written > 2 * maxSize) {
                    rewrite(path);
                } else {
                    Files.write(path, records.getBytes(UTF_8), WRITE, APPEND);
                }
            } catch (IOException e) {
                file = Optional.empty();
                log.accept("history is kept in memory only from now on: " + e);
            }
        });
    }

    /** Writes what memory has in the place of all that the file has. */
    private void rewrite(Path path) throws IOException {
        var records = entries.stream().map(Records::all).collect(Collectors.joining());
        var next = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(next);
        folder.orElseThrow().createFile(next);
        Files.write(next, records.getBytes(UTF_8), WRITE);
        Files.move(next, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        written = records.length();
    }
}
