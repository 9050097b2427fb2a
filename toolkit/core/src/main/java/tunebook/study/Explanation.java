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
 * @param step index of the step
 */
public record Explanation(String sentence, Map<String, Double> numbers, int step) implements Serializable {
    public Explanation {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }
}
