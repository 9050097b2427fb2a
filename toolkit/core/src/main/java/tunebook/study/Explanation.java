package tunebook.study;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why something was decided: a sentence, the numbers in it, and the step it speaks of.
 *
 * @param sentence one plain sentence
 * @param numbers the numbers by their symbol, in the order of the sentence
 * @param step index of the step; {@link #NO_STEP} if it speaks of none, as the word of a stop rule does
 */
public record Explanation(String sentence, Map<String, Double> numbers, int step) implements Serializable {
    /** The step of what no algorithm decided. */
    public static final int NO_STEP = -1;

    public Explanation {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    /** The sentence. */
    @Override
    public String toString() {
        return sentence;
    }
}
