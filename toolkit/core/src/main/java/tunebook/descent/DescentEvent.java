package tunebook.descent;

import java.util.Map;
import tunebook.math.Vec;
import tunebook.study.Explanation;

/**
 * What happened in a step of a gradient optimizer, term by term, in the order of the formula: the gradient was seen, the
 * memory updated, the step scaled, the point moved. A descent that ends says so in a last event.
 */
public sealed interface DescentEvent {
    /** The update that this belongs to, from 1; for an ending, the number of updates made. */
    int t();

    /** What happened, in a sentence; also what {@code toString} gives. */
    String sentence();

    /** The numbers of the sentence by their symbol, in its order. */
    Map<String, Double> numbers();

    /** Sentence and numbers; {@code step} is the index of the step that this is an event of. */
    default Explanation explain(int step) {
        return new Explanation(sentence(), numbers(), step);
    }

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
        public String sentence() {
            return "At " + Words.of(at) + " the value is " + Words.of(value) + " and the gradient " + Words.of(gradient)
                    + "; downhill is the other way.";
        }

        @Override
        public Map<String, Double> numbers() {
            return Settings.and(Settings.of("f", value), "‖g‖", gradient.norm());
        }

        @Override
        public String toString() {
            return sentence();
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
        public String sentence() {
            return "The memory " + term.symbol() + " goes from " + Words.of(before) + " to " + Words.of(after())
                    + " by " + term.formula() + ".";
        }

        @Override
        public Map<String, Double> numbers() {
            return Map.of("‖" + term.symbol() + "‖", after().norm());
        }

        @Override
        public String toString() {
            return sentence();
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
        public String sentence() {
            return term.formula() + " gives " + Words.of(term.result()) + ".";
        }

        @Override
        public Map<String, Double> numbers() {
            return Map.of("‖" + term.symbol() + "‖", term.result().norm());
        }

        @Override
        public String toString() {
            return sentence();
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
        public String sentence() {
            return "Step " + t + " goes from " + Words.of(from) + " to " + Words.of(to) + ", a distance of "
                    + Words.of(delta.norm()) + ".";
        }

        @Override
        public Map<String, Double> numbers() {
            return Map.of("‖Δ‖", delta.norm());
        }

        @Override
        public String toString() {
            return sentence();
        }
    }

    /**
     * The schedule set another η for the steps to come, for a reason worth telling: a plateau, a milestone, a restart.
     *
     * @param t the update after which
     * @param from η of this update
     * @param to η of the next
     * @param why in words
     */
    record RateChanged(int t, double from, double to, String why) implements DescentEvent {
        @Override
        public String sentence() {
            return why;
        }

        @Override
        public Map<String, Double> numbers() {
            return Settings.and(Settings.of("η", from), "η′", to);
        }

        @Override
        public String toString() {
            return sentence();
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
        public String sentence() {
            return why;
        }

        @Override
        public Map<String, Double> numbers() {
            return Map.of();
        }

        @Override
        public String toString() {
            return sentence();
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
        public String sentence() {
            return why;
        }

        @Override
        public Map<String, Double> numbers() {
            return Map.of();
        }

        @Override
        public String toString() {
            return sentence();
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
        public String sentence() {
            return why;
        }

        @Override
        public Map<String, Double> numbers() {
            return Map.of();
        }

        @Override
        public String toString() {
            return sentence();
        }
    }
}
