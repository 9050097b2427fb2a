package tunebook.tuning;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import tunebook.descent.DescentEvent;
import tunebook.descent.DescentState;
import tunebook.descent.Optimizer;
import tunebook.descent.Status;
import tunebook.math.Digits;
import tunebook.objective.Objective;
import tunebook.trace.Trace;

/**
 * One runner of a race: who, on what, the recorded run, and where it stood after every update.
 *
 * @param label its name in the legend, unique in the race
 * @param optimizer how it moves
 * @param seen what it sees: the race's objective, or mini-batches of it
 * @param trace the recorded run; the events of update t, from 1, are {@link #events}
 * @param marks where it stood after 0, 1, 2, ... updates
 */
public record Lane(
        String label, Optimizer optimizer, Objective seen, Trace<DescentState, DescentEvent> trace, List<Mark> marks) {
    private static final int SIGNIFICANT = 4;

    public Lane {
        marks = List.copyOf(marks);
    }

    /** Updates made: one less than marks. */
    public int steps() {
        return marks.size() - 1;
    }

    /** The mark after t updates, or the last one if the lane ended before: a runner that has ended stands still. */
    public Mark at(int t) {
        if (t < 0) {
            throw new IllegalArgumentException("steps count from 0, the start, but got " + t);
        }
        return marks.get(Math.min(t, steps()));
    }

    /** The last mark that needed at most so many examples. */
    public Mark atExamples(long examples) {
        int t = 0;
        while (t < steps() && marks.get(t + 1).examples() <= examples) {
            t++;
        }
        return marks.get(t);
    }

    /** The last mark. */
    public Mark last() {
        return marks.get(steps());
    }

    /** How it stands after t updates. */
    public Status status(int t) {
        return at(t).status();
    }

    /** Why it ended, in words; empty if it was still moving after the last step. */
    public String why() {
        return trace.end().why();
    }

    /** The first step whose value lies below the target; empty if none does. */
    public OptionalInt firstBelow(double target) {
        return marks.stream()
                .filter(mark -> mark.value() < target)
                .mapToInt(Mark::t)
                .findFirst();
    }

    /**
     * The events of update t, from 1 to {@link #steps}: gradient, memory, scaling, move, and an ending if it is the last.
     * For t = steps() + 1, what happened when it failed before it could move.
     */
    public List<DescentEvent> events(int t) {
        if (t < 1) {
            throw new IllegalArgumentException("updates count from 1, but got " + t);
        }
        int tell = 2 * t - 1; // the steps of the trace: ask, tell, ask, tell, ...
        return tell < trace.size() ? trace.steps().get(tell).events() : List.of();
    }

    /** In a line: {@code sgd(0.4): moving after 60 steps, f = 0.0003}. */
    @Override
    public String toString() {
        return label + ": " + standing() + ", f = " + Digits.of(last().value(), SIGNIFICANT);
    }

    /** How it stands, in words: {@code moving after 60 steps}. */
    String standing() {
        return last().status().name().toLowerCase(Locale.ROOT) + " after " + steps()
                + (steps() == 1 ? " step" : " steps");
    }
}
