package tunebook.kernel.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotebookReaderTest {
    @TempDir
    Path folder;

    private static Notebook read(Path file) throws IOException {
        return NotebookFile.read(file, file.getFileName());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``                                     | x.ipynb is empty
                    `Dear diary`                           | not JSON
                    `{"cells": [}`                         | not JSON
                    `{"nbformat": 4, "cells": [], }`       | not JSON
                    `[1, 2]`                               | not an object with cells
                    `{"a": 1}`                             | does not say its nbformat
                    `{"nbformat": "4", "cells": []}`       | does not say its nbformat
                    `{"nbformat": 3, "worksheets": []}`    | jupyter nbconvert --to notebook --nbformat 4 x.ipynb
                    `{"nbformat": 5, "cells": []}`         | get a newer Tunebook
                    `{"nbformat": 4}`                      | no list of cells
                    `{"nbformat": 4, "cells": {}}`         | no list of cells
                    `{"nbformat": 4, "cells": [7]}`        | its cell 1 is not an object
                    `{"nbformat": 4, "cells": [{}]}`       | its cell 1 has no cell_type
                    `{"nbformat": 4, "cells": [{"cell_type": "heading", "source": ""}]}` | its cell 1 has the cell_type 'heading'
                    `{"nbformat": 4, "cells": [{"cell_type": "code"}]}`                  | its cell 1 has a source that is neither
                    `{"nbformat": 4, "cells": [{"cell_type": "code", "source": 5}]}`     | its cell 1 has a source that is neither
                    `{"nbformat": 4, "cells": [{"cell_type": "code", "source": "", "outputs": [{"output_type": "x"}]}]}` | an output of the type 'x'
                    """)
    void saysWhatIsWrongWithAFile(String text, String words) {
        assertThatThrownBy(() -> NotebookReader.read(text == null ? "" : text, "x.ipynb"))
                .isInstanceOf(NotebookException.class)
                .hasMessageContaining("x.ipynb")
                .hasMessageContaining(words);
    }

    @Test
    void saysWhereJsonBreaks() {
        assertThatThrownBy(() -> NotebookReader.read("{\n \"nbformat\" 4}", "x.ipynb"))
                .hasMessageContaining("line 2 column");
    }

    @Test
    void saysThatAFileIsMissingAndWhatIsThere() throws IOException {
        Files.writeString(folder.resolve("05-descent.ipynb"), "{}");
        assertThatThrownBy(() -> read(folder.resolve("5.ipynb")))
                .isInstanceOf(NotebookException.class)
                .hasMessageContaining("There is no file")
                .hasMessageContaining("05-descent.ipynb");
        assertThatThrownBy(() -> read(folder.resolve("no").resolve("5.ipynb")))
                .hasMessageContaining("There is no folder");
    }

    @Test
    void refusesAFolderAndBytesThatAreNoText() throws IOException {
        assertThatThrownBy(() -> read(folder)).hasMessageContaining("is a folder");
        var picture = Files.write(folder.resolve("p.ipynb"), new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff});
        assertThatThrownBy(() -> read(picture)).hasMessageContaining("UTF-8");
    }

    @Test
    void readsTextsAsStringsAndAsLines() {
        var notebook = NotebookReader.read("""
                {"nbformat": 4, "nbformat_minor": 0, "metadata": {"title": "T"}, "cells": [
                  {"cell_type": "markdown", "metadata": {"tags": ["a"]}, "source": ["# Đầu\\n", "hai"]},
                  {"cell_type": "code", "execution_count": 3, "source": "1 + 1", "outputs": [
                    {"output_type": "stream", "name": "stderr", "text": ["a\\n", "b"]},
                    {"output_type": "execute_result", "execution_count": 3, "data": {"text/plain": ["2"]}, "metadata": {}},
                    {"output_type": "error", "ename": "E", "evalue": "v", "traceback": ["t"]}]},
                  {"cell_type": "raw", "source": []}]}
                """, "x.ipynb");
        assertThat(notebook.cells()).extracting(Cell::source).containsExactly("# Đầu\nhai", "1 + 1", "");
        assertThat(notebook.cells().get(0).hasTag("a")).isTrue();
        assertThat(notebook.cells().get(0).hasTag("b")).isFalse();
        var code = notebook.cells().get(1);
        assertThat(code.executionCount()).hasValue(3);
        assertThat(code.outputs().get(0)).isEqualTo(new Output.Stream("stderr", "a\nb"));
        assertThat(((Output.Value) code.outputs().get(1)).count()).hasValue(3);
        assertThat(code.outputs().get(2)).isEqualTo(new Output.Failure("E", "v", List.of("t")));
    }

    @Test
    void readsAFileWithAByteOrderMark() throws IOException {
        var file = folder.resolve("bom.ipynb");
        Files.write(file, "\uFEFF{\"nbformat\": 4, \"cells\": []}".getBytes(StandardCharsets.UTF_8));
        assertThat(read(file).cells()).isEmpty();
    }
}
