package tunebook.descent.schedule;

import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the learning rate goes from update to update.
 *
 * <p>A schedule is a pure function between immutable values, as the optimizers are: from where it stands, and the value
 * that the last update saw, to where it stands next. Most look at the number of the step only ({@link Timed}); a plateau
 * schedule watches the value.
 */
public interface Schedule extends Serializable {
    /** A short name with its settings, as in a legend: {@code cosine(0.3, 100)}. */
    String name();

    /** The η that it is built around, positive: the base, or the peak of those that go up first. */
    double learningRate();

    /** Where it stands before the first update. */
    Tempo start();

    /**
     * Where it stands after an update.
     *
     * @param now where it stood before
     * @param value what the objective was when that update began, of the batch if only a batch was looked at
     */
    Tempo after(Tempo now, double value);

    /** For how many updates it is made, at least 1; empty if it goes on for ever. */
    default OptionalInt length() {
        return OptionalInt.empty();
    }

    /** After how many updates it has been seen to do all that it does, at least 1; empty if there is no such number. */
    default OptionalInt sight() {
        return length();
    }

    /** The updates at the beginning in which η is still held back; 0 without a warm-up. */
    default int warmup() {
        return 0;
    }

    /** Why η changed between two neighbours, in a sentence, where there is more to say than the number of the step. */
    default Optional<String> why(Tempo before, Tempo after) {
        return Optional.empty();
    }
}
