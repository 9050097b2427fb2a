package tunebook.kernel.engine;

import java.util.List;
import tunebook.kernel.engine.explain.Span;

/**
 * The text that was run, under the name that errors give it.
 *
 * @param name for example {@code cell 3}
 * @param text what is run
 * @param written what its author wrote: the same lines, but for those that call magics
 */
record CellSource(String name, String text, String written) {
    /** The number of the line that an index is in, from 1. */
    int line(int index) {
        return Span.at(index).line(text);
    }

    /** The number of characters in front of an index in its line. */
    int column(int index) {
        int bounded = Math.min(index, text.length());
        return bounded - (text.lastIndexOf('\n', bounded - 1) + 1);
    }

    /** A line as it was written; empty if there is none. */
    String lineText(int line) {
        List<String> lines = written.lines().toList();
        return line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
    }
}
