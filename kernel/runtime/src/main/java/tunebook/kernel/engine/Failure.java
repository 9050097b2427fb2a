package tunebook.kernel.engine;

import java.util.List;
import java.util.Optional;
import tunebook.kernel.engine.explain.Ink;
import tunebook.kernel.engine.explain.Line;

/**
 * Why a cell ended early, in the words that its author reads.
 *
 * @param name the kind of failure: the class of the exception, or {@code CompileError}
 * @param message what went wrong, in one line where possible
 * @param lines all that is shown: name and message, where it happened, causes, what to do
 * @param thrown what the cell threw, for those who called {@code eval}
 */
public record Failure(String name, String message, List<Line> lines, Optional<Throwable> thrown) {
    public Failure {
        lines = List.copyOf(lines);
    }

    /** A failure that is told in one sentence. */
    static Failure of(String name, String message) {
        var line = Line.of(Ink.KIND, name).and(Ink.PLAIN, ": " + message);
        return new Failure(name, message, List.of(line), Optional.empty());
    }

    /** All that is shown, without colours. */
    public List<String> traceback() {
        return lines.stream().map(Line::text).toList();
    }

    /** All that is shown, with the escape sequences of terminals. */
    public List<String> painted() {
        return lines.stream().map(Line::painted).toList();
    }
}
