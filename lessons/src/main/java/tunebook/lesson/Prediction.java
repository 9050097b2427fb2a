package tunebook.lesson;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import tunebook.math.Given;

/**
 * A bet on what a picture will show. The picture stays locked until the bet is made; once it was seen, the bet stands.
 *
 * <p>Why: who has said aloud what will come looks harder, and remembers a surprise. So nothing here tells right from
 * wrong before the picture does.
 */
public final class Prediction extends Exercise {
    /** What stands for "no bet yet" in the starter. */
    public static final String OPEN = "?";

    private final Map<String, String> choices;
    private final String right;
    private final String lesson;
    private final AtomicReference<String> bet = new AtomicReference<>();
    private final AtomicReference<String> seen = new AtomicReference<>();

    /**
     * A prediction with these choices.
     *
     * @param choices what can be said, by letter, in order
     * @param right the letter that the picture will prove right
     * @param lesson what is worth remembering once it was seen
     */
    Prediction(Question question, Map<String, String> choices, String right, String lesson) {
        super(question);
        this.choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        this.right = right;
        this.lesson = lesson;
        if (!choices.containsKey(right)) {
            throw new IllegalArgumentException(
                    "the right choice must be one of " + choices.keySet() + ", but got " + right);
        }
    }

    /** What can be said, by letter. */
    public Map<String, String> choices() {
        return choices;
    }

    /**
     * Makes the bet, or changes it as long as the picture was not seen. Case does not matter.
     *
     * @param choice one of the letters, or {@value #OPEN} for no bet yet
     */
    public Bet predict(String choice) {
        if (choice == null || choice.isBlank() || choice.strip().equals(OPEN)) {
            return new Bet(id(), choices, Optional.ofNullable(bet.get()), seen.get() != null);
        }
        var letter = choice.strip().toUpperCase(Locale.ROOT);
        if (!choices.containsKey(letter)) {
            throw new IllegalArgumentException("a bet is one of " + String.join(", ", choices.keySet()) + ", but got '"
                    + choice + "'. Choose a letter, as in predict(\""
                    + choices.keySet().iterator().next() + "\")");
        }
        if (seen.get() == null) {
            bet.set(letter);
        }
        return new Bet(id(), choices, Optional.of(bet.get()), seen.get() != null);
    }

    /**
     * Unlocks the picture if a bet was made, and says how the bet came out; else shows a card in its place.
     *
     * @param figure what the notebook would show, not null
     */
    public Reveal reveal(Object figure) {
        Given.required("a bet", "a picture to unlock: reveal(Show.race(race))", figure);
        var letter = bet.get();
        if (letter == null) {
            var open = new Outcome.NotAttempted("The picture stays locked until you have made your bet, further up.");
            return new Reveal(graded(open), Optional.empty());
        }
        seen.set(letter);
        var said = "You said " + letter + ": " + choices.get(letter) + ".";
        var outcome = letter.equals(right)
                ? new Outcome.Passed(said + " " + lesson)
                : new Outcome.Incorrect(said + " The picture says " + right + ": " + choices.get(right) + ".", lesson);
        return new Reveal(graded(outcome), Optional.of(figure));
    }
}
