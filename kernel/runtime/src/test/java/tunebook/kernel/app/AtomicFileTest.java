package tunebook.kernel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    @Test
    void replacesAFileAndLeavesNothingBeside() throws IOException {
        var file = folder.resolve("a.txt");
        AtomicFile.write(file, "one");
        AtomicFile.write(file, "hai ≥ một");
        assertThat(file).hasContent("hai ≥ một");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void writesThroughALink() throws IOException {
        var file = Files.writeString(folder.resolve("a.txt"), "one");
        var link = Files.createSymbolicLink(folder.resolve("link"), file);
        AtomicFile.write(link, "two");
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("two");
    }

    @Test
    void whatCannotBeReplacedStaysWhole() throws IOException {
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("no").resolve("a"), "x"))
                .isInstanceOf(NoSuchFileException.class);
        var full = Files.createDirectories(folder.resolve("full"));
        Files.writeString(full.resolve("kept"), "x");
        assertThatThrownBy(() -> AtomicFile.write(full, "x")).isInstanceOf(IOException.class);
        assertThat(full.resolve("kept")).hasContent("x");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(full);
        }
    }
}
