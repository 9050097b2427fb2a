package tunebook.lesson;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A question that answers back. The kinds differ in what they take for an answer: a number, a function, or a bet on a
 * picture that is still locked.
 *
 * <p>It remembers how many hints were seen and which bet was made, in the memory of the notebook that holds it; the
 * lesson's method gives a new one that remembers nothing.
 */
public abstract sealed class Exercise implements Shown permits NumberExercise, FunctionExercise, Prediction {
    private final Question question;
    private final AtomicInteger hintsSeen = new AtomicInteger();

    Exercise(Question question) {
        this.question = question;
    }

    /** The text of the exercise. */
    public final Question question() {
        return question;
    }

    /** Its name in the notebook's tags and in reports. */
    public final String id() {
        return question.id();
    }

    /** One more hint at each call, together with those before; after the last, the same again. */
    public final Hint hint() {
        var hints = question.hints();
        if (hints.isEmpty()) {
            throw new IllegalStateException("exercise '" + id() + "' has no hints; solution() shows one way to do it");
        }
        int seen = hintsSeen.updateAndGet(n -> Math.min(n + 1, hints.size()));
        return new Hint(hints.subList(0, seen), hints.size());
    }

    /** One right answer, and why. */
    public final Solution solution() {
        return question.solution();
    }

    /** What is asked. */
    @Override
    public final Card card() {
        return Card.of(Card.Tone.OPEN, "Exercise", question.prompt());
    }

    /** What is asked, in plain text. */
    @Override
    public final String toString() {
        return card().text();
    }

    final Graded graded(Outcome outcome) {
        return new Graded(id(), outcome);
    }
}
