package tunebook.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole command lines with the real program: exit codes, words, and files. */
class CommandLineTest {
    private static final String NOTEBOOK = """
            {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
             {"cell_type": "markdown", "id": "a", "metadata": {}, "source": "# Two cells"},
             {"cell_type": "code", "id": "b", "metadata": {}, "execution_count": null, "outputs": [],
              "source": "%s"},
             {"cell_type": "code", "id": "c", "metadata": {}, "execution_count": null, "outputs": [],
              "source": "%s"}]}
            """;

    @TempDir
    Path home;

    private Path notebook(String name, String first, String second) throws IOException {
        return Files.writeString(home.resolve(name), NOTEBOOK.formatted(first, second));
    }

    private long files() throws IOException {
        try (var files = Files.walk(home)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2 | rnu x.ipynb              | Did you mean run?
                    2 | run                      | 'NOTEBOOK'
                    2 | run x.ipynb --timout 5   | Did you mean --timeout?
                    2 | run x.ipynb y.ipynb      | one argument too many
                    2 | run x.ipynb --to pdf     | must be ipynb or html
                    2 | kernel                   | one argument, the connection file
                    1 | run gone.ipynb           | There is no file gone.ipynb
                    1 | run .                    | is a folder
                    1 | run text.ipynb           | this is not JSON
                    1 | run old.ipynb            | jupyter nbconvert
                    1 | run good.ipynb -o /no/x  | There is no folder
                    1 | install --name J@va      | 'J@va'
                    """)
    void badInputIsSaidInWordsAndLeavesNothing(int code, String line, String words) throws IOException {
        notebook("good.ipynb", "int a = 6;", "a");
        Files.writeString(home.resolve("text.ipynb"), "Dear diary");
        Files.writeString(home.resolve("old.ipynb"), "{\"nbformat\": 3, \"worksheets\": []}");
        long before = files();
        var ended = Distribution.tunebook(home, line.split(" ")).run();
        assertThat(ended.err()).contains(words).doesNotContain("\tat ");
        assertThat(ended.out()).isEmpty();
        assertThat(ended.code()).isEqualTo(code);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void runsANotebook() throws IOException {
        notebook("số một.ipynb", "int a = 6;", "System.out.println(\\\"seven\\\"); a * 7");
        var ended = Distribution.tunebook(home, "run", "số một.ipynb").run();
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.err()).contains("[1/2]", "int a = 6;", "[2/2]");
        assertThat(home.resolve("số một.executed.ipynb"))
                .content()
                .contains("seven\\n", "\"42\"", "\"execution_count\": 2");
    }

    @Test
    void aNotebookThatWasWrittenForIJavaRuns() throws IOException {
        notebook(
                "ijava.ipynb",
                "import io.github.spencerpark.ijava.runtime.Display;",
                "Display.display(\\\"seven\\\"); io.github.spencerpark.jupyter.kernel.display.mime.MIMEType.TEXT_HTML");
        var ended = Distribution.tunebook(home, "run", "ijava.ipynb").run();
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(home.resolve("ijava.executed.ipynb")).content().contains("seven");
    }

    @Test
    void whatTheEnvironmentAsksOfIJavaIsDone() throws IOException {
        notebook("asks.ipynb", "fromText + 1", "while (true) { }");
        Files.writeString(home.resolve("setup.jsh"), "int fromFile = 40;");
        var ended = Distribution.tunebook(home, "run", "asks.ipynb", "--allow-errors", "-o", "out.ipynb")
                .with("IJAVA_STARTUP_SCRIPTS_PATH", home.resolve("setup.jsh").toString())
                .with("IJAVA_STARTUP_SCRIPT", "int fromText = fromFile + 1;")
                .with("JJAVA_TIMEOUT", "1 SECONDS")
                .run();
        assertThat(ended.code()).as(ended.err()).isLessThan(2);
        assertThat(home.resolve("out.ipynb")).content().contains("\"42\"", "Timeout");
    }

    @Test
    void stopsAtAFailingCellAndWritesNothing() throws IOException {
        notebook("fails.ipynb", "int a = 0;", "1 / a");
        long before = files();
        var ended = Distribution.tunebook(home, "run", "fails.ipynb", "--to", "html")
                .run();
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("In [2], cell 3 of 3, failed: ", "ArithmeticException", "/ by zero");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void endsACellThatTakesTooLong() throws IOException {
        notebook("slow.ipynb", "int a = 0;", "while (true) { a++; }");
        var ended = Distribution.tunebook(home, "run", "slow.ipynb", "--timeout", "2")
                .run();
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("In [2]", "2 seconds", "--timeout");
    }

    @Test
    void aNotebookSeesTheFilesBesideIt() throws IOException {
        var folder = Files.createDirectories(home.resolve("course"));
        Files.writeString(folder.resolve("data.txt"), "from the folder");
        Files.writeString(
                folder.resolve("reads.ipynb"),
                NOTEBOOK.formatted(
                        "var text = new String(new FileInputStream(\\\"data.txt\\\").readAllBytes());",
                        "text + java.nio.file.Files.size(java.nio.file.Path.of(\\\"data.txt\\\"))"));
        var ended = Distribution.tunebook(home, "run", "course/reads.ipynb", "--output", "out.ipynb")
                .run();
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(home.resolve("out.ipynb")).content().contains("from the folder15");
    }

    @Test
    void makesAPageOfALecture() throws IOException {
        var page = home.resolve("lecture.html");
        var ended = Distribution.tunebook(home, "run", Distribution.LECTURE.toString(), "--output", page.toString())
                .run();
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(page).content().contains("<title>Gradient descent</title>", "tb-player");
    }

    @Test
    void theDoctorFindsAllWell() {
        assertThat(Distribution.tunebook(home, "install").run().code()).isZero();
        assertThat(home.resolve(".local/share/jupyter/kernels/java/kernel.json"))
                .exists();
        var ended = Distribution.tunebook(home, "doctor").run();
        assertThat(ended.out()).contains("ok  Java", "ok  Fonts", "ok  Toolkit", "ok  Kernel");
        assertThat(ended.out().contains("NO  ")).isEqualTo(ended.code() != 0);
    }
}
