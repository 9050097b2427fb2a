package tunebook.study;

import java.io.Serializable;
import java.util.Objects;
import tunebook.math.Digits;
import tunebook.math.Vec;

/** How a trial stands. It begins as waiting or running, and ends as one of the other three, for good. */
public sealed interface TrialState extends Serializable {
    /** Whether nothing more will happen to the trial. */
    default boolean isFinished() {
        return true;
    }

    /** One word: {@code "complete"}. */
    String word();

    /** Proposed, and nobody is at it: not begun yet, or begun by a process that is gone. */
    record Waiting() implements TrialState {
        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public String word() {
            return "waiting";
        }
    }

    /** Being evaluated. */
    record Running() implements TrialState {
        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public String word() {
            return "running";
        }
    }

    /**
     * Evaluated to the end.
     *
     * @param values what came out, none of them NaN; the first is the one that the study minimizes or maximizes
     */
    record Complete(Vec values) implements TrialState {
        public Complete {
            if (values.dimension() == 0) {
                throw new IllegalArgumentException("a complete trial has a value, but got none");
            }
            for (int i = 0; i < values.dimension(); i++) {
                if (Double.isNaN(values.get(i))) {
                    throw new IllegalArgumentException("a complete trial has values that can be compared, but got NaN");
                }
            }
        }

        /** Complete with this value alone. */
        public static Complete of(double value) {
            return new Complete(Vec.of(value));
        }

        /** The value that the study minimizes or maximizes. */
        public double value() {
            return values.get(0);
        }

        @Override
        public String word() {
            return "complete";
        }

        @Override
        public String toString() {
            return "complete, value " + Digits.of(value(), 4);
        }
    }

    /**
     * Stopped early, as not worth more.
     *
     * @param step the last step reported; NaN if there was none
     * @param value the value reported there; NaN if there was none
     */
    record Pruned(double step, double value) implements TrialState {
        @Override
        public String word() {
            return "pruned";
        }

        @Override
        public String toString() {
            return Double.isNaN(step)
                    ? "pruned before its first report"
                    : "pruned at step " + Digits.of(step) + ", value " + Digits.of(value, 4);
        }
    }

    /**
     * The objective threw, or gave no number.
     *
     * @param why what happened, in words
     */
    record Failed(String why) implements TrialState {
        public Failed {
            Objects.requireNonNull(why, "why");
        }

        @Override
        public String word() {
            return "failed";
        }

        @Override
        public String toString() {
            return "failed: " + why;
        }
    }
}
