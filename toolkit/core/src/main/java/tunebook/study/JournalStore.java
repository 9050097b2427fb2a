package tunebook.study;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import tunebook.math.Given;
import tunebook.space.ChoiceParameter;
import tunebook.space.Parameter;

/**
 * A study in a text file: a line that says what the study is, then a line for each change, in order.
 *
 * <p>A file is only ever appended to, one whole line with one write. A process that is killed can leave no more behind than
 * a last line without its end; that line is passed over when the file is read, and overwritten by the next. (The line is
 * with the operating system when {@link #append} returns. That outlives the process, though not a loss of power.)
 *
 * <p>Each line carries a check sum. A line that is not as it was written, a file that is no journal, a journal of another
 * study, sampler or space: these are refused in words, and the file is left as it is.
 *
 * <p>While a study works it holds a lock on the file, beyond its end, so that two processes do not mix their lines; and
 * before each line it looks whether the file still ends where it should.
 */
public final class JournalStore implements StudyStore {
    private static final int VERSION = 1;
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1; // on Windows a locked byte cannot be read

    private final Path file;
    private RandomAccessFile bytes; // null while closed; unlike a channel, an interrupt does not close it
    private FileLock lock;
    private ChangeJson changes;
    private long count; // changes in the file
    private long end; // bytes up to the end of the last whole line
    private boolean torn; // whether something stands after it

    private JournalStore(Path file) {
        this.file = file;
    }

    /** The journal in this file; made when a study first works, its folder too. */
    public static JournalStore of(Path file) {
        return new JournalStore(Given.required("a journal", "a file: Path.of(\"study.journal\")", file));
    }

    /** Where it is. */
    public Path file() {
        return file;
    }

    @Override
    public synchronized void open(StudyHeader study, long known, Consumer<Change> news) {
        if (bytes != null) {
            throw inUse(null);
        }
        requireKept(study);
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            bytes = new RandomAccessFile(file.toFile(), "rw");
            lock = bytes.getChannel().tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                throw inUse(null);
            }
            if (known != count || bytes.length() != end || end == 0) {
                read(study, known, news);
            }
        } catch (OverlappingFileLockException mine) {
            close();
            throw inUse(mine);
        } catch (IOException failed) {
            close();
            throw new UncheckedIOException("cannot open the journal " + file + ": " + failed, failed);
        } catch (RuntimeException | Error refused) {
            close();
            throw refused;
        }
    }

    private static void requireKept(StudyHeader study) {
        for (Parameter parameter : study.space().parameters()) {
            if (parameter instanceof ChoiceParameter choice) {
                choice.values().stream()
                        .filter(value -> !ValueJson.isKept(value))
                        .findFirst()
                        .ifPresent(value -> refuse(choice, value));
            }
        }
    }

    private static void refuse(ChoiceParameter choice, Object value) {
        throw new IllegalArgumentException("a journal keeps texts, numbers, flags and enums, but the choice '"
                + choice.name() + "' has " + value + ", which is of "
                + value.getClass().getSimpleName() + ". Choose by name, and look the value up by it in the objective");
    }

    private IllegalStateException inUse(Throwable cause) {
        return new IllegalStateException(
                "the journal " + file + " is in use: another study, here or in another process, works on it just now."
                        + " Wait until that has ended, or give this study a file of its own",
                cause);
    }

    private void read(StudyHeader study, long known, Consumer<Change> news) throws IOException {
        changes = new ChangeJson(study.space());
        var header = JournalHeader.line(study, VERSION);
        var lines = new JournalLines(bytes);
        byte[] first = lines.next();
        count = 0;
        if (first == null) {
            JournalHeader.requireTornOrEmpty(file, lines.rest(), header);
            requireStill(known);
            end = 0;
            torn = bytes.length() > 0;
            write(header);
            return;
        }
        JournalHeader.requireSame(file, first, study, VERSION);
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            Change change = parse(line, lines.number());
            count++;
            end = lines.offset();
            if (count > known) {
                hand(change, lines.number(), news);
            }
        }
        end = lines.offset();
        torn = bytes.length() > end;
        requireStill(known);
    }

    private void hand(Change change, long number, Consumer<Change> news) {
        try {
            news.accept(change);
        } catch (IllegalArgumentException | IllegalStateException refused) {
            throw refused(number, "does not follow from the lines before it", refused);
        }
    }

    private void requireStill(long known) {
        if (count < known) {
            throw new IllegalArgumentException(
                    "the journal " + file + " had " + known + " changes of this study, but now" + " has " + count
                            + ". Was it deleted or replaced? Put it back, or begin another study");
        }
    }

    private Change parse(byte[] line, long number) {
        try {
            return JournalLine.readChange(line, changes);
        } catch (IllegalArgumentException corrupt) {
            throw refused(number, "is not as it was written", corrupt);
        }
    }

    private IllegalArgumentException refused(long number, String what, RuntimeException cause) {
        return new IllegalArgumentException(
                "line " + number + " of the journal " + file + " " + what + ": " + cause.getMessage()
                        + ". The file is left as it is. The " + (number - 1) + " lines before it are whole: a copy of"
                        + " these alone (head -n " + (number - 1) + ") can be gone on with",
                cause);
    }

    @Override
    public synchronized void append(Change change) {
        if (bytes == null) {
            throw new IllegalStateException("the journal " + file + " is closed; a study opens it before it appends");
        }
        var json = new JsonWriter().open('{');
        changes.write(json, change);
        try {
            write(JournalLine.write(json));
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "cannot write to the journal " + file + ": " + failed
                            + ". What is finished stands in it up to here",
                    failed);
        }
        count++;
    }

    private void write(byte[] line) throws IOException {
        if (torn) {
            bytes.setLength(end);
            torn = false;
        }
        if (bytes.length() != end) {
            throw new IOException("somebody else has written to it: it should end after " + end + " bytes, but has "
                    + bytes.length());
        }
        torn = true; // until all of it is there
        bytes.seek(end);
        bytes.write(line);
        torn = false;
        end += line.length;
    }

    @Override
    public boolean keeps(Object value) {
        return ValueJson.isPlain(value);
    }

    @Override
    public synchronized void close() {
        if (bytes == null) {
            return;
        }
        try {
            if (lock != null) {
                lock.release();
            }
            bytes.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot close the journal " + file + ": " + failed, failed);
        } finally {
            bytes = null;
            lock = null;
        }
    }

    @Override
    public String toString() {
        return "journal " + file;
    }
}
