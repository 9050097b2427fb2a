package tunebook.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tunebook.kernel.notebook.Cell;
import tunebook.kernel.notebook.NotebookFile;
import tunebook.kernel.notebook.Output;

/** The lectures through the installed kernelspec, as everybody's tools run it, and then in the browser. */
@Tag("jupyter")
class LectureInJupyterTest {
    @TempDir
    Path home;

    static List<Path> lectures() throws IOException {
        return Distribution.lectures();
    }

    @ParameterizedTest
    @MethodSource("lectures")
    void nbclientExecutesItWithoutAnError(Path lecture) throws IOException {
        var executed = NotebookFile.read(
                Jupyter.withKernel(home).execute(lecture, "executed.ipynb"), Path.of("executed.ipynb"));
        var outputs = executed.cells().stream()
                .flatMap(cell -> cell.outputs().stream())
                .toList();
        assertThat(outputs).noneMatch(Output.Failure.class::isInstance);
        assertThat(outputs).anyMatch(PlayerPage::isPlayer);
        assertThat(executed.cells().stream().filter(Cell::isRunnable))
                .allMatch(cell -> cell.executionCount().isPresent());
    }

    @Test
    @Tag("browser")
    @Timeout(value = 4, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void theExecutedLecturePlaysInTheBrowser() throws IOException {
        var jupyter = Jupyter.withKernel(home);
        var executed = jupyter.execute(Distribution.LECTURE, "executed.ipynb");
        var trusted = jupyter.python("trust.py", executed);
        assertThat(trusted.code()).as(trusted.err()).isZero();
        try (var server = jupyter.serve();
                var browser = Browser.open(home.resolve("profile"))) {
            browser.go(server.address("executed.ipynb"));
            var player = new PlayerPage(browser);
            player.mustPlay();
        }
    }
}
