package tunebook.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExerciseTest {
    private static NumberExercise exercise(String... hints) {
        return new NumberExercise(
                Question.of("one", "Which number?").withHints(hints).withSolution("one.check(1)", "It is 1."),
                NumberCheck.of(1, 0, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sign", "a b", "-a", "a--b", "a_b"})
    void anIdIsFitForATag(String id) {
        assertThatThrownBy(() -> Question.of(id, "")).hasMessageContaining("small letters and digits");
    }

    @Test
    void hintsComeOneMoreAtATime() {
        var one = exercise("small", "bigger");
        assertThat(one.hint()).isEqualTo(new Hint(List.of("small"), 2));
        assertThat(one.hint()).isEqualTo(new Hint(List.of("small", "bigger"), 2));
        assertThat(one.hint()).isEqualTo(new Hint(List.of("small", "bigger"), 2));
        assertThat(exercise("small", "bigger").hint().card().text()).isEqualTo("""
                ▸ Hint 1 of 2
                small
                Run this cell again for one more.""");
        assertThat(one.hint().card().text()).contains("That was the last hint");
        assertThatThrownBy(() -> exercise().hint()).hasMessageContaining("'one' has no hints");
        assertThatThrownBy(() -> new Hint(List.of("a", "b"), 1)).hasMessageContaining("but got 2 with total=1");
    }

    @Test
    void theSolutionIsShownAsCode() {
        assertThat(exercise().solution().card().text()).isEqualTo("""
                ▸ One solution
                It is 1.

                    one.check(1)""");
    }

    @Test
    void aWrongAnswerNamesItsWords() {
        assertThatThrownBy(() -> Question.of("one", "").withWrongAnswer("one.check(2)"))
                .hasMessageContaining("at least one word")
                .hasMessageContaining("one.check(2)");
    }

    @Test
    void aLessonIsFoundByItsNumber() {
        assertThat(Lesson.of(5).solutions()).containsOnlyKeys("sign", "largest-eta", "noise");
        assertThat(Lesson.of(5).card().text()).startsWith("▸ Lesson 5: Gradient descent");
        assertThatThrownBy(() -> Lesson.of(99))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no lesson 99")
                .hasMessageContaining("there is 5");
        assertThatThrownBy(() -> new Lesson(1, "", List.of(exercise(), exercise())))
                .hasMessageContaining("different ids, but got one, one");
    }
}
