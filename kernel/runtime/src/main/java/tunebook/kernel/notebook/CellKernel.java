package tunebook.kernel.notebook;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;

/** A kernel, as one who runs a notebook needs it: cells go in one after the other, messages come out. */
public interface CellKernel extends AutoCloseable {
    /**
     * Executes a cell and returns when the kernel is idle again.
     *
     * @param limit how long the cell may take; then it is interrupted, which is a failure
     * @param output gets type and content of each output message that belongs to the cell, on the thread of the caller;
     *     also during later calls, for a thread that the cell has started may go on
     */
    Outcome execute(String source, Optional<Duration> limit, BiConsumer<String, JsonObject> output)
            throws InterruptedException;

    /** What a notebook says of its language: {@code language_info} in its metadata. */
    JsonObject languageInfo() throws InterruptedException;

    /** Ends the kernel. */
    @Override
    void close();

    /**
     * How a cell ended.
     *
     * @param count its number in {@code In [7]}
     * @param failure the error that ended it; empty if none did
     */
    record Outcome(OptionalInt count, Optional<Output.Failure> failure) {}
}
