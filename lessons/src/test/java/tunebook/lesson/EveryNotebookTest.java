package tunebook.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every lecture notebook keeps to, and how it hangs together with its lesson. */
class EveryNotebookTest {
    static List<Ipynb> notebooks() {
        return Ipynb.all();
    }

    static Stream<Arguments> exercises() {
        return Lesson.all().stream()
                .flatMap(lesson -> notebooks().stream()
                        .filter(notebook -> notebook.number() == lesson.number())
                        .flatMap(notebook -> lesson.exercises().stream()
                                .map(exercise -> Arguments.of(notebook, exercise.question()))));
    }

    @Test
    void everyLessonHasANotebook() {
        assertThat(notebooks().stream().map(Ipynb::number))
                .containsAll(Lesson.all().stream().map(Lesson::number).toList());
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void isATalkOfAtMostTwelveSlidesWithNotesForTheTeacher(Ipynb notebook) {
        var types = notebook.cells().stream().map(Ipynb.Cell::slide).toList();
        assertThat(types).first().isEqualTo("slide");
        assertThat(types.stream().filter(List.of("slide", "subslide")::contains))
                .hasSizeBetween(6, 12);
        assertThat(types.stream().filter("notes"::equals)).hasSizeGreaterThanOrEqualTo(6);
        assertThat(notebook.cells().stream()
                        .filter(cell -> cell.slide().equals("notes"))
                        .map(Ipynb.Cell::source))
                .allMatch(note -> note.startsWith("> **For the teacher · minute "));
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void opensWithTheClaimOfTheSlidesAndClosesWithItsCorrection(Ipynb notebook) {
        var prose = notebook.cells().stream()
                .filter(cell -> cell.type().equals("markdown"))
                .map(Ipynb.Cell::source)
                .collect(Collectors.joining("\n"));
        assertThat(notebook.cells().get(0).source())
                .startsWith("# " + Lesson.of(notebook.number()).title() + "\n")
                .contains("in one sentence");
        assertThat(prose).contains("## What the slide should have said").contains("**Where this comes from**");
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void hasDollarsInPairs(Ipynb notebook) {
        for (var cell : notebook.cells()) {
            if (cell.type().equals("markdown")) {
                assertThat(cell.source().chars().filter(c -> c == '$').count() % 2)
                        .as(cell.id())
                        .isZero();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void holdsTheExerciseAsTheLessonSaysIt(Ipynb notebook, Question question) {
        assertThat(notebook.cells()).extracting(Ipynb.Cell::source).containsOnlyOnce(question.setup());
        var cells = notebook.tagged("exercise:" + question.id());
        assertThat(cells).hasSize(1);
        assertThat(cells.get(0).source()).isEqualTo(question.starter());
        assertThat(cells.get(0).slide()).isEqualTo("skip");
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void tagsNoExerciseThatItsLessonDoesNotKnow(Ipynb notebook) {
        var known = Lesson.of(notebook.number()).solutions().keySet();
        assertThat(notebook.cells().stream().flatMap(cell -> cell.tags().stream()))
                .allMatch(tag -> !tag.startsWith("exercise:") || known.contains(tag.substring("exercise:".length())));
    }
}
