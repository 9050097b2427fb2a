package tunebook.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tunebook.kernel.notebook.Cell;
import tunebook.kernel.notebook.Notebook;
import tunebook.kernel.notebook.NotebookFile;
import tunebook.kernel.notebook.NotebookWriter;
import tunebook.kernel.notebook.Output;

/** The README is true: its code runs and says what it says, its commands and files exist. */
class ReadmeTest {
    private static final Path ROOT = Distribution.NOTEBOOKS.getParent();
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[\\d;]*m");
    private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");

    private record Block(String language, String text) {}

    @TempDir
    Path home;

    private static List<Block> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map(match -> new Block(match.group(1), match.group(2)))
                .toList();
    }

    @Test
    void itsCodeRunsAndSaysWhatItSays() throws IOException {
        var blocks = blocks();
        var code =
                blocks.stream().filter(block -> block.language().equals("java")).toList();
        var said = blocks.stream()
                .filter(block -> block.language().equals("text"))
                .map(block -> block.text().strip())
                .toList();
        assertThat(code).hasSizeGreaterThanOrEqualTo(2).hasSameSizeAs(said);
        var cells = code.stream()
                .map(block -> Cell.of(Cell.Kind.CODE, block.text()))
                .toList();
        Files.writeString(home.resolve("readme.ipynb"), NotebookWriter.write(new Notebook(cells, new JsonObject())));
        var ended = Distribution.tunebook(home, "run", "readme.ipynb", "--output", "out.ipynb", "--allow-errors")
                .run();
        assertThat(ended.code()).as(ended.err()).isZero();
        var executed = NotebookFile.read(home.resolve("out.ipynb"), Path.of("out.ipynb"));
        assertThat(executed.cells().stream().map(ReadmeTest::whatItSaid)).containsExactlyElementsOf(said);
    }

    private static String whatItSaid(Cell cell) {
        return cell.outputs().stream()
                .map(ReadmeTest::text)
                .collect(Collectors.joining())
                .strip();
    }

    private static String text(Output output) {
        if (output instanceof Output.Stream stream) {
            return stream.text();
        }
        if (output instanceof Output.Value value) {
            return value.data().get("text/plain").getAsString();
        }
        return output instanceof Output.Failure failure
                ? COLOUR.matcher(String.join("\n", failure.traceback())).replaceAll("")
                : output.toString();
    }

    @Test
    void itsCommandsExist() throws IOException {
        var lines = blocks().stream()
                .filter(block -> block.language().equals("sh"))
                .flatMap(block -> block.text().lines())
                .toList();
        assertThat(lines).hasSize(3);
        for (var line : lines) {
            assertThat(ROOT.resolve(words(line).get(0))).isExecutable();
        }
    }

    @Test
    void itsMainCommandMakesAPage() throws IOException {
        var line = blocks().stream()
                .filter(block -> block.language().equals("sh"))
                .flatMap(block -> block.text().lines())
                .filter(text -> text.contains(" run "))
                .findFirst()
                .orElseThrow();
        var words = words(line);
        Files.createSymbolicLink(home.resolve("binder"), ROOT.resolve("binder"));
        var lecture = home.resolve(words.get(2));
        Files.createDirectories(lecture.getParent());
        Files.copy(ROOT.resolve(words.get(2)), lecture);
        var ended = Command.of(home, words.toArray(String[]::new))
                .with("JAVA_HOME", System.getProperty("java.home"))
                .run();
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(home.resolve(words.get(2).replace(".ipynb", ".html"))).isNotEmptyFile();
    }

    private static List<String> words(String line) {
        return BLANKS.splitAsStream(line).toList();
    }

    @Test
    void itsLinksLeadSomewhere() throws IOException {
        var links = LINK.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(links)
                .hasSizeGreaterThan(2)
                .allSatisfy(link -> assertThat(ROOT.resolve(link)).exists());
    }
}
