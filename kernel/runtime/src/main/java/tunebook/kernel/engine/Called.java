package tunebook.kernel.engine;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tunebook.kernel.engine.explain.Line;

/** Outcomes of what is not Java source in a cell, and outcomes as Java calls have them. */
final class Called {
    private Called() {}

    /** On the engine's thread: runs a body on the thread of an execution. */
    static Outcome outcome(Execution execution, Callable<?> body, Failures failures) {
        return outcome(execution, body, failures::thrown);
    }

    private static Outcome outcome(Execution execution, Callable<?> body, Function<Thrown, Failure> failure) {
        try {
            return new Outcome.Value(execution.invoke(body));
        } catch (StoppedError | ThreadDeath e) {
            return new Outcome.Stopped(false);
        } catch (Throwable t) {
            return failed(execution, t, failure);
        }
    }

    /** The outcome for what the code of an execution threw, which is read on the execution's thread. */
    static Outcome failed(Execution execution, Throwable thrown, Function<Thrown, Failure> failure) {
        try {
            return new Outcome.Failed(failure.apply((Thrown) execution.invoke(() -> Thrown.read(thrown))));
        } catch (StoppedError | ThreadDeath e) {
            return new Outcome.Stopped(false);
        } catch (Throwable t) {
            return new Outcome.Failed(failure.apply(Thrown.unread(thrown)));
        }
    }

    /** On any thread: runs a body as all there is of an execution. */
    static Outcome beside(Execution execution, Runnable body, Function<Thrown, List<Line>> traceback) {
        return outcome(execution, Executors.callable(body), thrown -> Failures.thrown(thrown, traceback));
    }

    /** The value of an outcome, or what it threw. */
    static Object value(Outcome outcome) throws Exception {
        if (outcome instanceof Outcome.Value value) {
            return value.value();
        } else if (outcome instanceof Outcome.Stopped) {
            throw new StoppedError();
        } else if (outcome instanceof Outcome.Failed failed) {
            var thrown = failed.failure().thrown().orElse(null);
            if (thrown instanceof Error error) {
                throw error;
            }
            throw thrown instanceof Exception exception ? exception : new SourceException(failed.failure());
        }
        return null;
    }

    /** Source given to {@code eval} does not compile. */
    static final class SourceException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final transient Failure failure;

        SourceException(Failure failure) {
            super(String.join("\n", failure.traceback()));
            this.failure = failure;
        }

        Failure failure() {
            return failure;
        }
    }
}
