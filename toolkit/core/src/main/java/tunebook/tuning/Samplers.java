package tunebook.tuning;

import tunebook.search.GridSearch;
import tunebook.search.HaltonSearch;
import tunebook.search.LatinHypercube;
import tunebook.search.ManualSearch;
import tunebook.search.RandomSearch;
import tunebook.search.SobolSearch;

/** Who proposes the trials of a study: {@code study.sampler(Samplers.random())}. */
public final class Samplers {
    private Samplers() {}

    /** Draws each value by itself, evenly on its scale. */
    public static RandomSearch random() {
        return new RandomSearch();
    }

    /** Every combination; a continuous parameter needs a step. */
    public static GridSearch grid() {
        return GridSearch.of();
    }

    /** Every combination, with so many points for each continuous parameter. */
    public static GridSearch grid(int points) {
        return GridSearch.of(points);
    }

    /** The sequence of Sobol: points that fill the space evenly, a power of 2 of them best. */
    public static SobolSearch sobol() {
        return SobolSearch.of();
    }

    /** The sequence of Halton: points that fill the space evenly, for a few parameters. */
    public static HaltonSearch halton() {
        return HaltonSearch.of();
    }

    /** A design of so many trials in which each of so many parts of every range is visited once. */
    public static LatinHypercube latinHypercube(int trials) {
        return LatinHypercube.of(trials);
    }

    /** Tries what is enqueued by hand, and nothing else. */
    public static ManualSearch manual() {
        return new ManualSearch();
    }
}
