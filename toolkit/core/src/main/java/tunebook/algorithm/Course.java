package tunebook.algorithm;

import java.util.List;
import java.util.Objects;
import tunebook.rng.Seed;
import tunebook.space.Config;
import tunebook.space.SearchSpace;
import tunebook.study.Problem;
import tunebook.trace.Input;
import tunebook.trace.Report;
import tunebook.trace.Step;
import tunebook.trace.Trace;

/**
 * An algorithm under way: takes the steps, holds the newest state, records. Whoever runs an algorithm holds one of these,
 * the {@link Runner} for a run in one go, a study for one that is asked and told as it comes. Not for several threads at
 * once.
 *
 * @param <S> the state
 * @param <E> the events
 */
public final class Course<S, E> {
    private final Algorithm<S, E> algorithm;
    private final Recorder<S, E> recorder;
    private S state;

    private Course(Algorithm<S, E> algorithm, Trace<S, E> from, Keep keep) {
        this.algorithm = Objects.requireNonNull(algorithm, "algorithm");
        this.recorder = new Recorder<>(from, keep);
        this.state = from.end();
    }

    /** From the start. */
    public static <S, E> Course<S, E> begin(Algorithm<S, E> algorithm, Problem problem, Seed seed, Keep keep) {
        return resume(algorithm, Trace.of(algorithm.name(), seed, problem, algorithm.start(problem, seed)), keep);
    }

    /**
     * From the end of a trace.
     *
     * @throws IllegalStateException if the trace did not keep its last state
     */
    public static <S, E> Course<S, E> resume(Algorithm<S, E> algorithm, Trace<S, E> from, Keep keep) {
        return new Course<>(algorithm, from, keep);
    }

    /** Asks for proposals, for so many places. */
    public Step<S, E> ask(int places) {
        return take(Input.Asked.of(places), algorithm.ask(state, places));
    }

    /** Tells these reports together. */
    public Step<S, E> tell(List<Report> reports) {
        return take(new Input.Told(reports), algorithm.tell(state, reports));
    }

    /** Hands over configs to propose before the algorithm's own. */
    public Step<S, E> enqueue(List<Config> first) {
        return take(new Input.Enqueued(first), algorithm.enqueue(state, first));
    }

    /** Goes on in this wider space. */
    public Step<S, E> grow(SearchSpace wider) {
        return take(new Input.Grown(wider), Step.of(size(), List.of(), algorithm.grow(state, wider)));
    }

    private Step<S, E> take(Input input, Step<S, E> step) {
        recorder.record(input, step);
        state = step.state();
        return step;
    }

    /** The algorithm. */
    public Algorithm<S, E> algorithm() {
        return algorithm;
    }

    /** The newest state. */
    public S state() {
        return state;
    }

    /** Whether nothing is left to ask for. */
    public boolean isDone() {
        return algorithm.done(state);
    }

    /** Steps taken. */
    public int size() {
        return recorder.size();
    }

    /** The steps so far, with what was given at each. */
    public Trace<S, E> trace() {
        return recorder.trace();
    }
}
