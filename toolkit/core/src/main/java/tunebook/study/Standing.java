package tunebook.study;

import java.time.Duration;

/**
 * How a study stands, as its stop rules see it.
 *
 * @param direction which values are better
 * @param finished trials that have ended, whichever way
 * @param best the best value so far; NaN if no trial is complete
 * @param since finished trials numbered after the best one, and after such a count last stopped the study
 * @param failures trials that failed, numbered after the last one that did not, and after such a count last stopped the study
 * @param elapsed time since this call to optimize began
 */
public record Standing(Direction direction, long finished, double best, long since, long failures, Duration elapsed) {}
