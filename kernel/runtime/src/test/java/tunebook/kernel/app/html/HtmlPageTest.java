package tunebook.kernel.app.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tunebook.kernel.notebook.Cell;
import tunebook.kernel.notebook.Notebook;
import tunebook.kernel.notebook.NotebookReader;
import tunebook.kernel.notebook.Output;

class HtmlPageTest {
    private static final Pattern ADDRESS =
            Pattern.compile("(?:src|href)=\"(?!data:|#|'\\+)[^\"]*\"|url\\((?!data:)[^)]*\\)|@import");

    @TempDir
    Path folder;

    private String page(Cell... cells) {
        return HtmlPage.of(new Notebook(Arrays.asList(cells), new JsonObject()), "name", folder);
    }

    private static Cell text(String markdown) {
        return Cell.of(Cell.Kind.MARKDOWN, markdown);
    }

    private static Cell shown(String... data) {
        var json = new JsonObject();
        for (int i = 0; i < data.length; i += 2) {
            json.addProperty(data[i], data[i + 1]);
        }
        return Cell.of(Cell.Kind.CODE, "x")
                .executed(OptionalInt.of(1), List.of(new Output.Value(json, new JsonObject(), OptionalInt.of(1))));
    }

    @Test
    void needsNothingFromOutside() {
        var page = page(text("# T\n\n$x^2$"), shown("image/png", "iVBOR", "text/plain", "a dot"));
        assertThat(ADDRESS.matcher(page).results().map(found -> found.group())).isEmpty();
        assertThat(ADDRESS.matcher("<img src=\"https://example.org/x.png\">").find())
                .isTrue();
    }

    @Test
    void carriesKatexOnlyForFormulas() {
        var with = page(text("$x$"));
        var without = page(text("no formula"));
        assertThat(with).contains("katex", "data:font/woff2;base64,").doesNotContain(".ttf", ".woff)");
        assertThat(without).doesNotContain("katex", "@font-face").hasSizeLessThan(10_000);
    }

    @Test
    void showsTheRichestType() {
        assertThat(page(shown("text/plain", "t", "image/png", "iVBOR", "text/html", "<i>h</i>")))
                .contains("<i>h</i>")
                .doesNotContain("iVBOR");
        assertThat(page(shown("text/plain", "a <dot>", "image/png", "iV\nBOR\n")))
                .contains("<img alt=\"a &lt;dot&gt;\" src=\"data:image/png;base64,iVBOR\">");
        assertThat(page(shown("text/plain", "t", "image/png", "iVBOR", "image/svg+xml", "<svg/>")))
                .contains("data:image/svg+xml;base64,PHN2Zy8+");
        assertThat(page(shown("text/latex", "$x$ <y>"))).contains("<span class=\"math\">x</span> &lt;y&gt;");
        assertThat(page(shown("text/plain", "<b>"))).contains("<pre>&lt;b&gt;</pre>");
    }

    @Test
    void escapesWhatIsNotHtml() {
        var failure = new Output.Failure("E", "v", List.of("\u001b[31m<E>\u001b[0m: v"));
        var cell = Cell.of(Cell.Kind.CODE, "List<X> <script>").executed(OptionalInt.of(2), List.of(failure));
        assertThat(page(cell))
                .contains("List&lt;X&gt; &lt;script&gt;", "<span class=\"ansi-red\">&lt;E&gt;</span>", "[2]")
                .doesNotContain("<script>");
    }

    @Test
    void takesItsTitleFromTheNotebook() {
        assertThat(page(text("hello"))).contains("<title>name</title>");
        assertThat(page(text("# A & B"))).contains("<title>A &amp; B</title>");
    }

    @Test
    void movesPicturesIntoThePage() throws IOException {
        Files.write(folder.resolve("a b.png"), new byte[] {1, 2, 3});
        assertThat(page(text("![x](a%20b.png)"))).contains("src=\"data:image/png;base64,AQID\"");
        assertThat(page(text("![x](none.png)"))).contains("src=\"none.png\"");
        assertThat(page(text("![x](https://example.org/a.png)"))).contains("src=\"https://example.org/a.png\"");
        var attached = NotebookReader.read(
                "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"markdown\", \"source\": \"![x](attachment:p.png)\","
                        + " \"attachments\": {\"p.png\": {\"image/png\": \"AQID\"}}}]}",
                "x");
        assertThat(HtmlPage.of(attached, "name", folder)).contains("src=\"data:image/png;base64,AQID\"");
    }

    @Test
    void honoursSizeAndAlternativeText() {
        var metadata = JsonParser.parseString("{\"image/png\": {\"alt\": \"a path\", \"width\": 300}}")
                .getAsJsonObject();
        var data = new JsonObject();
        data.addProperty("image/png", "iVBOR");
        var value = new Output.Value(data, metadata, OptionalInt.empty());
        assertThat(OutputHtml.render(value)).contains("alt=\"a path\" width=\"300\"");
    }

    @Test
    void emptyAndRawCellsLeaveNothing() {
        assertThat(page(Cell.of(Cell.Kind.CODE, " \n"), Cell.of(Cell.Kind.RAW, "raw")))
                .doesNotContain("<section", "raw\n");
    }
}
