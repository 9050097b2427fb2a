package tunebook.tuning;

import java.util.function.Supplier;

/**
 * How far a race has come, as told to one who watches it run.
 *
 * @param share how much of it is done, from 0 to 1: the mean over the runners, where one that has ended counts in full
 * @param soFar the race up to here, put together when it is asked for; only during the call that tells of it
 */
public record RaceProgress(double share, Supplier<RaceResult> soFar) {}
