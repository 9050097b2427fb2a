package tunebook.kernel.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * {@code System.out}, {@code System.err} and {@code System.in} for cells: what a thread writes goes to the cell that
 * started it, now or long ago; a thread that belongs to no cell uses the process's own streams.
 *
 * <p>They are installed once in a process, whatever the number of sessions, and keep nothing themselves: the cell is
 * found through the thread. Cells may put streams of their own in their place, as any program may, and may close them:
 * that ends nothing.
 */
public final class StandardStreams {
    private final PrintStream processErrors;
    private final PrintStream out;
    private final PrintStream err;
    private final InputStream in;
    /** The run that the threads which work for all cells write to. */
    private final AtomicReference<Execution> foreground = new AtomicReference<>();

    private StandardStreams(PrintStream processOut, PrintStream processErrors, InputStream processIn) {
        this.processErrors = processErrors;
        out = new RoutingPrinter(this, CellContext.Stream.OUT, processOut);
        err = new RoutingPrinter(this, CellContext.Stream.ERR, processErrors);
        in = new RoutingInput(this, processIn);
    }

    /** Puts the routing streams in place, unless they are there already. */
    public static synchronized StandardStreams install() {
        return installed().orElseGet(() -> {
            var streams = new StandardStreams(System.out, System.err, System.in);
            System.setOut(streams.out);
            System.setErr(streams.err);
            System.setIn(streams.in);
            return streams;
        });
    }

    /** Found by any of the three, for cells may have replaced the others. */
    private static Optional<StandardStreams> installed() {
        return Stream.of(System.err, System.out, System.in)
                .filter(Routing.class::isInstance)
                .map(stream -> ((Routing) stream).streams())
                .findFirst();
    }

    /** From now on, the threads that work for all cells write to this run. */
    void foreground(Execution execution) {
        foreground.set(execution);
        restoreMissing();
    }

    /** A cell may put null in the place of a stream; JShell and the next cell need one. */
    private void restoreMissing() {
        if (System.out == null) {
            System.setOut(out);
        }
        if (System.err == null) {
            System.setErr(err);
        }
        if (System.in == null) {
            System.setIn(in);
        }
    }

    /** The process's own error stream, also when the routing streams are in place. */
    public static PrintStream processErrors() {
        return installed().map(streams -> streams.processErrors).orElse(System.err);
    }

    /** The run that the calling thread works for. */
    private Optional<Execution> execution() {
        return Execution.ofThread()
                .or(() -> SharedWorkers.isShared(Thread.currentThread())
                        ? Optional.ofNullable(foreground.get())
                        : Optional.empty());
    }

    private interface Routing {
        StandardStreams streams();
    }

    private static final class RoutingPrinter extends PrintStream implements Routing {
        private final StandardStreams streams;

        RoutingPrinter(StandardStreams streams, CellContext.Stream stream, PrintStream process) {
            super(new RoutingOutput(streams, stream, process), false, UTF_8);
            this.streams = streams;
        }

        @Override
        public StandardStreams streams() {
            return streams;
        }

        @Override
        public void close() {
            // a writer around System.out, once closed, is no reason for later cells to be mute
            flush();
        }
    }

    private static final class RoutingOutput extends OutputStream {
        private final StandardStreams streams;
        private final CellContext.Stream stream;
        private final PrintStream process;

        RoutingOutput(StandardStreams streams, CellContext.Stream stream, PrintStream process) {
            this.streams = streams;
            this.stream = stream;
            this.process = process;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            var execution = streams.execution();
            if (execution.isPresent()) {
                execution.get().context().write(stream, bytes, from, length);
            } else {
                process.write(bytes, from, length);
            }
        }

        @Override
        public void flush() {
            if (streams.execution().isEmpty()) {
                process.flush();
            }
        }
    }

    /** Reads a line at a time from the cell's front end; what is left of a line stays with its execution. */
    private static final class RoutingInput extends InputStream implements Routing {
        private final StandardStreams streams;
        private final InputStream process;

        RoutingInput(StandardStreams streams, InputStream process) {
            this.streams = streams;
            this.process = process;
        }

        @Override
        public StandardStreams streams() {
            return streams;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            var execution = streams.execution();
            return execution.isPresent()
                    ? execution.get().input().read(bytes, from, length)
                    : process.read(bytes, from, length);
        }

        @Override
        public int available() throws IOException {
            var execution = streams.execution();
            return execution.isPresent() ? execution.get().input().available() : process.available();
        }
    }
}
