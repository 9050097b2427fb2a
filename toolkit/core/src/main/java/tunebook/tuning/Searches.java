package tunebook.tuning;

import tunebook.search.OneAtATime;

/** Ways to search that decide for themselves how many trials they take, to be handed to a study as its sampler. */
public final class Searches {
    private Searches() {}

    /** Changes one parameter at a time and keeps what is better, until no single change helps. */
    public static OneAtATime oneAtATime() {
        return OneAtATime.of();
    }

    /** The same with so many tries for each parameter. */
    public static OneAtATime oneAtATime(int tries) {
        return OneAtATime.of(tries);
    }
}
