package tunebook.search;

import java.util.Locale;
import java.util.Optional;
import tunebook.math.PointSequence;
import tunebook.math.Vec;
import tunebook.rng.Seed;

/**
 * Search along an even ("quasi-random", low-discrepancy) sequence of points of the unit cube: it looks random, but leaves
 * no gaps and no clumps. Trial by trial it fills the space as a grid would, and may be stopped at any trial, which a grid
 * may not.
 *
 * <p>A parameter that does not exist at a point leaves its coordinate unused. When a discovered space grows, the sequence
 * begins again in the wider cube, scrambled anew.
 */
public abstract sealed class SequenceSearch extends SpaceSearch permits SobolSearch, HaltonSearch {
    final boolean scrambled;
    private final String sequence;

    SequenceSearch(String sequence, boolean scrambled) {
        this.sequence = sequence;
        this.scrambled = scrambled;
    }

    /** The sequence in so many dimensions. */
    abstract PointSequence points(int dimension, Seed seed);

    @Override
    public String name() {
        return sequence + " search" + (scrambled ? "" : "(not scrambled)");
    }

    @Override
    Cursor begin(SearchState state) {
        int restarts = state.cursor() instanceof Cursor.Sequence before ? before.restarts() + 1 : 0;
        Seed seed = state.seed().child(sequence.toLowerCase(Locale.ROOT)).child(restarts);
        return new Cursor.Sequence(points(state.space().dimension(), seed), 0, restarts);
    }

    @Override
    Optional<Pick> pick(SearchState state, long trial, int attempt) {
        var at = (Cursor.Sequence) state.cursor();
        Vec unit = at.points().point(at.next());
        var params = state.space().decode(unit);
        var why = new SearchEvent.SequencePoint(trial, params, sequence, at.next(), unit);
        return Optional.of(new Pick(params, new Cursor.Sequence(at.points(), at.next() + 1, at.restarts()), why));
    }
}
