package tunebook.lesson;

/**
 * An exercise whose answer is a piece of the learner's code.
 *
 * @param <F> what the learner writes, an interface with one method
 */
public final class FunctionExercise<F> extends Exercise {
    private final Check<F> check;

    FunctionExercise(Question question, Check<F> check) {
        super(question);
        this.check = check;
    }

    /**
     * Judges a function by calling it. An exception that it throws becomes the outcome "crashed"; errors of the virtual
     * machine, and the kernel's own signal to stop a cell, pass through.
     *
     * @param answer null is "not attempted"
     */
    public Graded check(F answer) {
        if (answer == null) {
            return graded(new Outcome.NotAttempted("Write your rule in the place of `null` and run the cell again."));
        }
        try {
            return graded(check.judge(answer));
        } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
            return graded(LearnersFault.of(thrown));
        }
    }
}
