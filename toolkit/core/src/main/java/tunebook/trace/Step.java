package tunebook.trace;

import java.util.List;

/**
 * One decision of an algorithm, whole: what happened and why, where it left the algorithm, and what it wants next. A
 * picture is drawn from steps alone.
 *
 * @param index position in the trace, from 0
 * @param events what was decided and why, in order
 * @param state the algorithm after it; immutable, so any step can be told again
 * @param next what to evaluate next; empty if nothing
 * @param stop trials to stop early
 * @param <S> type of the state
 * @param <E> type of the events
 */
public record Step<S, E>(int index, List<E> events, S state, List<Proposal> next, List<Long> stop) {
    public Step {
        events = DerivedList.keep(events);
        next = List.copyOf(next);
        stop = List.copyOf(stop);
    }

    /** A step that asks for nothing and stops nothing. */
    public static <S, E> Step<S, E> of(int index, List<E> events, S state) {
        return new Step<>(index, events, state, List.of(), List.of());
    }

    /**
     * The algorithm after this step.
     *
     * @throws IllegalStateException if the run was told not to keep it
     */
    @Override
    public S state() {
        if (state == null) {
            throw new IllegalStateException("the state of step " + index
                    + " was not kept. Run with Keep.all(), or ask for a step with hasState()");
        }
        return state;
    }

    /** Whether the state was kept. */
    public boolean hasState() {
        return state != null;
    }

    /** The same step with its state let go, to save memory; its events are spelled out before. */
    public Step<S, E> withoutState() {
        return new Step<>(index, DerivedList.settle(events), null, next, stop);
    }

    /** In a line: {@code step 3: 4 events, 1 proposal}. */
    @Override
    public String toString() {
        return "step " + index + ": " + counted(events.size(), "event") + ", " + counted(next.size(), "proposal");
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
