package tunebook.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.kernel.notebook.Cell;
import tunebook.kernel.notebook.JsonMembers;
import tunebook.kernel.notebook.NotebookFile;
import tunebook.kernel.notebook.Output;

/**
 * Notebooks in the shapes in which people have written them for IJava and JJava, run unchanged over the installed
 * kernelspec. A cell's metadata {@code expect} holds what must be among its outputs.
 */
@Tag("jupyter")
class NotebooksInTheWildTest {
    @TempDir
    private Path home;

    @BeforeEach
    void copyNotebooks() throws IOException, URISyntaxException {
        var wild = Path.of(getClass().getResource("/wild").toURI());
        try (var files = Files.walk(wild)) {
            for (var file : files.toList()) {
                var target = home.resolve(wild.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"load", "language", "renderer", "jars", "pom", "xchart", "xchart-after-toolkit", "tablesaw"})
    void itRunsUnchanged(String name) throws Exception {
        jar(home.resolve("lib/greeting.jar"), "wild.Greeting", """
                package wild;
                public class Greeting { public static String of(String name) { return "Hello, " + name; } }""");
        var executed = Jupyter.withKernel(home).execute(home.resolve(name + ".ipynb"), "executed.ipynb");
        assertMeetsItsExpectations(executed);
    }

    @Test
    void oneThatAsksIsAnswered() throws IOException {
        var typed = Files.writeString(home.resolve("typed.txt"), "Ada Lovelace\n1842\none\ntwo\nyes\n");
        var executed = home.resolve("executed.ipynb");
        var ended = Jupyter.withKernel(home).python("answer.py", home.resolve("input.ipynb"), executed, typed);
        assertThat(ended.code()).as(ended.err()).isZero();
        assertMeetsItsExpectations(executed);
    }

    @Test
    void anExpectationThatIsNotMetIsSeen() throws IOException {
        var notebook = Files.writeString(home.resolve("no.ipynb"), """
                {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
                 {"cell_type": "code", "id": "a", "metadata": {"expect": "3"}, "execution_count": 1, "source": "1 + 1",
                  "outputs": [{"output_type": "stream", "name": "stdout", "text": "2"}]}]}""");
        assertThat(catchFailure(notebook)).isPresent();
    }

    private static Optional<AssertionError> catchFailure(Path notebook) throws IOException {
        try {
            assertMeetsItsExpectations(notebook);
            return Optional.empty();
        } catch (AssertionError e) {
            return Optional.of(e);
        }
    }

    private static void assertMeetsItsExpectations(Path executed) throws IOException {
        for (var cell : NotebookFile.read(executed, executed.getFileName()).cells()) {
            var shown =
                    cell.outputs().stream().map(NotebooksInTheWildTest::text).collect(Collectors.joining("\n"));
            assertThat(cell.outputs()).as("the cell%n%s", cell.source()).noneMatch(Output.Failure.class::isInstance);
            JsonMembers.string(cell.metadata(), "expect")
                    .ifPresent(words ->
                            assertThat(shown).as("the cell%n%s", cell.source()).contains(words));
            assertThat(cell.kind() != Cell.Kind.CODE || cell.executionCount().isPresent())
                    .as("the cell was run:%n%s", cell.source())
                    .isTrue();
        }
    }

    private static String text(Output output) {
        return output instanceof Output.Value value
                ? value.data().entrySet().stream()
                        .map(entry -> JsonMembers.text(entry.getValue()).orElse(""))
                        .collect(Collectors.joining("\n"))
                : output instanceof Output.Stream stream ? stream.text() : "";
    }

    /** Compiles a class and puts it into a jar. */
    private void jar(Path jar, String name, String source) throws IOException {
        var file = home.resolve("src").resolve(name.replace('.', '/') + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        var compiler = ToolProvider.getSystemJavaCompiler();
        int code = compiler.run(null, OutputStream.nullOutputStream(), null, "--release", "17", file.toString());
        assertThat(code).isZero();
        Files.createDirectories(jar.getParent());
        var classFile = name.replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(classFile));
            Files.copy(home.resolve("src").resolve(classFile), out);
        }
    }
}
