package tunebook.search;

import java.util.Optional;
import tunebook.math.Digits;
import tunebook.rng.Seed;

/**
 * Random search: each value of each trial is drawn by itself, evenly on its scale (Bergstra and Bengio, <i>Random Search
 * for Hyper-Parameter Optimization</i>, JMLR 13, 2012).
 *
 * <p>Why it is hard to beat for its price: n trials try n values of every parameter, where a grid of n points tries only a
 * few of each; and whatever the size of the space, n trials hit its best share q with the chance 1 - (1 - q)^n.
 *
 * <p>The value of a name in trial t comes from {@code seed.child(t).child(name)} alone, so it is the same whatever else is
 * in the space, and for the whole run it does not matter whether a name was declared or discovered.
 */
public final class RandomSearch extends SpaceSearch {
    private static final String AGAIN = "again";
    private static final double MOST_TRIALS = 2e9;

    /** Random search; it has no settings. */
    public RandomSearch() {}

    @Override
    public String name() {
        return "random search";
    }

    @Override
    Cursor begin(SearchState state) {
        return state.cursor();
    }

    @Override
    Optional<Pick> pick(SearchState state, long trial, int attempt) {
        Seed chance = state.seed().child(trial);
        var params =
                state.space().sample(attempt == 0 ? chance : chance.child(AGAIN).child(attempt));
        return Optional.of(
                new Pick(params, state.cursor(), new SearchEvent.Drawn(trial, params, state.space(), attempt)));
    }

    /**
     * The chance that the best of so many independent tries lies in the best share of the space: 1 - (1 - q)^n. The size of
     * the space is not in the formula.
     *
     * @param share q, from 0 to 1
     * @param trials n, at least 0
     */
    public static double chanceOfTop(double share, int trials) {
        requireShare("a share", share);
        if (trials < 0) {
            throw new IllegalArgumentException("a number of trials is at least 0, but got " + trials);
        }
        return trials == 0 ? 0 : -Math.expm1(trials * Math.log1p(-share));
    }

    /**
     * How many tries it takes to hit the best share with this chance: the smallest n with 1 - (1 - q)^n ≥ p.
     *
     * @param share q, above 0 and below 1
     * @param chance p, from 0, and below 1, since certain is never reached
     */
    public static int trialsForTop(double share, double chance) {
        requireShare("a share", share);
        requireShare("a chance", chance);
        if (share == 0 || share == 1 || chance == 1) {
            throw new IllegalArgumentException(
                    "the number of trials is finite for 0 < share < 1 and chance < 1, but got" + " share=" + share
                            + ", chance=" + chance);
        }
        double least = Math.floor(Math.log1p(-chance) / Math.log1p(-share));
        if (least > MOST_TRIALS) {
            throw new IllegalArgumentException("that takes about " + Digits.of(least, 1)
                    + " trials, more than anyone can count, with share=" + Digits.of(share) + ", chance="
                    + Digits.of(chance) + ". Ask for a larger share");
        }
        int trials = (int) least;
        while (chanceOfTop(share, trials) < chance) {
            trials++;
        }
        return trials;
    }

    private static void requireShare(String what, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(what + " lies from 0 to 1, but got " + share);
        }
    }
}
