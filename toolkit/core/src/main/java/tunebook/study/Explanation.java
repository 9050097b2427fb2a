package tunebook.study;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Why something was decided: a sentence, the numbers in it, and the step it speaks of. A value, equal to another that says
 * the same.
 *
 * <p>Finding the words takes longer than deciding, and most trials of a long study are never asked why. So an explanation may
 * be put into words {@link #later}, when somebody first looks.
 */
public final class Explanation implements Serializable {
    /** The step of what no algorithm decided. */
    public static final int NO_STEP = -1;

    private static final long serialVersionUID = 1;

    private final int step;
    private String sentence;
    private Map<String, Double> numbers; // a LinkedHashMap inside, which can be written
    private transient Supplier<Explanation> recipe; // null once the words are found

    /**
     * An explanation in words.
     *
     * @param sentence one plain sentence
     * @param numbers the numbers by their symbol, in the order of the sentence
     * @param step index of the step; {@link #NO_STEP} if it speaks of none, as the word of a stop rule does
     */
    public Explanation(String sentence, Map<String, Double> numbers, int step) {
        this.sentence = Objects.requireNonNull(sentence, "sentence");
        this.numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        this.step = step;
    }

    private Explanation(int step, Supplier<Explanation> recipe) {
        this.step = step;
        this.recipe = Objects.requireNonNull(recipe, "recipe");
    }

    /** What the recipe says of this step, put into words when first needed; a pure function of immutable values. */
    public static Explanation later(int step, Supplier<Explanation> recipe) {
        return new Explanation(step, recipe);
    }

    private synchronized Explanation inWords() {
        if (recipe != null) {
            Explanation found = recipe.get();
            sentence = found.sentence();
            numbers = found.numbers();
            recipe = null;
        }
        return this;
    }

    /** One plain sentence. */
    public String sentence() {
        return inWords().sentence;
    }

    /** The numbers by their symbol, in the order of the sentence. */
    public Map<String, Double> numbers() {
        return inWords().numbers;
    }

    /** The index of the step that it speaks of, or {@link #NO_STEP}. */
    public int step() {
        return step;
    }

    private Object writeReplace() {
        return inWords();
    }

    @Override
    public boolean equals(Object other) {
        return other == this
                || (other instanceof Explanation explanation
                        && explanation.step == step
                        && explanation.sentence().equals(sentence())
                        && explanation.numbers().equals(numbers()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(sentence(), step);
    }

    /** The sentence. */
    @Override
    public String toString() {
        return sentence();
    }
}
