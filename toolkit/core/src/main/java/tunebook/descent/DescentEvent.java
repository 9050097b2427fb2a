package tunebook.descent;

import java.util.Map;
import tunebook.math.Vec;
import tunebook.trace.Explanation;

/**
 * What happened in a step of a gradient optimizer, term by term, in the order of the formula: the gradient was seen, the
 * memory updated, the step scaled, the point moved. A descent that ends says so in a last event.
 */
public sealed interface DescentEvent {
    /** The update that this belongs to, from 1; for an ending, the number of updates made. */
    int t();

    /** In a sentence, with the numbers; {@code step} is the index of the step that this is an event of. */
    Explanation explain(int step);

    /**
     * The gradient at the point where the step began.
     *
     * @param t the update
     * @param at the point
     * @param value the value there, of the batch if only a batch was looked at
     * @param gradient the gradient there, likewise
     * @param cost how many examples were looked at
     */
    record GradientSeen(int t, Vec at, double value, Vec gradient, long cost) implements DescentEvent {
        @Override
        public Explanation explain(int step) {
            return new Explanation(
                    "At " + Words.of(at) + " the value is " + Words.of(value) + " and the gradient "
                            + Words.of(gradient) + "; downhill is the other way.",
                    Map.of("f", value, "‖g‖", gradient.norm()),
                    step);
        }
    }

    /**
     * A memory took in the gradient.
     *
     * @param t the update
     * @param term the line of the formula, its result the memory afterwards
     * @param before the memory before
     */
    record MemoryUpdated(int t, Term term, Vec before) implements DescentEvent {
        /** The memory afterwards. */
        public Vec after() {
            return term.result();
        }

        @Override
        public Explanation explain(int step) {
            return new Explanation(
                    "The memory " + term.symbol() + " goes from " + Words.of(before) + " to " + Words.of(after())
                            + " by " + term.formula() + ".",
                    Map.of("‖" + term.symbol() + "‖", after().norm()),
                    step);
        }
    }

    /**
     * A line between memory and move: a bias corrected, a step size for each coordinate, at last the step Δ itself.
     *
     * @param t the update
     * @param term the line of the formula
     */
    record StepScaled(int t, Term term) implements DescentEvent {
        @Override
        public Explanation explain(int step) {
            return new Explanation(
                    term.formula() + " gives " + Words.of(term.result()) + ".",
                    Map.of("‖" + term.symbol() + "‖", term.result().norm()),
                    step);
        }
    }

    /**
     * The point moved.
     *
     * @param t the update
     * @param term the line of the formula, its result the new point
     * @param from where from
     * @param delta the step Δ; {@code from.plus(delta)} is {@code to}, bit for bit
     * @param to where to
     */
    record Moved(int t, Term term, Vec from, Vec delta, Vec to) implements DescentEvent {
        @Override
        public Explanation explain(int step) {
            return new Explanation(
                    "Step " + t + " goes from " + Words.of(from) + " to " + Words.of(to) + ", a distance of "
                            + Words.of(delta.norm()) + ".",
                    Map.of("‖Δ‖", delta.norm()),
                    step);
        }
    }

    /**
     * The end: nothing pulls and nothing moves.
     *
     * @param t updates made
     * @param at where
     * @param why in words
     */
    record Arrived(int t, Vec at, String why) implements DescentEvent {
        @Override
        public Explanation explain(int step) {
            return new Explanation(why, Map.of(), step);
        }
    }

    /**
     * The end: out of every bound.
     *
     * @param t updates made
     * @param at where
     * @param why in words, with the bound
     */
    record Diverged(int t, Vec at, String why) implements DescentEvent {
        @Override
        public Explanation explain(int step) {
            return new Explanation(why, Map.of(), step);
        }
    }

    /**
     * The end: the objective failed.
     *
     * @param t updates made
     * @param at where it failed
     * @param why in words, the objective's message included
     */
    record Failed(int t, Vec at, String why) implements DescentEvent {
        @Override
        public Explanation explain(int step) {
            return new Explanation(why, Map.of(), step);
        }
    }
}
