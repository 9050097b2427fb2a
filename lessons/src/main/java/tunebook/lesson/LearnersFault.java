package tunebook.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds, in an exception thrown by a learner's code, what a learner wants to know: what happened, and where.
 *
 * <p>Java's shell puts each statement of a cell into a class of its own, {@code REPL.$JShell$17}, below imports that the
 * learner never sees, so a frame's line is not the cell's line. But the frame of the statement itself, in the method
 * {@code do_it$}, stands at the call of {@code check}, and the distance to it is the same in both.
 */
final class LearnersFault {
    private static final String CELLS = "REPL.$JShell$";
    private static final String STATEMENT = "do_it$";

    private LearnersFault() {}

    static Outcome.Crashed of(Throwable thrown) {
        var name = "`" + thrown.getClass().getSimpleName() + "`";
        var message = thrown.getMessage() == null ? name + "." : name + ": " + thrown.getMessage();
        return new Outcome.Crashed(message, where(thrown.getStackTrace()));
    }

    private static String where(StackTraceElement[] trace) {
        var frames = Arrays.stream(trace)
                .filter(frame -> frame.getClassName().startsWith(CELLS))
                .toList();
        var line = line(frames).map(where -> "on " + where);
        return method(frames)
                .map(method -> "It happened in `" + method + "`"
                        + line.map(where -> ", called " + where).orElse(""))
                .or(() -> line.map(where -> "It happened " + where))
                .map(sentence -> sentence + ".")
                .orElse("");
    }

    /** The learner's method in which it happened, unless that is the answer itself. */
    private static Optional<String> method(List<StackTraceElement> frames) {
        return frames.stream()
                .findFirst()
                .map(StackTraceElement::getMethodName)
                .filter(name -> !name.startsWith("lambda$") && !name.equals(STATEMENT));
    }

    private static Optional<String> line(List<StackTraceElement> frames) {
        return frames.stream()
                .filter(frame -> frame.getMethodName().equals(STATEMENT))
                .findFirst()
                .flatMap(statement -> frames.stream()
                        .filter(frame -> frame.getClassName().equals(statement.getClassName()))
                        .findFirst()
                        .map(frame -> below(frame.getLineNumber() - statement.getLineNumber())));
    }

    private static String below(int lines) {
        return switch (lines) {
            case 0 -> "the line of `check`";
            case 1 -> "the line below `check`";
            default -> "line " + lines + " below `check`";
        };
    }
}
