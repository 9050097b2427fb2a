package tunebook.study;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tunebook.math.Vec;
import tunebook.space.Params;

/**
 * One try: what was tried, what became of it, and why it was tried. An immutable value; as a trial goes on, the study
 * holds a newer one.
 *
 * @param number from 0, in the order proposed
 * @param params what is tried, by name
 * @param drawn those names that the objective asked for but nobody had proposed; their values were drawn at random
 * @param state how it stands
 * @param reported values on the way, in the order reported
 * @param attributes notes by name, in the order set
 * @param started when its evaluation began; null while it waits
 * @param ended when it ended; null before
 * @param why why this was tried
 */
public record Trial(
        long number,
        Params params,
        Set<String> drawn,
        TrialState state,
        List<Intermediate> reported,
        Map<String, String> attributes,
        Instant started,
        Instant ended,
        Explanation why)
        implements Serializable {
    public Trial {
        Objects.requireNonNull(params, "params");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(why, "why");
        drawn = drawn.isEmpty() ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(drawn));
        reported = List.copyOf(reported);
        attributes = attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** A trial that was proposed and has not begun. */
    public static Trial waiting(long number, Params params, Explanation why) {
        return new Trial(number, params, Set.of(), new TrialState.Waiting(), List.of(), Map.of(), null, null, why);
    }

    /** Whether it was evaluated to the end, so that it has a {@link #value}. */
    public boolean isComplete() {
        return state instanceof TrialState.Complete;
    }

    /** Whether it has ended: complete, pruned or failed. */
    public boolean isFinished() {
        return state.isFinished();
    }

    /**
     * What came out; of several values the first, which the study minimizes or maximizes.
     *
     * @throws IllegalStateException if the trial is not complete
     */
    public double value() {
        return values().get(0);
    }

    /**
     * All values that came out.
     *
     * @throws IllegalStateException if the trial is not complete
     */
    public Vec values() {
        if (state instanceof TrialState.Complete complete) {
            return complete.values();
        }
        throw new IllegalStateException("only a complete trial has a value, but trial " + number + " is " + state.word()
                + ". Ask isComplete() first");
    }

    /** How long its evaluation took; zero if it has not ended. */
    public Duration duration() {
        return started == null || ended == null ? Duration.ZERO : Duration.between(started, ended);
    }

    /** In a line: {@code trial 17: complete, value 0.0123, with lr=0.01, layers=2}. */
    @Override
    public String toString() {
        String standing = state.isFinished() ? state.toString() : state.word();
        return "trial " + number + ": " + standing + ", with " + params;
    }
}
