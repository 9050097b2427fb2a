package tunebook.kernel.engine.explain;

import java.util.List;
import java.util.Optional;

/**
 * A mistake in words.
 *
 * @param sentence what is wrong
 * @param hints what to do about it, the likeliest first
 * @param place what to mark instead of what the compiler means
 */
public record Explanation(String sentence, List<String> hints, Optional<Span> place) {
    public Explanation {
        hints = List.copyOf(hints);
    }

    static Explanation of(String sentence, String... hints) {
        return new Explanation(sentence, List.of(hints), Optional.empty());
    }

    static Explanation of(String sentence, List<String> hints) {
        return new Explanation(sentence, hints, Optional.empty());
    }

    Explanation at(Span span) {
        return new Explanation(sentence, hints, Optional.of(span));
    }
}
