package tunebook.search;

import java.util.Objects;
import tunebook.space.Params;

/**
 * A config that waits to be proposed before the search's own.
 *
 * @param params the values; what is missing is drawn when its turn comes
 * @param lost the trial that was to try it and was lost; -1 if it was put in by hand
 */
public record Queued(Params params, long lost) {
    private static final long BY_HAND = -1;

    public Queued {
        Objects.requireNonNull(params, "params");
    }

    static Queued byHand(Params params) {
        return new Queued(params, BY_HAND);
    }

    boolean isByHand() {
        return lost == BY_HAND;
    }
}
