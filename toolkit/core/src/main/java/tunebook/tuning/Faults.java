package tunebook.tuning;

import tunebook.study.TrialState;

/**
 * What an objective may throw, told apart: a fault of its own makes a failed trial; a wish that the work should end, such as
 * an interrupt, ends the call.
 */
final class Faults {
    private Faults() {}

    /** Whether this is a wish that the work should end, rather than a fault. */
    static boolean isWishToEnd(Throwable thrown) {
        if (Thread.currentThread().isInterrupted() || isInterrupt(thrown)) {
            return true;
        }
        return thrown instanceof Error error && !isFault(error);
    }

    private static boolean isInterrupt(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof InterruptedException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** Errors of the language and its tests are faults; an error that a host made for itself is how it stops a thread. */
    private static boolean isFault(Error error) {
        return error instanceof AssertionError
                || (error.getClass().getName().startsWith("java.") && !(error instanceof ThreadDeath));
    }

    /** The failed trial that this makes, in words. */
    static TrialState.Failed failed(Throwable thrown) {
        return new TrialState.Failed(inWords(thrown));
    }

    private static String inWords(Throwable thrown) {
        String message = thrown.getMessage();
        if (thrown instanceof StackOverflowError) {
            return "the objective called itself without end (StackOverflowError)";
        }
        if (thrown instanceof NullPointerException && message != null && message.contains("Double.doubleValue()")) {
            return "the objective returned null, or used a number that is null; return a number";
        }
        return "the objective threw " + thrown.getClass().getSimpleName()
                + (message == null || message.isBlank() ? "" : ": " + message);
    }
}
