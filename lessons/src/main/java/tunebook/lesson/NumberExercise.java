package tunebook.lesson;

/** An exercise whose answer is a number. */
public final class NumberExercise extends Exercise {
    private final Check<Double> check;

    NumberExercise(Question question, Check<Double> check) {
        super(question);
        this.check = check;
    }

    /** Judges a number; NaN, as {@link Lesson#todo} gives, is "not attempted". */
    public Graded check(double answer) {
        return graded(check.judge(answer));
    }
}
