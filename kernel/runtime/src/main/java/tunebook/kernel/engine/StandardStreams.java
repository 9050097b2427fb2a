package tunebook.kernel.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import tunebook.kernel.engine.CellContext.Stream;

/**
 * {@code System.out}, {@code System.err} and {@code System.in} for cells: what a thread writes goes to the cell that
 * started it, now or long ago; a thread that belongs to no cell uses the process's own streams.
 *
 * <p>They are installed once in a process, whatever the number of sessions, and keep nothing themselves: the cell is
 * found through the thread.
 */
public final class StandardStreams {
    private StandardStreams() {}

    /** Puts the routing streams in place, unless they are there already. */
    public static synchronized void install() {
        if (!(System.err instanceof Routing)) {
            var foreground = new AtomicReference<Execution>();
            System.setOut(new Routing(Stream.OUT, System.out, foreground));
            System.setErr(new Routing(Stream.ERR, System.err, foreground));
            System.setIn(new RoutingInput(System.in));
        }
    }

    /** From now on, the threads that work for all cells write to this run. */
    static void foreground(Execution execution) {
        if (System.err instanceof Routing routing) {
            routing.foreground.set(execution);
        }
    }

    /** The process's own error stream, also when the routing streams are in place. */
    public static PrintStream processErrors() {
        return System.err instanceof Routing routing ? routing.process : System.err;
    }

    private static final class Routing extends PrintStream {
        private final PrintStream process;
        private final AtomicReference<Execution> foreground;

        Routing(Stream stream, PrintStream process, AtomicReference<Execution> foreground) {
            super(new RoutingOutput(stream, process, foreground), false, UTF_8);
            this.process = process;
            this.foreground = foreground;
        }
    }

    private static final class RoutingOutput extends OutputStream {
        private final Stream stream;
        private final PrintStream process;
        private final AtomicReference<Execution> foreground;

        RoutingOutput(Stream stream, PrintStream process, AtomicReference<Execution> foreground) {
            this.stream = stream;
            this.process = process;
            this.foreground = foreground;
        }

        private Optional<Execution> execution() {
            return Libraries.isShared(Thread.currentThread())
                    ? Optional.ofNullable(foreground.get())
                    : Execution.ofThread();
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            var execution = execution();
            if (execution.isPresent()) {
                execution.get().context().write(stream, bytes, from, length);
            } else {
                process.write(bytes, from, length);
            }
        }

        @Override
        public void flush() {
            if (execution().isEmpty()) {
                process.flush();
            }
        }
    }

    /** Reads a line at a time from the cell's front end; what is left of a line stays with its execution. */
    private static final class RoutingInput extends InputStream {
        private final InputStream process;

        RoutingInput(InputStream process) {
            this.process = process;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            Optional<Execution> execution = Execution.ofThread();
            return execution.isPresent()
                    ? execution.get().input().read(bytes, from, length)
                    : process.read(bytes, from, length);
        }

        @Override
        public int available() throws IOException {
            Optional<Execution> execution = Execution.ofThread();
            return execution.isPresent() ? execution.get().input().available() : process.available();
        }
    }
}
