package tunebook.kernel.engine;

import java.util.List;
import java.util.Optional;

/**
 * Why a cell ended early, in the words that its author reads.
 *
 * @param name the kind of failure: the class of the exception, or {@code CompileError}
 * @param message what went wrong, in one line where possible
 * @param traceback all that is shown, by lines: name and message, where it happened, causes
 * @param thrown what the cell threw, for those who called {@code eval}
 */
public record Failure(String name, String message, List<String> traceback, Optional<Throwable> thrown) {
    public Failure {
        traceback = List.copyOf(traceback);
    }
}
