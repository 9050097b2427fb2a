package tunebook.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tunebook.study.Trial;
import tunebook.study.TrialState;

/** Evaluates trials: on the caller's thread, or on several of its own. However they end, what has ended is recorded. */
final class Evaluations implements AutoCloseable {
    /**
     * What came of the trials.
     *
     * @param ended those that have ended, in the order given
     * @param wish an interrupt or the like that came in the way; trials that it stopped wait again
     */
    record Outcome(List<Trial> ended, Optional<Throwable> wish) {}

    private final ValuesObjective objective;
    private final ExecutorService threads; // null: on the caller's thread

    Evaluations(ValuesObjective objective, int parallel) {
        this.objective = objective;
        this.threads = parallel == 1
                ? null
                : Executors.newFixedThreadPool(parallel, work -> {
                    var thread = new Thread(work, "tunebook-trial");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    Outcome evaluate(StudyRun<?, ?> run, List<Long> trials) {
        return threads == null || trials.size() == 1 ? inTurn(run, trials) : together(run, trials);
    }

    private Outcome inTurn(StudyRun<?, ?> run, List<Long> trials) {
        var ended = new ArrayList<Trial>();
        for (long number : trials) {
            if (Thread.currentThread().isInterrupted()) {
                break; // the caller looks at it too
            }
            var trial = run.start(number);
            try {
                run.finish(trial, evaluate(trial)).ifPresent(ended::add);
            } catch (Wish wish) {
                run.release(trial);
                return new Outcome(ended, Optional.of(wish.getCause()));
            }
        }
        return new Outcome(ended, Optional.empty());
    }

    private Outcome together(StudyRun<?, ?> run, List<Long> trials) {
        var started = trials.stream().map(run::start).toList();
        var running = new ArrayList<Future<Optional<Trial>>>();
        for (LiveTrial trial : started) {
            running.add(threads.submit(() -> run.finish(trial, evaluate(trial))));
        }
        Optional<Throwable> wish = Optional.empty();
        try {
            for (Future<?> future : running) {
                wish = wish.or(() -> await(future));
            }
        } finally { // also if this thread is stopped while it waits
            started.forEach(run::release);
        }
        return new Outcome(
                trials.stream().map(run::trial).filter(Trial::isFinished).toList(), wish);
    }

    /** Waits for the end; what it gives back is a wish that the work should end. */
    private static Optional<Throwable> await(Future<?> future) {
        try {
            future.get();
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            return Optional.of(interrupted);
        } catch (ExecutionException thrown) {
            if (thrown.getCause() instanceof Wish wish) {
                return Optional.of(wish.getCause());
            }
            if (thrown.getCause() instanceof RuntimeException failed) {
                throw failed; // the store cannot be written to
            }
            return Optional.of(thrown.getCause());
        }
    }

    private TrialState evaluate(LiveTrial trial) throws Wish {
        try {
            return LiveTrial.outcome(objective.evaluate(trial));
        } catch (TrialPruned pruned) {
            return trial.pruning();
        } catch (Throwable thrown) {
            if (Faults.isWishToEnd(thrown)) {
                throw new Wish(thrown);
            }
            return Faults.failed(thrown);
        }
    }

    /** A wish that the work should end, on its way out. */
    private static final class Wish extends Exception {
        private static final long serialVersionUID = 1;

        Wish(Throwable cause) {
            super(cause);
        }
    }

    /** Stops what still runs. */
    @Override
    public void close() {
        if (threads != null) {
            threads.shutdownNow();
        }
    }
}
