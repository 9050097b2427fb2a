package tunebook.lesson;

import java.util.List;

/**
 * The hints seen so far, the newest last.
 *
 * @param seen at least one
 * @param total how many the exercise has
 */
public record Hint(List<String> seen, int total) implements Shown {
    public Hint {
        seen = List.copyOf(seen);
        if (seen.isEmpty() || seen.size() > total) {
            throw new IllegalArgumentException(
                    "1 to total hints can be seen, but got " + seen.size() + " with total=" + total);
        }
    }

    @Override
    public Card card() {
        var card = Card.of(Card.Tone.NOTE, "Hint " + seen.size() + " of " + total);
        for (String hint : seen) {
            card = card.with(hint);
        }
        return card.with(
                seen.size() < total
                        ? "Run this cell again for one more."
                        : "That was the last hint; `solution()` shows one way to do it.");
    }
}
