package tunebook.kernel.engine;

import java.util.List;

/**
 * What is known about a name or a call.
 *
 * @param entries one for each meaning: overloads have several
 */
public record Inspection(List<Entry> entries) {
    /**
     * One meaning.
     *
     * @param signature the declaration in one line
     * @param documentation its documentation as plain text; empty if there is none
     */
    public record Entry(String signature, String documentation) {}

    public Inspection {
        entries = List.copyOf(entries);
    }
}
