package tunebook.tuning;

import java.time.Duration;
import java.util.Optional;
import tunebook.study.Trial;

/**
 * How far a call to optimize has come, as told after each trial.
 *
 * @param trial the trial that has just ended
 * @param finished trials that have ended in this call
 * @param planned trials that the call is for
 * @param best the best complete trial of the study so far
 * @param elapsed time since the call began
 * @param left time that is left, if it goes on as it went
 */
public record StudyProgress(
        Trial trial, long finished, long planned, Optional<Trial> best, Duration elapsed, Duration left) {
    /** How much is done, from 0 to 1: of trials, or of the time allowed if that is the greater share. */
    public double share() {
        double trials = planned == 0 ? 1 : (double) finished / planned;
        double seconds = seconds(elapsed) + seconds(left);
        return Math.max(trials, seconds == 0 ? 0 : seconds(elapsed) / seconds);
    }

    private static double seconds(Duration time) {
        return time.getSeconds() + time.getNano() / 1e9; // centuries are too many nanoseconds for a long
    }
}
