package tunebook.trace;

import java.util.List;
import java.util.Objects;
import tunebook.rng.Seed;
import tunebook.study.Problem;

/**
 * A run, whole: what was started with which seed, what it was given at each step, and what it made of that.
 *
 * <p>The steps follow from the rest. {@code name}, {@code seed}, {@code problem} and {@code inputs} are the cause,
 * {@code steps} the effect: an algorithm with these settings, given the same inputs, takes equal steps. That is what
 * makes a run on many threads repeatable, since the order in which reports arrived is part of the inputs.
 *
 * <p>{@link #upTo} rewinds; go on from there with other reports and you have a "what if".
 *
 * @param name the algorithm with its settings
 * @param seed where all chance came from
 * @param problem what the algorithm was told before the start
 * @param start the state before the first step
 * @param inputs what it was given, one for each step
 * @param steps what it did
 * @param <S> type of the state
 * @param <E> type of the events
 */
public record Trace<S, E>(
        String name, Seed seed, Problem problem, S start, List<Input> inputs, List<Step<S, E>> steps) {
    public Trace {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(seed, "seed");
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(start, "start");
        inputs = History.copyOf(inputs);
        steps = History.copyOf(steps);
        if (inputs.size() != steps.size()) {
            throw new IllegalArgumentException("a trace has one input for each step, but got " + inputs.size()
                    + " inputs and " + steps.size() + " steps");
        }
    }

    /** A run that has not begun. */
    public static <S, E> Trace<S, E> of(String name, Seed seed, Problem problem, S start) {
        return new Trace<>(name, seed, problem, start, History.empty(), History.empty());
    }

    /** This run and one step more. */
    public Trace<S, E> append(Input input, Step<S, E> step) {
        return new Trace<>(
                name,
                seed,
                problem,
                start,
                History.copyOf(inputs).append(input),
                History.copyOf(steps).append(step));
    }

    /** Number of steps. */
    public int size() {
        return steps.size();
    }

    /** The state after the last step; the start if there is none. */
    public S end() {
        return steps.isEmpty() ? start : steps.get(steps.size() - 1).state();
    }

    /** The run as it was after its first {@code count} steps. */
    public Trace<S, E> upTo(int count) {
        if (count < 0 || count > size()) {
            throw new IllegalArgumentException("this trace has " + size() + " steps, but " + count + " were asked for");
        }
        return new Trace<>(
                name,
                seed,
                problem,
                start,
                History.copyOf(inputs).first(count),
                History.copyOf(steps).first(count));
    }

    /** All reports in the order in which they were told. */
    public List<Report> reports() {
        return inputs.stream()
                .filter(Input.Told.class::isInstance)
                .flatMap(input -> ((Input.Told) input).reports().stream())
                .toList();
    }

    /** All events in order. */
    public List<E> events() {
        return steps.stream().flatMap(step -> step.events().stream()).toList();
    }

    /** In a line: {@code trace of sgd(0.1): 120 steps, seed 0}. */
    @Override
    public String toString() {
        return "trace of " + name + ": " + size() + (size() == 1 ? " step" : " steps") + ", seed " + seed.value();
    }
}
