package tunebook.view.spec;

import java.util.Comparator;

/**
 * Layers of all frames that lie at one height and come and go by one rule.
 *
 * @param life how long they stay in view
 * @param depth over those of less depth
 * @param toggle the switch that hides them; empty if they are always there
 */
public record Track(Life life, int depth, String toggle) implements Comparable<Track> {
    private static final Comparator<Track> FROM_BELOW =
            Comparator.comparingInt(Track::rank).thenComparing(Track::depth).thenComparing(Track::toggle);

    static Track of(Layer layer) {
        return new Track(layer.life(), layer.depth(), layer.toggle());
    }

    /** Tails lie lowest, then what stays, then what is there now. */
    private int rank() {
        return switch (life) {
            case FADES -> 0;
            case STAYS -> 1;
            case NOW -> 2;
        };
    }

    @Override
    public int compareTo(Track other) {
        return FROM_BELOW.compare(this, other);
    }

    /** Whether the layer is one of them. */
    public boolean holds(Layer layer) {
        return of(layer).equals(this);
    }
}
