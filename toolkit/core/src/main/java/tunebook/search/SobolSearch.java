package tunebook.search;

import tunebook.math.PointSequence;
import tunebook.math.Sobol;
import tunebook.rng.Seed;

/**
 * Search along the {@link Sobol} sequence. Its spread is best after 2, 4, 8, ... trials. Scrambled by the seed of the run,
 * as is usual; plain, every run is the same, and its first point has the low end of everything.
 */
public final class SobolSearch extends SequenceSearch {
    private SobolSearch(boolean scrambled) {
        super("Sobol", scrambled);
    }

    /** Along the sequence scrambled by the seed of the run. */
    public static SobolSearch of() {
        return new SobolSearch(true);
    }

    /** Along the sequence as it is. */
    public static SobolSearch plain() {
        return new SobolSearch(false);
    }

    @Override
    PointSequence points(int dimension, Seed seed) {
        return scrambled ? Sobol.scrambled(dimension, seed) : Sobol.of(dimension);
    }
}
