package tunebook.kernel.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.function.Consumer;

/**
 * A file that is there while a kernel runs, and says which cell runs: what is left of it when the process ends without
 * having had the time to say why. One line of a fixed width, {@code PID CELL REASON}, overwritten in place for each
 * cell, which takes microseconds.
 *
 * <p>Nothing that goes wrong here may harm the kernel: it is logged, once, and the marker says nothing more.
 */
public final class RunMarker implements AutoCloseable {
    /** In the place of a number, while no cell runs. */
    public static final int NO_CELL = 0;

    private final Path file;
    private final FileChannel channel;
    private final long pid = ProcessHandle.current().pid();
    private final Consumer<String> log;
    private boolean closed;
    private int cell = NO_CELL;

    private RunMarker(Path file, FileChannel channel, Consumer<String> log) {
        this.file = file;
        this.channel = channel;
        this.log = log;
    }

    static RunMarker create(Path file, FileAttribute<?>[] ownerOnly, Consumer<String> log) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, ownerOnly);
        var marker = new RunMarker(file, FileChannel.open(file, StandardOpenOption.WRITE), log);
        marker.write(Ending.NOT_SAID);
        return marker;
    }

    /** A cell runs from now on; 0 for none. */
    public synchronized void runs(int number) {
        cell = number;
        write(Ending.NOT_SAID);
    }

    /** The kernel cannot go on, for want of memory. */
    public synchronized void ranOutOfMemory() {
        write(Ending.OUT_OF_MEMORY);
        closed = true;
    }

    /** The process is being ended; with a cell that runs, somebody will want to know. */
    synchronized void exiting() {
        if (cell != NO_CELL) {
            write(Ending.EXIT);
        } else if (!closed) {
            close();
        }
    }

    private void write(Ending ending) {
        if (closed) {
            return;
        }
        var line = String.format("%-20d %-11d %-20s%n", pid, cell, ending.name());
        try {
            channel.write(ByteBuffer.wrap(line.getBytes(UTF_8)), 0);
        } catch (IOException e) {
            closed = true;
            log.accept("cannot write " + file + ": " + e);
        }
    }

    /** The kernel ends as it should. */
    @Override
    public synchronized void close() {
        closed = true;
        try {
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.accept("cannot delete " + file + ": " + e);
        }
    }
}
