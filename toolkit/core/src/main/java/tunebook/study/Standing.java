package tunebook.study;

import java.time.Duration;

/**
 * How a study stands, as its stop rules see it.
 *
 * @param direction which values are better
 * @param finished trials that have ended, whichever way
 * @param best the best value so far; NaN if no trial is complete
 * @param since trials finished after the best one
 * @param failures trials that failed since the last one that did not
 * @param elapsed time since this call to optimize began
 */
public record Standing(Direction direction, long finished, double best, long since, long failures, Duration elapsed) {}
