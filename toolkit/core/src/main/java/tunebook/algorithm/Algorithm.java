package tunebook.algorithm;

import java.util.List;
import java.util.Map;
import tunebook.rng.Seed;
import tunebook.space.Config;
import tunebook.space.Parameter;
import tunebook.space.SearchSpace;
import tunebook.study.Explanation;
import tunebook.study.Problem;
import tunebook.trace.Proposal;
import tunebook.trace.Reason;
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

    /** Why this was proposed in this step: what the event of that trial says. */
    default Explanation explain(Step<S, E> step, Proposal proposal) {
        for (E event : step.events()) {
            if (event instanceof Reason reason && reason.trial() == proposal.trial()) {
                return reason.explain(step.index());
            }
        }
        return new Explanation(name() + " proposes trial " + proposal.trial() + ".", Map.of(), step.index());
    }

    /**
     * Goes on in a wider space, as an objective that asks for values reveals it: the state that this method would be in had
     * it known the wider space, and been told the same, from the start. It counts as a step; nothing is proposed in it.
     * It comes before the reports of the trials that revealed it.
     *
     * @throws IllegalArgumentException if the method does not work on a space that grows
     */
    default S grow(S state, SearchSpace wider) {
        throw new IllegalArgumentException(name() + " needs to know all parameters before it starts, but the objective"
                + " asks for more. Declare the space: Space.of(...)");
    }

    /**
     * The value for a parameter that an objective asks for and nobody proposed. Like the value of any trial, it depends on
     * nothing but the trial and the name; a method that leaves nothing to chance says another.
     *
     * @param seed the seed of the run
     */
    default Object fill(S state, Seed seed, long trial, Parameter asked) {
        return SearchSpace.draw(asked, seed.child(trial));
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
