package tunebook.lesson;

import java.util.Map;
import java.util.Optional;

/**
 * What became of a bet.
 *
 * @param exercise the id of the exercise
 * @param choices what can be said, by letter
 * @param letter the bet that stands; empty for none yet
 * @param closed whether the picture was seen, so that the bet can no longer change
 */
public record Bet(String exercise, Map<String, String> choices, Optional<String> letter, boolean closed)
        implements Shown {
    @Override
    public Card card() {
        if (letter.isEmpty()) {
            var card = Card.of(Card.Tone.OPEN, "No bet yet", "Choose a letter:");
            for (var choice : choices.entrySet()) {
                card = card.with(choice.getKey() + ": " + choice.getValue());
            }
            return card;
        }
        var said = "Your bet is " + letter.get() + ": " + choices.get(letter.get()) + ".";
        return closed
                ? Card.of(Card.Tone.NOTE, "The picture has been seen, the bet stands", said)
                : Card.of(Card.Tone.NOTE, "The bet is made", said, "It unlocks the picture below.");
    }
}
