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
        events = List.copyOf(events);
        next = List.copyOf(next);
        stop = List.copyOf(stop);
    }
}
