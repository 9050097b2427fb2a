package tunebook.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Types what the author promises into a Java shell: each solution passes, each wrong answer is told what is wrong. */
class EveryLessonTest {
    static Stream<Arguments> exercises() {
        return Lesson.all().stream()
                .flatMap(lesson -> lesson.exercises().stream().map(exercise -> Arguments.of(lesson, exercise)));
    }

    static Stream<Arguments> wrongAnswers() {
        return Lesson.all().stream()
                .flatMap(lesson -> lesson.exercises().stream()
                        .flatMap(exercise -> exercise.question().wrongAnswers().stream()
                                .map(wrong -> Arguments.of(lesson, exercise, wrong))));
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void theStarterCompilesAndIsNotAttempted(Lesson lesson, Exercise exercise) {
        assertThat(outcome(lesson, exercise, exercise.question().starter())).contains("Not attempted yet");
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void theSolutionPasses(Lesson lesson, Exercise exercise) {
        assertThat(outcome(lesson, exercise, exercise.question().solution().code()))
                .contains("✓ Passed");
    }

    @ParameterizedTest
    @MethodSource("wrongAnswers")
    void aListedWrongAnswerFailsWithItsWords(Lesson lesson, Exercise exercise, WrongAnswer wrong) {
        assertThat(outcome(lesson, exercise, wrong.code()))
                .contains("✗ Not yet")
                .contains(wrong.words());
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void thereIsHelp(Lesson lesson, Exercise exercise) {
        var question = exercise.question();
        assertThat(question.prompt()).isNotBlank();
        assertThat(question.hints()).hasSizeGreaterThanOrEqualTo(2).doesNotContain("");
        assertThat(question.solution().because()).isNotBlank();
        assertThat(question.wrongAnswers()).hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void noHintGivesTheSolutionAway(Lesson lesson, Exercise exercise) {
        var question = exercise.question();
        assertThat(question.hints())
                .noneMatch(hint -> hint.contains(question.solution().code()));
    }

    @Test
    void thisTestNoticesABrokenPromise() {
        var lesson = Lesson.of(5);
        var sign = lesson.exercises().get(0);
        assertThatThrownBy(() -> outcome(lesson, sign, "sign.check(w -> w)")).isInstanceOf(AssertionError.class);
        assertThat(outcome(lesson, sign, "sign.check((w, slope, eta) -> 0)")).doesNotContain("Passed");
        assertThat(outcome(lesson, sign, sign.question().solution().code())).doesNotContain("Not yet");
    }

    /** What a learner reads after typing this answer and, if it was a bet, unlocking the picture. */
    private static String outcome(Lesson lesson, Exercise exercise, String code) {
        try (var notebook = new Notebook(lesson, exercise.question())) {
            notebook.type("var answer = " + code);
            var variable = code.substring(0, code.indexOf('.'));
            return notebook.type(
                    exercise instanceof Prediction
                            ? variable + ".reveal(\"the picture\").graded().outcome().card().text()"
                            : "answer.outcome().card().text()");
        }
    }
}
