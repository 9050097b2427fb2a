package tunebook.tuning;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tunebook.study.Explanation;
import tunebook.study.StopRule;
import tunebook.study.Trial;

/**
 * One call to optimize: asks, has evaluated, looks at the stop rules, until the trials of the call are done. The trials that
 * an earlier call or process left behind come first, under their numbers.
 */
final class Optimization {
    private final StudyRun<?, ?> run;
    private final Evaluations evaluations;
    private final int batch;
    private final List<StopRule> rules;
    private final Consumer<Trial> ended;
    private final Consumer<StudyProgress> watching;
    private final long begun = System.nanoTime();
    private long finished;
    private long planned;

    /**
     * A call.
     *
     * @param ended told of each trial, in the order of the proposals; may throw
     */
    Optimization(
            StudyRun<?, ?> run,
            Evaluations evaluations,
            int batch,
            List<StopRule> rules,
            Consumer<Trial> ended,
            Consumer<StudyProgress> watching) {
        this.run = run;
        this.evaluations = evaluations;
        this.batch = batch;
        this.rules = rules;
        this.ended = ended;
        this.watching = watching;
    }

    /**
     * Runs so many trials, or fewer if there is a reason.
     *
     * @param wish why the call should end, if somebody within it wants that
     */
    void run(long trials, Supplier<Optional<Explanation>> wish) {
        planned = trials;
        while (finished < planned && wish.get().isEmpty()) {
            if (Thread.currentThread().isInterrupted()) {
                throw interrupted(null);
            }
            var next = next();
            if (next.isEmpty()) {
                return;
            }
            tellOf(evaluations.evaluate(run, next));
        }
        wish.get().ifPresent(run::stop);
    }

    /** The trials to evaluate next; empty if the study is to stop, which is then noted. */
    private List<Long> next() {
        int places = (int) Math.min(batch, planned - finished);
        var waiting = run.waiting();
        if (!waiting.isEmpty()) {
            return waiting.subList(0, Math.min(places, waiting.size()));
        }
        var stop = rules.stream()
                .flatMap(rule -> rule.stop(run.standing(elapsed())).stream())
                .findFirst();
        if (stop.isPresent()) {
            run.stop(stop.get());
            return List.of();
        }
        var asked = run.isExhausted() ? List.<Long>of() : run.ask(places);
        if (asked.isEmpty()) {
            run.stop(run.exhaustion());
        }
        return asked;
    }

    private void tellOf(Evaluations.Outcome outcome) {
        for (Trial trial : outcome.ended()) {
            finished++;
            ended.accept(trial);
            watching.accept(progress(trial));
        }
        outcome.wish().ifPresent(wish -> {
            if (wish instanceof Error error) {
                throw error;
            }
            throw interrupted(wish);
        });
    }

    private CancellationException interrupted(Throwable cause) {
        Thread.currentThread().interrupt();
        var cancelled = new CancellationException("interrupted after " + finished + " of " + planned
                + " trials; they are kept, and optimize goes on from there");
        cancelled.initCause(cause);
        return cancelled;
    }

    private StudyProgress progress(Trial trial) {
        var elapsed = elapsed();
        var left = elapsed.multipliedBy(planned - finished).dividedBy(finished);
        for (StopRule rule : rules) {
            if (rule instanceof StopRule.TimeBudget time) {
                var allowed = time.limit().minus(elapsed);
                left = allowed.compareTo(left) < 0 ? allowed : left;
            }
        }
        return new StudyProgress(
                trial, finished, planned, run.best(), elapsed, left.isNegative() ? Duration.ZERO : left);
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
