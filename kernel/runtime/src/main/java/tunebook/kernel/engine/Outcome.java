package tunebook.kernel.engine;

/** How the run of a cell ended. */
public sealed interface Outcome {
    /** The cell ended with an expression; this is its value, the object itself, or null. */
    record Value(Object value) implements Outcome {}

    /** The cell ended with something that has no value. */
    record Done() implements Outcome {}

    /** The cell did not compile, or threw. */
    record Failed(Failure failure) implements Outcome {}

    /**
     * The cell was interrupted.
     *
     * @param stillRunning true if its code could not be stopped and goes on unseen
     */
    record Stopped(boolean stillRunning) implements Outcome {}
}
