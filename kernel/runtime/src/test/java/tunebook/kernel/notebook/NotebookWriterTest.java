package tunebook.kernel.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class NotebookWriterTest {
    /** As Python's nbformat 5 writes it: sorted keys, one blank, lines, no escapes but JSON's own. */
    private static final String FILE = """
            {
             "cells": [
              {
               "attachments": {
                "a.png": {
                 "image/png": "iVBOR"
                }
               },
               "cell_type": "markdown",
               "id": "intro",
               "metadata": {},
               "source": [
                "# Học máy <b>&</b> 'x'\\n",
                "\\n",
                "![a](attachment:a.png)"
               ]
              },
              {
               "cell_type": "code",
               "execution_count": 1,
               "id": "sum",
               "metadata": {
                "slideshow": {
                 "slide_type": "slide"
                },
                "tags": [
                 "z",
                 "a"
                ]
               },
               "outputs": [
                {
                 "name": "stdout",
                 "output_type": "stream",
                 "text": [
                  "a\\n",
                  "b\\n"
                 ]
                },
                {
                 "data": {
                  "application/json": {
                   "a": [
                    1.0,
                    null
                   ]
                  },
                  "image/png": "iVBOR",
                  "text/plain": [
                   "2"
                  ]
                 },
                 "execution_count": 1,
                 "metadata": {},
                 "output_type": "execute_result"
                },
                {
                 "ename": "E",
                 "evalue": "v",
                 "output_type": "error",
                 "traceback": [
                  "\\u001b[31mE"
                 ]
                }
               ],
               "source": [
                "1 + 1"
               ]
              },
              {
               "cell_type": "raw",
               "id": "end",
               "metadata": {},
               "source": []
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
    void writesWhatJupyterWrites() {
        assertThat(NotebookWriter.write(NotebookReader.read(FILE, "x"))).isEqualTo(FILE);
    }

    @Test
    void givesIdsThatAreMissingBadOrTaken() {
        var cell = Cell.of(Cell.Kind.CODE, "1");
        var notebook = new Notebook(
                List.of(cell, cell, cell.withId("a b"), cell.withId("c"), cell.withId("c")), new JsonObject());
        var text = NotebookWriter.write(notebook);
        var ids = NotebookReader.read(text, "x").cells().stream()
                .map(written -> written.id().orElseThrow())
                .toList();
        assertThat(ids).doesNotHaveDuplicates().contains("c").allMatch(id -> id.matches("[a-z0-9]{1,8}"));
        assertThat(NotebookWriter.write(notebook)).isEqualTo(text);
    }

    @Test
    void theCanonicalFormHasNoTraceOfARun() {
        var run = NotebookReader.read(FILE, "x");
        var canonical = NotebookWriter.canonical(run);
        assertThat(canonical)
                .doesNotContain("stdout", "iVBORE", "ename")
                .contains("\"execution_count\": null", "\"outputs\": []", "attachment:a.png");
        assertThat(NotebookWriter.canonical(NotebookReader.read(canonical, "x")))
                .isEqualTo(canonical);
    }

    @Test
    void theCanonicalFormNamesOurKernelAndNoVersionOfJava() {
        var canonical = NotebookWriter.canonical(NotebookReader.read("""
                {"nbformat": 4, "cells": [], "metadata": {
                  "kernelspec": {"name": "jjava", "display_name": "Java (jjava)"},
                  "language_info": {"name": "java", "version": "17.0.15"}}}
                """, "x"));
        assertThat(canonical).contains("\"name\": \"java\"").doesNotContain("jjava", "17.0.15");
    }

    @Test
    void runningChangesNothingElse() {
        var notebook = NotebookReader.read(FILE, "x");
        var cleared = notebook.cleared();
        assertThat(cleared.cells()).allSatisfy(cell -> {
            assertThat(cell.outputs()).isEmpty();
            assertThat(cell.executionCount()).isEqualTo(OptionalInt.empty());
        });
        assertThat(notebook.cells().get(1).outputs()).hasSize(3);
    }
}
