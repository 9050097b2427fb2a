package tunebook.algorithm;

import java.util.List;
import tunebook.trace.Input;
import tunebook.trace.Step;
import tunebook.trace.Trace;

/** Repeats a recorded run without evaluating anything: the recorded inputs are the cause, the steps follow. */
public final class Replay {
    private Replay() {}

    /**
     * The run that this algorithm makes of the recorded inputs. With the algorithm that recorded them it is an equal
     * trace, every state kept.
     */
    public static <S, E> Trace<S, E> of(Algorithm<S, E> algorithm, Trace<?, ?> recorded) {
        Trace<S, E> trace = Trace.of(
                algorithm.name(),
                recorded.seed(),
                recorded.problem(),
                algorithm.start(recorded.problem(), recorded.seed()));
        for (Input input : recorded.inputs()) {
            trace = whatIf(algorithm, trace, input);
        }
        return trace;
    }

    /** The run and one more step with this input: rewind with {@code trace.upTo(i)}, then tell something else. */
    public static <S, E> Trace<S, E> whatIf(Algorithm<S, E> algorithm, Trace<S, E> trace, Input input) {
        S state = trace.end();
        return trace.append(input, step(algorithm, state, input, trace.size()));
    }

    private static <S, E> Step<S, E> step(Algorithm<S, E> algorithm, S state, Input input, int index) {
        if (input instanceof Input.Asked asked) {
            return algorithm.ask(state, asked.places());
        }
        if (input instanceof Input.Grown grown) {
            return Step.of(index, List.of(), algorithm.grow(state, grown.wider()));
        }
        return input instanceof Input.Enqueued enqueued
                ? algorithm.enqueue(state, enqueued.first())
                : algorithm.tell(state, ((Input.Told) input).reports());
    }
}
