package tunebook.kernel.engine;

import java.util.List;

/**
 * What could stand at the cursor.
 *
 * @param matches the best first; each would replace the characters from {@code start} to {@code end}
 * @param start index in the cell, counted in {@code char}s
 * @param end index in the cell, counted in {@code char}s
 */
public record Completion(List<String> matches, int start, int end) {
    public Completion {
        matches = List.copyOf(matches);
    }
}
