package tunebook.kernel.engine;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;
import tunebook.kernel.engine.explain.Span;

/**
 * Where in the cells the frames of a stack trace are. Belongs to the thread that owns JShell.
 *
 * <p>JShell puts each snippet into a class whose source begins with imports; a frame names the class, and a line of
 * that source. The way back: class, snippet, line of the snippet, line of the cell.
 */
final class Places {
    private static final Pattern CLASS =
            Pattern.compile("(?<class>REPL\\.\\$JShell\\$(?<id>\\d+)[A-Z]*)(?<again>\\$\\$\\d+)?.*");

    /**
     * A line of a cell.
     *
     * @param source the cell
     * @param line from 1
     * @param statement what the line belongs to
     */
    record Place(CellSource source, int line, Statement statement) {
        static Place of(CellSource source, Statement statement) {
            return new Place(source, source.line(statement.start()), statement);
        }

        /** A line further down. */
        Place below(int lines) {
            return new Place(source, line + lines, statement);
        }

        /** As {@code cell 3, line 2}. */
        @Override
        public String toString() {
            return source.name() + ", line " + line;
        }

        /** The part of the line that the statement takes, if it is known to be {@code whole}: else all of the line. */
        Span inLine(boolean whole) {
            var text = source.lineText(line);
            int end = statement.inCell(statement.source().length());
            int from = whole && source.line(statement.start()) == line ? source.column(statement.start()) : 0;
            int to = whole && source.line(end) == line ? source.column(end) : text.length();
            return from < Math.min(to, text.length())
                    ? new Span(from, Math.min(to, text.length()))
                    : new Span(0, text.length());
        }

        /** What stands there. */
        String text() {
            return source.lineText(line).strip();
        }
    }

    private final JShell shell;
    private final Map<Snippet, Place> firstLines = new HashMap<>();
    /** The places of the statements that JShell has not seen, by the names of their classes. */
    private final Map<String, Place> alone = new HashMap<>();

    private Place running;

    Places(JShell shell) {
        this.shell = shell;
    }

    /** Notes what is about to run: the place of snippets that are not noted yet. */
    Place running(CellSource source, Statement statement) {
        running = Place.of(source, statement);
        return running;
    }

    /** Notes where a snippet begins. */
    void note(Snippet snippet, CellSource source, Statement statement) {
        firstLines.put(snippet, Place.of(source, statement));
    }

    /** Notes that the statement that is about to run is compiled by itself, to a class whose first line is its own. */
    void runningAlone(String className) {
        alone.put(className, running);
    }

    /** Where a snippet begins. */
    Place of(Snippet snippet) {
        // what is running is noted when it has run
        return running != null && snippet.source().equals(running.statement().source())
                ? running
                : firstLines.getOrDefault(snippet, running);
    }

    /** The place of a frame of learners' code; empty if its class has been replaced since. */
    Optional<Place> find(StackTraceElement frame) {
        var name = CLASS.matcher(frame.getClassName());
        if (!name.matches()) {
            return Optional.empty();
        }
        var itself = alone.get(name.group("class"));
        return itself == null
                ? snippets(name.group("id"), name.group("again") != null)
                        .flatMap(snippet -> find(snippet, name.group("class"), frame.getLineNumber()).stream())
                        .findFirst()
                : Optional.of(itself.below(frame.getLineNumber() - 1));
    }

    /**
     * The snippet that gave its class the name, then the others: overloaded methods share a class. Of those that were
     * declared again and kept the class, what runs in the class itself is the first, and else the latest.
     */
    private Stream<Snippet> snippets(String id, boolean again) {
        var own = shell.snippets().filter(snippet -> snippet.id().equals(id)).collect(Collectors.toList());
        if (again) {
            Collections.reverse(own);
        }
        return Stream.concat(
                own.stream(),
                shell.methods().filter(snippet -> !snippet.id().equals(id)).map(snippet -> snippet));
    }

    private Optional<Place> find(Snippet snippet, String className, int wrappedLine) {
        var wrapper = shell.sourceCodeAnalysis().wrapper(snippet);
        if (wrapper == null || !wrapper.fullClassName().equals(className)) {
            return Optional.empty();
        }
        var first = of(snippet);
        return Optional.ofNullable(first).map(place -> place.below(lineBreaksBefore(wrapper, wrappedLine)));
    }

    /**
     * The number of lines of the snippet before the one that a line of its wrapped source stands for. A line that
     * JShell put in stands for the next one of the snippet.
     */
    private static int lineBreaksBefore(SnippetWrapper wrapper, int wrappedLine) {
        var wrapped = wrapper.wrapped();
        int start = 0;
        for (int line = 1; line < wrappedLine && wrapped.indexOf('\n', start) >= 0; line++) {
            start = wrapped.indexOf('\n', start) + 1;
        }
        for (int at = start; at < wrapped.length(); at++) {
            int position = wrapper.wrappedToSourcePosition(at);
            if (position >= 0 && wrapper.sourceToWrappedPosition(position) == at) {
                var before = wrapper.source()
                        .substring(0, Math.min(position, wrapper.source().length()));
                return (int) before.chars().filter(c -> c == '\n').count();
            }
        }
        return 0;
    }
}
