package tunebook.kernel.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where each of JShell's snippets stands in the cells, for tracebacks. Belongs to the thread that owns JShell. */
final class Places {
    /**
     * A line of a cell.
     *
     * @param source the cell
     * @param line from 1
     */
    record Place(CellSource source, int line) {
        /** As {@code cell 3, line 2}. */
        @Override
        public String toString() {
            return source.name() + ", line " + line;
        }

        /** What stands there. */
        String text() {
            return source.lineText(line).strip();
        }
    }

    private final Map<String, Place> firstLines = new HashMap<>();

    /** Notes where a snippet begins. */
    void note(String snippetId, CellSource source, Statement statement) {
        firstLines.put(snippetId, new Place(source, source.line(statement.start())));
    }

    /** The place of a line of a snippet, from 1. */
    Optional<Place> find(String snippetId, int line) {
        return Optional.ofNullable(firstLines.get(snippetId))
                .map(first -> new Place(first.source(), first.line() + line - 1));
    }
}
