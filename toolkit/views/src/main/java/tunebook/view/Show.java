package tunebook.view;

import tunebook.math.Given;
import tunebook.tuning.RaceResult;
import tunebook.view.lens.AnatomyLens;
import tunebook.view.lens.BatchLens;
import tunebook.view.lens.RaceLens;
import tunebook.view.lens.ValuesLens;

/**
 * The pictures: one method for each, from what was recorded to a {@link Figure}.
 *
 * <pre>{@code
 * Show.race(race)
 * Show.anatomy(race, "adam", 3)
 * Show.batch(batches)
 * Show.values(race)
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
        return Figure.of(RaceLens.of(given(race)));
    }

    /**
     * One step of one optimizer, laid open in four frames: gradient, memory, scale, move, with the numbers in the
     * formula.
     *
     * @param race a race on a function of two coordinates
     * @param label the runner's label, or the beginning of exactly one: {@code "adam"}
     * @param step which of its steps, from 1
     */
    public static Figure anatomy(RaceResult race, String label, int step) {
        return Figure.of(AnatomyLens.of(given(race), label, step));
    }

    /**
     * Descent with batches of different sizes, compared at equal examples seen.
     *
     * @param race runners that see batches of one loss of two parameters
     */
    public static Figure batch(RaceResult race) {
        return Figure.of(BatchLens.of(given(race)));
    }

    /**
     * The values of a race over its steps, without a map.
     *
     * @param race at most five runners on a function of any dimension
     */
    public static Figure values(RaceResult race) {
        return Figure.of(ValuesLens.of(given(race)));
    }

    private static RaceResult given(RaceResult race) {
        return Given.required("a picture", "a race that was run: Race.on(...)...run()", race);
    }
}
