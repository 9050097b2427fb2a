package tunebook.tuning;

/** An objective with several values, of which the study minimizes or maximizes the first and records the others. */
@FunctionalInterface
public interface ValuesObjective {
    /**
     * Evaluates a trial; the same number of values each time.
     *
     * @throws Exception for whatever reason
     */
    double[] evaluate(Suggest trial) throws Exception;
}
