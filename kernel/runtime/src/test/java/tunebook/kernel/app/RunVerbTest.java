package tunebook.kernel.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tunebook.kernel.notebook.NotebookFile;
import tunebook.kernel.notebook.ScriptedKernel;

class RunVerbTest {
    private static final String NOTEBOOK = """
            {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
             {"cell_type": "markdown", "id": "a", "metadata": {}, "source": "# Hello"},
             {"cell_type": "code", "id": "b", "metadata": {}, "execution_count": null, "outputs": [], "source": "%s"}]}
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final ScriptedKernel kernel = new ScriptedKernel();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("good.ipynb"), NOTEBOOK.formatted("print hi"));
        Files.writeString(folder.resolve("bad.ipynb"), NOTEBOOK.formatted("fail oh"));
        Files.writeString(
                folder.resolve("snake.ipynb"),
                NOTEBOOK.formatted("print hi")
                        .replace("{}, \"cells\"", "{\"kernelspec\": {\"language\": \"python\"}}, \"cells\""));
        Files.writeString(folder.resolve("odd.ipynb"), "{\"nbformat\": 3}");
    }

    private int run(String... args) {
        var machine = new Machine(Map.of(), "Linux", folder, Path.of("/jdk"), folder, Optional.empty());
        return new CommandLines(machine, () -> kernel, new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(Stream.concat(Stream.of("run"), Stream.of(args)).toList());
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    none.ipynb                         | Notebooks in
                    odd.ipynb                          | jupyter nbconvert
                    .                                  | is a folder
                    snake.ipynb                        | for python, and this runs Java
                    good.ipynb --timeout 0             | above 0, but got 0
                    good.ipynb --output no/x.html      | mkdir -p
                    good.ipynb --output good.ipynb     | would replace the notebook
                    good.ipynb --output .              | is a folder
                    bad.ipynb                          | In [1], cell 2 of 2, failed: Trouble: oh
                    good.ipynb -o x.pdf                | It writes .ipynb
                    good.ipynb -o x.pdf                | print that page from a browser
                    good.ipynb --output notes.v2       | add --to ipynb or --to html
                    """)
    void aFailureIsSaidAndNothingIsWritten(String line, String words) throws IOException {
        var before = files();
        assertThat(run(line.split(" "))).isEqualTo(1);
        assertThat(err.toString()).contains(words).doesNotContain("Exception");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void whatIsWrongWithTheArgumentsIsSeenBeforeAnythingRuns() {
        run("good.ipynb", "--output", "no/x.html");
        assertThat(kernel.executed()).isEmpty();
    }

    @Test
    void writesTheExecutedNotebookBesideTheNotebook() throws IOException {
        var before = Files.readString(folder.resolve("good.ipynb"));
        assertThat(run("good.ipynb")).isZero();
        var written = NotebookFile.read(folder.resolve("good.executed.ipynb"), Path.of("x"));
        assertThat(written.cells().get(1).outputs()).hasSize(1);
        assertThat(folder.resolve("good.ipynb")).hasContent(before);
        assertThat(out.toString()).contains("Wrote", "good.executed.ipynb");
        assertThat(err.toString()).contains("[1/1]", "print hi");
        assertThat(kernel.isClosed()).isTrue();
    }

    @Test
    void writesAPage() throws IOException {
        assertThat(run("good.ipynb", "--to", "html")).isZero();
        assertThat(folder.resolve("good.html"))
                .content()
                .contains("<h1 id=\"Hello\">", "<pre class=\"stdout\">hi</pre>");
        assertThat(run("good.ipynb", "--output", "other.html")).isZero();
        assertThat(folder.resolve("other.html")).content().startsWith("<!DOCTYPE html>");
        assertThat(run("good.ipynb", "--to", "HTML", "-o", "page")).isZero();
        assertThat(folder.resolve("page")).content().startsWith("<!DOCTYPE html>");
    }

    @Test
    void errorsMayBeAllowed() throws IOException {
        assertThat(run("bad.ipynb", "--allow-errors")).isZero();
        assertThat(folder.resolve("bad.executed.ipynb")).content().contains("Trouble");
        assertThat(err.toString()).contains("Trouble: oh");
        assertThat(kernel.isClosed()).isTrue();
    }
}
