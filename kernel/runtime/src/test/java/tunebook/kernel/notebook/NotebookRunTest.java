package tunebook.kernel.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class NotebookRunTest {
    private final ScriptedKernel kernel = new ScriptedKernel();
    private final List<String> heard = new ArrayList<>();

    private final NotebookRun.Progress progress = new NotebookRun.Progress() {
        @Override
        public void started(int number, int of, Cell cell) {
            heard.add(number + "/" + of + " " + cell.source());
        }

        @Override
        public void ended(CellKernel.Outcome outcome) {
            heard.add(outcome.failure().map(Output.Failure::message).orElse("done"));
        }
    };

    private NotebookRun.Result run(boolean allowErrors, Cell... cells) throws InterruptedException {
        return new NotebookRun(kernel, Optional.empty(), allowErrors, progress)
                .run(new Notebook(Arrays.asList(cells), new JsonObject()));
    }

    private static Cell code(String source) {
        return Cell.of(Cell.Kind.CODE, source);
    }

    private static List<Object> shown(Notebook notebook) {
        return notebook.cells().stream()
                .flatMap(cell -> cell.outputs().stream())
                .map(output -> output instanceof Output.Value value
                        ? value.data().get("text/plain").getAsString()
                        : output)
                .toList();
    }

    @Test
    void runsTheCodeThatHoldsSomething() throws InterruptedException {
        var result = run(false, code("print a"), Cell.of(Cell.Kind.MARKDOWN, "print b"), code(" "), code("print c"));
        assertThat(kernel.executed()).containsExactly("print a", "print c");
        assertThat(heard).containsExactly("1/2 print a", "done", "2/2 print c", "done");
        assertThat(result.failed()).isEmpty();
        assertThat(result.notebook().cells().get(3).executionCount()).hasValue(2);
        assertThat(result.notebook().cells().get(2).executionCount()).isEmpty();
        assertThat(result.notebook().metadata().has("language_info")).isTrue();
    }

    @Test
    void anOldOutputIsGone() throws InterruptedException {
        var old = code("x").executed(OptionalInt.of(9), List.of(new Output.Stream("stdout", "old")));
        assertThat(shown(run(false, old).notebook())).isEmpty();
    }

    @Test
    void stopsAtTheFirstFailure() throws InterruptedException {
        var result = run(false, Cell.of(Cell.Kind.MARKDOWN, "m"), code("print a"), code("fail no"), code("print b"));
        assertThat(kernel.executed()).containsExactly("print a", "fail no");
        assertThat(result.failed())
                .containsExactly(new NotebookRun.Failed(3, 2, new Output.Failure("Trouble", "no", List.of("at cell"))));
    }

    @Test
    void runsOnWhenErrorsAreAllowed() throws InterruptedException {
        var result = run(true, code("fail no"), code("print b"));
        assertThat(result.failed()).hasSize(1);
        assertThat(shown(result.notebook())).hasSize(2);
    }

    @Test
    void aCellMayAnnounceItsError() throws InterruptedException {
        var tags = new JsonArray();
        tags.add("raises-exception");
        var metadata = new JsonObject();
        metadata.add("tags", tags);
        var cell = new Cell(
                Cell.Kind.CODE,
                Optional.empty(),
                "fail so",
                metadata,
                new JsonObject(),
                OptionalInt.empty(),
                List.of());
        var result = run(false, cell, code("print b"));
        assertThat(result.failed()).isEmpty();
        assertThat(shown(result.notebook())).hasSize(2);
    }

    @Test
    void aLaterCellChangesWhatAnEarlierOneShows() throws InterruptedException {
        assertThat(shown(run(false, code("show p old"), code("update p new")).notebook()))
                .containsExactly("new");
    }
}
