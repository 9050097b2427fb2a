package tunebook.kernel.assist;

import java.util.List;

/**
 * What could stand at the cursor.
 *
 * @param matches the best first; each would replace the characters from {@code start} to {@code end}
 * @param start index in the cell, counted in {@code char}s
 * @param end index in the cell, counted in {@code char}s
 */
public record Completion(List<Match> matches, int start, int end) {
    /**
     * One possibility.
     *
     * @param text what is inserted
     * @param type in the words that front ends have icons for: {@code function}, {@code instance}, {@code class},
     *     {@code module}, {@code keyword}, {@code magic}, {@code path}
     * @param signature what it is, in one short line; may be empty
     */
    public record Match(String text, String type, String signature) {}

    public Completion {
        matches = List.copyOf(matches);
    }

    /** No possibility. */
    static Completion none(int at) {
        return new Completion(List.of(), at, at);
    }

    /** The texts of all matches. */
    public List<String> texts() {
        return matches.stream().map(Match::text).toList();
    }
}
