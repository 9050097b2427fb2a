package tunebook.lesson;

import java.util.Objects;

/**
 * One right answer.
 *
 * @param code what to type: it replaces the exercise's cell as it stands
 * @param because why it is right, in a sentence or two
 */
public record Solution(String code, String because) implements Shown {
    public Solution {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(because, "because");
    }

    @Override
    public Card card() {
        return Card.of(Card.Tone.NOTE, "One solution", because).withCode(code);
    }
}
