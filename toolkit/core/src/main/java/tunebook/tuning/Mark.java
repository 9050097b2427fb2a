package tunebook.tuning;

import tunebook.descent.Status;
import tunebook.descent.schedule.Pace;
import tunebook.math.Vec;

/**
 * Where a runner of a race stands after t updates, measured on the race's own objective, also if the runner itself sees
 * only mini-batches of it.
 *
 * @param t updates made, 0 at the start
 * @param point where it is
 * @param value the race's objective there; NaN where it failed
 * @param gradientNorm the length of the gradient there; NaN where it failed
 * @param distance to the nearest known minimum; NaN if none is known
 * @param pace how fast the update after this goes: η, and β where the schedule sets it
 * @param examples examples looked at to get here
 * @param status how it stands: only the last mark of a lane can be other than moving
 */
public record Mark(
        int t, Vec point, double value, double gradientNorm, double distance, Pace pace, long examples, Status status) {
    /** η of the update after this, as the schedule has it. */
    public double rate() {
        return pace.rate();
    }
}
