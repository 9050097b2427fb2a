package tunebook.kernel.session.history;

import java.util.Objects;
import java.util.Optional;

/**
 * A cell that was run.
 *
 * @param session the number of the session it was run in
 * @param line the number of the cell
 * @param source the cell
 * @param output its value as plain text, if it had one
 */
record Entry(int session, int line, String source, Optional<String> output) {
    Entry {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(output, "output");
    }

    Entry withOutput(String text) {
        return new Entry(session, line, source, Optional.of(text));
    }

    /** How much of the space for history it takes, about. */
    int size() {
        return source.length() + output.map(String::length).orElse(0) + 50;
    }
}
