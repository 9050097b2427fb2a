package tunebook.lesson;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;

/** What a learner has in a notebook, for one exercise: a Java shell with the lesson's imports and the exercise itself. */
final class Notebook implements AutoCloseable {
    private final JShell shell;

    Notebook(Lesson lesson, Question question) {
        shell = JShell.builder().executionEngine("local").build();
        shell.addToClasspath(System.getProperty("java.class.path"));
        type("import tunebook.lesson.Lesson%02d;".formatted(lesson.number()));
        type("import static tunebook.lesson.Lesson.todo;");
        type(question.setup());
    }

    /** Types code and returns the last value, in words; fails if the code does not compile or throws. */
    String type(String code) {
        String value = "";
        var analysis = shell.sourceCodeAnalysis();
        for (var rest = analysis.analyzeCompletion(code); ; rest = analysis.analyzeCompletion(rest.remaining())) {
            if (rest.source() == null || rest.source().isBlank()) {
                return value;
            }
            value = evaluated(rest.source());
        }
    }

    private String evaluated(String source) {
        List<SnippetEvent> events = shell.eval(source);
        for (var event : events) {
            if (event.exception() != null
                    || shell.diagnostics(event.snippet()).findAny().isPresent()) {
                throw new AssertionError("'" + source + "': " + event.exception() + " "
                        + shell.diagnostics(event.snippet())
                                .map(diagnostic -> diagnostic.getMessage(null))
                                .collect(Collectors.joining("; ")));
            }
        }
        return events.stream().map(SnippetEvent::value).filter(Objects::nonNull).reduce("", (first, last) -> last);
    }

    @Override
    public void close() {
        shell.close();
    }
}
