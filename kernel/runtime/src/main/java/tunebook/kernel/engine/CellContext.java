package tunebook.kernel.engine;

import java.io.IOException;
import java.util.Optional;
import tunebook.display.Screen;
import tunebook.spi.Kernel;

/** What surrounds the run of one cell: where its output goes, and where its input comes from. */
public interface CellContext {
    /** The standard streams that a cell writes to. */
    enum Stream {
        OUT,
        ERR
    }

    /** The number of the cell, as tracebacks name it: {@code cell 3}. */
    int number();

    /** Where the cell shows values. */
    Screen screen();

    /** What the cell's {@code eval} and magics reach. */
    Kernel kernel();

    /** Takes what a thread of the cell wrote; never blocks for long and never throws. */
    void write(Stream stream, byte[] bytes, int from, int length);

    /** Whether the run was interrupted before it began. */
    default boolean interrupted() {
        return false;
    }

    /** What surrounds the run that the calling thread belongs to, if it belongs to one. */
    static Optional<CellContext> current() {
        return Execution.ofThread().map(Execution::context);
    }

    /** One line of input with its line break, waiting until it is there; empty at the end of input. */
    String readLine() throws IOException;
}
