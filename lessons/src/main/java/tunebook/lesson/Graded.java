package tunebook.lesson;

import java.util.Objects;

/**
 * An exercise's answer, judged.
 *
 * @param exercise the id of the exercise
 * @param outcome what its check says
 */
public record Graded(String exercise, Outcome outcome) implements Shown {
    public Graded {
        Objects.requireNonNull(exercise, "exercise");
        Objects.requireNonNull(outcome, "outcome");
    }

    /** Whether the answer is right. */
    public boolean passed() {
        return outcome.passed();
    }

    @Override
    public Card card() {
        return outcome.card();
    }
}
