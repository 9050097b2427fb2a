package tunebook.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.kernel.notebook.NotebookReader;
import tunebook.kernel.notebook.NotebookWriter;

/** Notebooks are kept in git in one form: as Jupyter saves them, cleared, for the kernel {@code java}. */
class CanonicalFormTest {
    static List<Path> notebooks() throws IOException {
        return Distribution.lectures();
    }

    private static void requireCanonical(String text, String name) {
        assertThat(text)
                .as(
                        "%s as it is kept in git. To bring it there: binder/target/tunebook/bin/tunebook clean %s",
                        name, name)
                .isEqualTo(NotebookWriter.canonical(NotebookReader.read(text, name)));
    }

    @Test
    void thereAreNotebooks() throws IOException {
        assertThat(notebooks()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void isCanonical(Path notebook) throws IOException {
        requireCanonical(Files.readString(notebook), notebook.getFileName().toString());
    }

    private static final String GOOD = """
            {
             "cells": [
              {
               "cell_type": "code",
               "execution_count": null,
               "id": "one",
               "metadata": {},
               "outputs": [],
               "source": [
                "1 + 1"
               ]
              }
             ],
             "metadata": {
              "kernelspec": {
               "display_name": "Java (Tunebook)",
               "language": "java",
               "name": "java"
              }
             },
             "nbformat": 4,
             "nbformat_minor": 5
            }
            """;

    @Test
    void acceptsTheForm() {
        requireCanonical(GOOD, "good");
    }

    /** Each of them one step away from the form. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null,->1,",
                "\"outputs\": []->\"outputs\": [{\"output_type\": \"stream\", \"name\": \"stdout\", \"text\": []}]",
                "   \"id\": \"one\",\n->",
                "\"id\": \"one\"->\"id\": \"o n e\"",
                "\"nbformat_minor\": 5->\"nbformat_minor\": 4",
                "\"name\": \"java\"->\"name\": \"java11\"",
                " \"nbformat\": 4,\n \"nbformat_minor\": 5->  \"nbformat\": 4,\n  \"nbformat_minor\": 5",
                "\"metadata\": {},\n   \"outputs\": [],->\"outputs\": [],\n   \"metadata\": {},",
                "[\n    \"1 + 1\"\n   ]->\"1 + 1\"",
                "}\n->}\n\n"
            })
    void refusesWhatIsNotQuiteTheForm(String change) {
        var parts = change.split("->", -1);
        int at = GOOD.lastIndexOf(parts[0]);
        assertThat(at).as("the part to change: " + parts[0]).isNotNegative();
        var bad = GOOD.substring(0, at) + parts[1] + GOOD.substring(at + parts[0].length());
        assertThatThrownBy(() -> requireCanonical(bad, "bad")).isInstanceOf(AssertionError.class);
    }
}
