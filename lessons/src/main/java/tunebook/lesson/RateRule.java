package tunebook.lesson;

/** How large η is at each update of a run. */
@FunctionalInterface
public interface RateRule {
    /**
     * η of the update after so many.
     *
     * @param t updates made so far, from 0 to {@code total}
     * @param peak the largest η, above 0
     * @param warmup how many updates η rises, at least 1
     * @param total how many updates the run has, more than {@code warmup}
     */
    double at(int t, double peak, int warmup, int total);
}
