package tunebook.algorithm;

import java.util.List;
import tunebook.rng.Seed;
import tunebook.space.Config;
import tunebook.study.Problem;
import tunebook.trace.Proposal;
import tunebook.trace.Report;
import tunebook.trace.Step;

/**
 * A search method as a pure function between immutable values: {@code start}, then {@code ask} and {@code tell} in
 * turn. It evaluates nothing, prints nothing, draws no chart and keeps nothing between calls; what it decides, it says
 * in the events of the step. {@link Runner} is the one loop around it with side effects.
 *
 * <p>Laws, held for every method by the conformance suite: equal arguments give equal results; no call changes its
 * arguments or an earlier step; {@code advance} equals the same number of single steps, bit for bit; the trial numbers
 * of proposals never repeat unless the proposal resumes.
 *
 * @param <S> the state, immutable, with the symbols of the paper
 * @param <E> the events, a sealed type
 */
public interface Algorithm<S, E> {
    /** A short name with its settings, as in a legend: {@code "momentum(0.01, 0.9)"}. */
    String name();

    /**
     * The state before the first trial.
     *
     * @throws IllegalArgumentException if the method cannot work on this problem; the message says why and what to do
     */
    S start(Problem problem, Seed seed);

    /** Up to {@code places} proposals, at least 1 asked for; they become pending in the state. Fewer means: told first. */
    Step<S, E> ask(S state, int places);

    /** Takes news of any trials, in the order given. */
    Step<S, E> tell(S state, List<Report> seen);

    /**
     * The algorithm with more configs to propose before its own, after those that it has still to propose. A step like any
     * other, without proposals.
     *
     * @throws UnsupportedOperationException if the method finds its own way from where it started, as a descent does
     */
    default Step<S, E> enqueue(S state, List<Config> first) {
        throw new UnsupportedOperationException(name() + " takes no configs by hand once it has started");
    }

    /** Whether nothing is left to ask for: arrived, diverged, exhausted. */
    default boolean done(S state) {
        return false;
    }

    /**
     * {@code steps} rounds of ask and tell, unrecorded, or fewer if the method is done before. A method may do this
     * with arrays that it changes in place; the state that comes out is the same, bit for bit.
     */
    default S advance(S state, int steps, Evaluator evaluator) {
        S now = state;
        for (int i = 0; i < steps && !done(now); i++) {
            var asked = ask(now, 1);
            now = asked.state();
            for (Proposal proposal : asked.next()) {
                now = tell(now, List.of(evaluator.evaluate(proposal))).state();
            }
        }
        return now;
    }
}
