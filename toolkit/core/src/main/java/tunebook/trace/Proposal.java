package tunebook.trace;

import java.io.Serializable;
import java.util.Objects;
import tunebook.objective.Budget;
import tunebook.space.Config;

/**
 * What an algorithm wants evaluated next.
 *
 * @param trial the number of the trial, from 0
 * @param config what to try
 * @param upTo how much it may cost in all, what it has cost before included
 * @param resumes whether this goes on with a trial that was parked, rather than begins a new one
 */
public record Proposal(long trial, Config config, Budget upTo, boolean resumes) implements Serializable {
    public Proposal {
        Objects.requireNonNull(config, "config");
        Objects.requireNonNull(upTo, "upTo");
    }

    /** A new trial, to be evaluated in full. */
    public static Proposal full(long trial, Config config) {
        return new Proposal(trial, config, Budget.FULL, false);
    }
}
