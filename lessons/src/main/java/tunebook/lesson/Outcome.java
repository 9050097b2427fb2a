package tunebook.lesson;

import java.util.Objects;

/** What a check says about an answer. */
public sealed interface Outcome {
    /** The outcome in one or two words, for programs: {@code passed}, {@code not attempted}, ... */
    String name();

    /** What a learner reads. Backticks mark code. */
    String message();

    /** The message as a card, with what else there is to say. */
    Card card();

    /** Whether the answer is right. */
    default boolean passed() {
        return false;
    }

    /**
     * The answer is right.
     *
     * @param message what is worth remembering
     */
    record Passed(String message) implements Outcome {
        public Passed {
            Objects.requireNonNull(message, "message");
        }

        @Override
        public String name() {
            return "passed";
        }

        @Override
        public boolean passed() {
            return true;
        }

        @Override
        public Card card() {
            return Card.of(Card.Tone.PASSED, "Passed", message);
        }
    }

    /**
     * There is no answer yet: NaN, null, or {@link Lesson#todo}.
     *
     * @param message what to do
     */
    record NotAttempted(String message) implements Outcome {
        public NotAttempted {
            Objects.requireNonNull(message, "message");
        }

        @Override
        public String name() {
            return "not attempted";
        }

        @Override
        public Card card() {
            return Card.of(Card.Tone.OPEN, "Not attempted yet", message);
        }
    }

    /**
     * The answer is wrong.
     *
     * @param message what was expected, and what came
     * @param advice where to look; empty for none
     */
    record Incorrect(String message, String advice) implements Outcome {
        public Incorrect {
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(advice, "advice");
        }

        @Override
        public String name() {
            return "incorrect";
        }

        @Override
        public Card card() {
            return Card.of(Card.Tone.WRONG, "Not yet", message, advice);
        }
    }

    /**
     * The learner's code threw.
     *
     * @param message the exception and its message
     * @param where the learner's line, in words; empty if unknown
     */
    record Crashed(String message, String where) implements Outcome {
        public Crashed {
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(where, "where");
        }

        @Override
        public String name() {
            return "crashed";
        }

        @Override
        public Card card() {
            return Card.of(Card.Tone.WRONG, "Your code stopped with an error", message, where);
        }
    }
}
