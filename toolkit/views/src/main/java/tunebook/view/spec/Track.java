package tunebook.view.spec;

import java.util.Comparator;
import java.util.Optional;

/**
 * Layers of all frames that lie at one height and come and go by one rule.
 *
 * @param life how long they stay in view
 * @param depth over those of less depth
 * @param toggle the switch that hides them; empty if they are always there
 * @param variant when their panel is in view, if that depends on a switch
 */
public record Track(Life life, int depth, String toggle, Optional<Variant> variant) implements Comparable<Track> {
    private static final Comparator<Track> FROM_BELOW = Comparator.comparingInt(Track::rank)
            .thenComparing(Track::depth)
            .thenComparing(Track::toggle)
            .thenComparing(track -> track.variant().map(Variant::on).orElse(false));

    static Track of(Layer layer, Panel panel) {
        return new Track(layer.life(), layer.depth(), layer.toggle(), panel.variant());
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

    /** Whether it is in view while nobody has touched a switch. */
    public boolean atFirst() {
        return !variant.map(Variant::on).orElse(false);
    }
}
