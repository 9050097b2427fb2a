package tunebook.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tunebook.kernel.wire.Json;

/** What magics do in the cells of a kernel. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MagicsOfCellsTest {
    @TempDir
    private Path folder;

    private LocalKernel kernel;

    @BeforeAll
    void start() {
        kernel = LocalKernel.start(KernelConfig.of());
    }

    @AfterAll
    void close() {
        kernel.close();
    }

    private Transcript run(String code) {
        return Transcript.of(kernel, code);
    }

    private String error(String code) {
        var error = run(code).contents("error");
        assertThat(error).as("errors of " + code).hasSize(1);
        var lines = new StringBuilder();
        error.get(0)
                .getAsJsonArray("traceback")
                .forEach(line -> lines.append(line.getAsString().replaceAll("\u001b\\[[\\d;]*m", ""))
                        .append('\n'));
        return lines.toString();
    }

    private String file(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    private static String without(String path, String ending) {
        return path.substring(0, path.length() - ending.length());
    }

    @ParameterizedTest
    @CsvSource({".jsh, a1", ".jshell, a2", ".java, a3", ".ijava, a4"})
    void scriptsAreFoundByTheirNamesAlone(String ending, String name) throws IOException {
        var path = file("scripts/" + name + ending, "int " + name + "() { return 7; }");
        assertThat(run("%load " + without(path, ending)).status()).isEqualTo("ok");
        assertThat(run(name + "()").result()).isEqualTo("7");
    }

    @Test
    void theCellsOfANotebookAreRun() throws IOException {
        var path = file("helpers.ipynb", """
                {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
                 {"cell_type": "markdown", "metadata": {}, "source": "int notThis = 1;"},
                 {"cell_type": "code", "metadata": {}, "outputs": [], "source": ["int first = 1;\\n", "first"]},
                 {"cell_type": "code", "metadata": {}, "outputs": [], "source": "%time int second = first + 1;"}]}
                """);
        var loaded = run("%load " + without(path, ".ipynb"));
        assertThat(loaded.types()).containsExactly("execute_input", "stream");
        assertThat(run("second").result()).isEqualTo("2");
        assertThat(run("notThis").status()).isEqualTo("error");
    }

    @Test
    void filesLoadFilesBesideThem() throws IOException {
        file("lib/deep/inner.jsh", "int inner = 3;");
        file("lib/outer.jsh", "%load deep/inner\nint outer = inner * 2;\n");
        assertThat(run("%load " + folder.resolve("lib/outer.jsh")).status()).isEqualTo("ok");
        assertThat(run("outer").result()).isEqualTo("6");
    }

    @Test
    void filesThatLoadEachOtherAreToldOf() throws IOException {
        file("round/a.jsh", "%load b");
        file("round/b.jsh", "%load a");
        assertThat(error("%load " + folder.resolve("round/a"))).contains("a.jsh loads b.jsh loads a.jsh");
        var again = file("round/twice.jsh", "int twice = 1;");
        assertThat(run("%load " + again + "\n%load " + again).status()).isEqualTo("ok");
    }

    @Test
    void errorsNameTheFileAndTheLine() throws IOException {
        var compile = file("wrong.jsh", "int fine = 1;\n\nint bad = \"three\";\n");
        assertThat(error("%load " + compile))
                .contains("wrong.jsh")
                .contains("line 3")
                .contains("int bad = \"three\";");
        var throwing = file("throws.jsh", "int nothing = 0;\nint f() {\n  return 1 / nothing;\n}\nf();\n");
        assertThat(error("int a = 1;\n%load " + throwing))
                .contains("throws.jsh, line 3")
                .contains("throws.jsh, line 5")
                .contains("line 2:  %load");
    }

    @Test
    void aMissingFileIsToldOfWithItsNeighbours() throws IOException {
        file("near/helpers.jsh", "");
        assertThat(error("%load " + folder.resolve("near/helper")))
                .contains("there is no file")
                .contains(".ijava")
                .contains("helpers.jsh");
        assertThat(error("%load")).contains("%load needs the path");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "%%html | text/html",
                "%%markdown | text/markdown",
                "%%latex | text/latex",
                "%%svg | image/svg+xml",
                "%%javascript | application/javascript",
                "%%js | application/javascript",
            })
    void markupIsShownAsWhatItIs(String magic, String mime) {
        var shown = run(magic + "\n<b>100 %</b>\n%load x");
        assertThat(shown.types()).containsExactly("execute_input", "display_data");
        var data = Json.object(shown.contents("display_data").get(0), "data");
        assertThat(Json.text(data, mime, "")).isEqualTo("<b>100 %</b>\n%load x");
        assertThat(data.has("text/plain")).isTrue();
    }

    @Test
    void filesAreWritten() throws IOException {
        var file = folder.resolve("a note.txt");
        assertThat(run("%%writefile \"" + file + "\"\n%not a magic\nline 2\n").stream("stdout"))
                .isEqualTo("Wrote " + file + "\n");
        assertThat(file).content().isEqualTo("%not a magic\nline 2\n");
        run("%%writefile -a \"" + file + "\"\nline 3");
        assertThat(file).content().isEqualTo("%not a magic\nline 2\nline 3");
        assertThat(error("%%writefile\nx")).contains("%%writefile needs one path");
        assertThat(error("%%writefile " + folder + "\nx")).contains("is a folder");
        assertThat(error("%%writefile " + folder.resolve("no/x") + "\nx")).contains("there is no folder");
    }

    @Test
    void scriptsOfTheShellRun() {
        var run = run("%%sh\necho one\necho two >&2\nread x; echo \"[$x]\"");
        assertThat(run.stream("stdout")).isEqualTo("one\n[]\n");
        assertThat(run.stream("stderr")).isEqualTo("two\n");
        assertThat(run("%sh echo \"a  b\" | tr a-b A-B").stream("stdout")).isEqualTo("A  B\n");
        assertThat(error("%%sh\necho before; exit 3")).contains("sh ended with exit code 3");
    }

    @Test
    void aScriptIsInterruptedWithAllThatItStarted() throws Exception {
        var marker = folder.resolve("went-on");
        var cell = new Thread(() -> assertThat(
                        run("%%sh\necho started\nsleep 600 && touch " + marker).status())
                .isEqualTo("error"));
        cell.start();
        while (ProcessHandle.current()
                .descendants()
                .noneMatch(child -> child.info().commandLine().orElse("").contains("sleep 600"))) {
            Thread.onSpinWait();
        }
        var script = ProcessHandle.current()
                .descendants()
                .filter(child -> child.info().commandLine().orElse("").contains("sleep 600"))
                .toList();
        kernel.interrupt();
        cell.join();
        for (var process : script) {
            // it is told to end at once, and takes a moment to
            process.onExit().get(1, TimeUnit.MINUTES);
        }
        assertThat(run("1 + 1").result()).isEqualTo("2");
    }

    @Test
    void whatIsDeclaredIsListedAndForgotten() {
        try (var own = LocalKernel.start(KernelConfig.of())) {
            assertThat(Transcript.of(own, "%who").stream("stdout")).isEqualTo("Nothing is declared yet.\n");
            Transcript.of(own, """
                    import java.nio.file.Path;
                    int[] numbers = {1, 2};
                    int twice(int n, String s) { return 2 * n; }
                    record Point(int x) {}
                    numbers.length""");
            assertThat(Transcript.of(own, "%who").stream("stdout")).isEqualTo("numbers  twice(int, String)  Point\n");
            assertThat(Transcript.of(own, "%whos").stream("stdout"))
                    .contains("int[] numbers")
                    .contains("1, 2")
                    .contains("twice(int, String)")
                    .contains("Point");
            assertThat(Transcript.of(own, "%reset").stream("stdout")).startsWith("Forgot 3 declarations");
            assertThat(Transcript.of(own, "numbers").status()).isEqualTo("error");
            assertThat(Transcript.of(own, "Path.of(\"a\")").status()).isEqualTo("error");
            assertThat(Transcript.of(own, "List.of(1)").result()).isEqualTo("[1]");
            assertThat(Transcript.of(own, "int numbers = 4;\nnumbers").result()).isEqualTo("4");
        }
    }

    @Test
    void theHistoryIsSourceAgain() {
        try (var own = LocalKernel.start(KernelConfig.of())) {
            for (var cell : List.of("int a = 1;", "a +\n  1", "%who")) {
                Transcript.of(own, cell);
            }
            assertThat(Transcript.of(own, "%history 1-2").stream("stdout"))
                    .isEqualTo("// [1]\nint a = 1;\n// [2]\na +\n  1\n");
            assertThat(Transcript.of(own, "%history").stream("stdout"))
                    .contains("// [3]\n%who\n")
                    .contains("%history 1-2");
            assertThat(Transcript.of(own, "%history x").status()).isEqualTo("error");
        }
    }

    @Test
    void magicsAreNeverSeenInsideOfTextAndComments() {
        assertThat(run("\"\"\"\n%load nothing\n%%html\n\"\"\"").result()).contains("%load nothing");
        assertThat(run("// %load nothing\n/*\n%load nothing\n*/\nint rest = 7\n  % 4; // %who\nrest")
                        .result())
                .isEqualTo("3");
        assertThat(run("var s = \"= %who\"; var c = '%'; s + c").result()).contains("= %who%");
    }

    @Test
    void aMagicStandsInAMethodAndNextToAnyName() {
        assertThat(run(
                        "int java = 1, tunebook = 2;\nObject list() {\n    return \"x\";\n}\nvoid show() {\n    %who\n}\nshow();")
                        .stream("stdout"))
                .contains("tunebook");
    }

    @Test
    void aTimedPieceKeepsItsPlace() {
        assertThat(error("int q = 0;\n\n   %time 1 / q")).contains("line 3:  %time 1 / q");
        assertThat(error("%%time\nint ok = 1;\nint no = \"x\";")).contains("line 3");
        assertThat(error("eval(\"1 / q\");")).contains("eval in cell");
        assertThat(run("int value = %time 6 * 7\nvalue").result()).isEqualTo("42");
    }
}
