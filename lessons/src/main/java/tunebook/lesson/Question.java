package tunebook.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Everything about an exercise that is text: what is asked, what the learner finds in the cell, the help.
 *
 * @param id short, of small letters, digits and hyphens; the notebook's cell carries the tag {@code exercise:ID}
 * @param prompt what to do, in a sentence or two
 * @param setup the line that makes the exercise, in a cell before: {@code var sign = Lesson05.fixTheSign();}
 * @param starter the cell as the learner finds it
 * @param hints from a nudge to nearly the answer
 * @param solution one right answer
 * @param wrongAnswers the ones to expect, each with the words it must be answered with
 */
public record Question(
        String id,
        String prompt,
        String setup,
        String starter,
        List<String> hints,
        Solution solution,
        List<WrongAnswer> wrongAnswers) {
    public Question {
        Objects.requireNonNull(prompt, "prompt");
        Objects.requireNonNull(setup, "setup");
        Objects.requireNonNull(starter, "starter");
        Objects.requireNonNull(solution, "solution");
        hints = List.copyOf(hints);
        wrongAnswers = List.copyOf(wrongAnswers);
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "an id is small letters and digits, joined by hyphens, as in 'largest-eta', but got '" + id + "'");
        }
    }

    /** A question without starter, hints and solution; add them with the methods below. */
    public static Question of(String id, String prompt) {
        return new Question(id, prompt, "", "", List.of(), new Solution("", ""), List.of());
    }

    /** This question with the line that makes the exercise, and the cell as the learner finds it. */
    public Question withStarter(String setup, String starter) {
        return new Question(id, prompt, setup, starter, hints, solution, wrongAnswers);
    }

    /** This question with hints, from a nudge to nearly the answer. */
    public Question withHints(String... inOrder) {
        return new Question(id, prompt, setup, starter, List.of(inOrder), solution, wrongAnswers);
    }

    /** This question with a right answer, which replaces the cell, and why it is right. */
    public Question withSolution(String code, String because) {
        return new Question(id, prompt, setup, starter, hints, new Solution(code, because), wrongAnswers);
    }

    /** This question with one more wrong answer to expect, and the words that it must be answered with. */
    public Question withWrongAnswer(String code, String... words) {
        var more = new ArrayList<>(wrongAnswers);
        more.add(new WrongAnswer(code, List.of(words)));
        return new Question(id, prompt, setup, starter, hints, solution, more);
    }
}
