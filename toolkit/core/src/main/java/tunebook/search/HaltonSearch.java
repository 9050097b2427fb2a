package tunebook.search;

import tunebook.math.Halton;
import tunebook.math.PointSequence;
import tunebook.rng.Seed;

/**
 * Search along the {@link Halton} sequence, good after any number of trials, for up to a dozen parameters or so. Scrambled
 * by the seed of the run, as is usual; plain, every run is the same, and its first point has the low end of everything.
 */
public final class HaltonSearch extends SequenceSearch {
    private HaltonSearch(boolean scrambled) {
        super("Halton", scrambled);
    }

    /** Along the sequence scrambled by the seed of the run. */
    public static HaltonSearch of() {
        return new HaltonSearch(true);
    }

    /** Along the sequence as it is. */
    public static HaltonSearch plain() {
        return new HaltonSearch(false);
    }

    @Override
    PointSequence points(int dimension, Seed seed) {
        return scrambled ? Halton.scrambled(dimension, seed) : Halton.of(dimension);
    }
}
