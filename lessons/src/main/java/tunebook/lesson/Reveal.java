package tunebook.lesson;

import java.util.Objects;
import java.util.Optional;

/**
 * A picture behind a bet.
 *
 * @param graded how the bet came out; "not attempted" while there is none
 * @param figure the picture; empty while it is locked
 */
public record Reveal(Graded graded, Optional<Object> figure) implements Shown {
    public Reveal {
        Objects.requireNonNull(graded, "graded");
        Objects.requireNonNull(figure, "figure");
    }

    @Override
    public Card card() {
        if (figure.isEmpty()) {
            return Card.of(Card.Tone.OPEN, "Locked", graded.outcome().message());
        }
        var card = graded.card();
        return card.withHeadline(graded.passed() ? "You won your bet" : "You lost your bet");
    }
}
