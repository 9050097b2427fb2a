package tunebook.tuning;

/** Thrown by an objective to end its trial early: {@code throw trial.pruned()}. Not a failure. */
public final class TrialPruned extends RuntimeException {
    private static final long serialVersionUID = 1;

    TrialPruned(long trial) {
        super("trial " + trial + " was pruned", null, false, false);
    }
}
