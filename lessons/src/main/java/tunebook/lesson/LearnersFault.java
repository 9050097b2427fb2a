package tunebook.lesson;

import java.util.Arrays;
import java.util.List;

/** Finds, in an exception thrown by a learner's code, what a learner wants to know: what happened, and on which line. */
final class LearnersFault {
    private static final List<String> NOT_THE_LEARNERS = List.of("tunebook.", "java.", "javax.", "jdk.", "sun.");

    private LearnersFault() {}

    static Outcome.Crashed of(Throwable thrown) {
        var name = thrown.getClass().getSimpleName();
        var message = thrown.getMessage() == null ? "`" + name + "`" : "`" + name + "`: " + thrown.getMessage();
        return new Outcome.Crashed(message, where(thrown));
    }

    private static String where(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> NOT_THE_LEARNERS.stream().noneMatch(frame.getClassName()::startsWith))
                .filter(frame -> frame.getLineNumber() > 0)
                .findFirst()
                .map(frame -> "It happened in " + frame.getFileName() + ", line " + frame.getLineNumber() + ".")
                .orElse("");
    }
}
