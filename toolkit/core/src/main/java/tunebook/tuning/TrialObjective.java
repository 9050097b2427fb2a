package tunebook.tuning;

/** What a study minimizes or maximizes: asks the trial for values, and says how good they are. */
@FunctionalInterface
public interface TrialObjective {
    /**
     * Evaluates a trial. Whatever it throws, and NaN, makes the trial a failed one; the study goes on.
     *
     * @throws Exception for whatever reason
     */
    double evaluate(Suggest trial) throws Exception;
}
