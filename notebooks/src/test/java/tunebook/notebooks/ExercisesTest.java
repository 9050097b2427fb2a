package tunebook.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tunebook.kernel.notebook.Cell;
import tunebook.kernel.notebook.Notebook;
import tunebook.kernel.notebook.NotebookFile;
import tunebook.kernel.notebook.NotebookWriter;
import tunebook.kernel.notebook.Output;
import tunebook.lesson.Lesson;
import tunebook.lesson.LessonsExtension;

/**
 * Each lecture is run twice over the real kernel: as shipped, when nothing has been attempted and nothing may fail, and
 * with the solutions in the cells tagged {@code exercise:ID}, when everything must pass.
 */
class ExercisesTest {
    @TempDir
    Path home;

    static List<Lesson> lessons() {
        return Lesson.all();
    }

    private static Path file(Lesson lesson) throws IOException {
        try (var files = Files.newDirectoryStream(Distribution.NOTEBOOKS, "%02d-*.ipynb".formatted(lesson.number()))) {
            return files.iterator().next();
        }
    }

    private static Notebook solved(Notebook notebook, Map<String, String> solutions) {
        var cells = notebook.cells().stream()
                .map(cell -> solutions.keySet().stream()
                        .filter(id -> cell.hasTag("exercise:" + id))
                        .findFirst()
                        .map(id -> withSource(cell, solutions.get(id)))
                        .orElse(cell))
                .toList();
        return notebook.withCells(cells);
    }

    private static Cell withSource(Cell cell, String source) {
        return new Cell(
                cell.kind(),
                cell.id(),
                source,
                cell.metadata(),
                cell.attachments(),
                cell.executionCount(),
                cell.outputs());
    }

    /** Runs a notebook, and gives the outcome that each exercise showed last. */
    private Map<String, String> outcomes(Notebook notebook) throws IOException {
        var source = Files.writeString(home.resolve("lecture.ipynb"), NotebookWriter.canonical(notebook));
        var target = home.resolve("executed.ipynb");
        var ended = Distribution.tunebook(home, "run", source.toString(), "--output", target.toString())
                .run();
        assertThat(ended.code()).as(ended.err()).isZero();
        var outcomes = new LinkedHashMap<String, String>();
        for (var cell : NotebookFile.read(target, target).cells()) {
            for (var output : cell.outputs()) {
                if (output instanceof Output.Value value
                        && value.data().get(LessonsExtension.OUTCOME) instanceof JsonObject outcome) {
                    outcomes.put(text(outcome.get("exercise")), text(outcome.get("outcome")));
                }
            }
        }
        return outcomes;
    }

    private static String text(JsonElement element) {
        return element.getAsString();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void asShippedNothingIsAttempted(Lesson lesson) throws IOException {
        var shipped = NotebookFile.read(file(lesson), file(lesson));
        assertThat(outcomes(shipped))
                .containsOnlyKeys(lesson.solutions().keySet())
                .allSatisfy((id, outcome) -> assertThat(outcome).isEqualTo("not attempted"));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void solvedEverythingPasses(Lesson lesson) throws IOException {
        var shipped = NotebookFile.read(file(lesson), file(lesson));
        assertThat(outcomes(solved(shipped, lesson.solutions())))
                .containsOnlyKeys(lesson.solutions().keySet())
                .allSatisfy((id, outcome) -> assertThat(outcome).isEqualTo("passed"));
    }
}
