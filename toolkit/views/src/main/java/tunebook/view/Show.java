package tunebook.view;

import tunebook.tuning.RaceResult;
import tunebook.view.lens.RaceLens;

/**
 * The pictures: one method for each, from what was recorded to a {@link Figure}.
 *
 * <pre>{@code
 * Show.race(race)
 * }</pre>
 */
public final class Show {
    private Show() {}

    /**
     * Optimizers on a map of their function, step by step, with values beside it and numbers below.
     *
     * @param race at most five runners on a function of two coordinates
     */
    public static Figure race(RaceResult race) {
        return Figure.of(RaceLens.of(race));
    }
}
