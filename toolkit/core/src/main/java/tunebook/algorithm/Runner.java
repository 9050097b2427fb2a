package tunebook.algorithm;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tunebook.rng.Seed;
import tunebook.study.Problem;
import tunebook.trace.Proposal;
import tunebook.trace.Step;
import tunebook.trace.Trace;

/**
 * The one loop with side effects: asks, evaluates, tells, records.
 *
 * <p>Two settings that look alike are not. {@code batch(q)} changes the run: q proposals are asked for together, so the
 * later ones know nothing of the results of the earlier. {@code parallel(n)} changes only how long it takes: the
 * proposals of a batch are evaluated on n threads, and told in the order of the proposals, so the trace is the same for
 * every n.
 *
 * <p>Not changed by running; one runner may run many times. A thread that is interrupted ends its run with a
 * {@link CancellationException}.
 *
 * @param evaluator evaluates proposals
 * @param keep which states stay in the trace
 * @param batch how many proposals are asked for together, at least 1
 * @param parallel on how many threads a batch is evaluated, at least 1
 * @param listener told of every step as it is taken, on the thread of the run
 */
public record Runner(Evaluator evaluator, Keep keep, int batch, int parallel, Consumer<Step<?, ?>> listener) {
    public Runner {
        Objects.requireNonNull(evaluator, "evaluator");
        Objects.requireNonNull(keep, "keep");
        Objects.requireNonNull(listener, "listener");
        requireAtLeastOne("batch", batch);
        requireAtLeastOne("parallel", parallel);
    }

    /** One proposal at a time, on this thread, every state kept. */
    public static Runner of(Evaluator evaluator) {
        return new Runner(evaluator, Keep.all(), 1, 1, step -> {});
    }

    /** Keeps these states. */
    public Runner keep(Keep states) {
        return new Runner(evaluator, states, batch, parallel, listener);
    }

    /** Asks for q proposals together. */
    public Runner batch(int q) {
        return new Runner(evaluator, keep, q, parallel, listener);
    }

    /** Evaluates a batch on n threads. The trace does not depend on n. */
    public Runner parallel(int n) {
        return new Runner(evaluator, keep, batch, n, listener);
    }

    /** Tells this listener of every step too, for instance to draw a run while it runs. */
    public Runner listen(Consumer<Step<?, ?>> further) {
        return new Runner(evaluator, keep, batch, parallel, listener.andThen(further));
    }

    /** Runs from the start until so many trials are told, or the algorithm is done. */
    public <S, E> Trace<S, E> run(Algorithm<S, E> algorithm, Problem problem, Seed seed, int trials) {
        var start = Trace.<S, E>of(algorithm.name(), seed, problem, algorithm.start(problem, seed));
        return resume(algorithm, start, trials, state -> false);
    }

    /**
     * Goes on from the end of a trace for so many trials more, or until the algorithm is done or the state is enough.
     *
     * @param trials how many trials to tell at most, at least 0
     * @param enough looked at before every round
     * @throws IllegalStateException if the trace did not keep its last state
     */
    public <S, E> Trace<S, E> resume(
            Algorithm<S, E> algorithm, Trace<S, E> from, int trials, Predicate<? super S> enough) {
        if (trials < 0) {
            throw new IllegalArgumentException("trials must be at least 0, but got " + trials);
        }
        var course = Course.resume(algorithm, from, keep);
        try (var threads = new BatchEvaluation(evaluator, Math.min(parallel, batch))) {
            int left = trials;
            while (left > 0 && !course.isDone() && !enough.test(course.state())) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("interrupted after " + course.size() + " steps");
                }
                var asked = course.ask(Math.min(batch, left));
                listener.accept(asked);
                List<Proposal> proposals = asked.next();
                if (proposals.isEmpty()) {
                    break; // nothing to ask for and nothing on its way: only news from outside could change that
                }
                listener.accept(course.tell(threads.evaluate(proposals)));
                left -= proposals.size();
            }
        }
        return course.trace();
    }

    private static void requireAtLeastOne(String name, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, but got " + number);
        }
    }
}
