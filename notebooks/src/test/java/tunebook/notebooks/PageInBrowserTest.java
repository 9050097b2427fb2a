package tunebook.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import tunebook.kernel.app.html.HtmlPage;
import tunebook.kernel.notebook.Cell;
import tunebook.kernel.notebook.Notebook;
import tunebook.kernel.notebook.Output;

/** What a browser makes of the pages that we write: formulas, scripts, pictures, and no word to the net. */
@Tag("browser")
@Timeout(value = 4, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class PageInBrowserTest {
    private static final String TEXT = """
            # Formulas
            Between $a_1 < b_1$ and \\\\(c\\\\), on its own:
            $$
            \\newcommand{\\half}{\\tfrac12}
            f(x) = \\half x^2
            - 1
            $$
            \\begin{align} x &= \\half \\\\ y &= 2 \\end{align}

            | $\\eta$ | costs |
            |--------|-------|
            | $0.1$  | \\$5   |
            """;

    @TempDir
    Path home;

    private Path page(String markdown, String html) throws IOException {
        var data = new JsonObject();
        data.addProperty("text/html", html);
        var output = new Output.Value(data, new JsonObject(), OptionalInt.empty());
        var cells = List.of(
                Cell.of(Cell.Kind.MARKDOWN, markdown),
                Cell.of(Cell.Kind.CODE, "x").executed(OptionalInt.of(1), List.of(output)));
        return Files.writeString(
                home.resolve("page.html"), HtmlPage.of(new Notebook(cells, new JsonObject()), "page", home));
    }

    @Test
    void drawsFormulasAndRunsScriptsWithNoNetwork() throws IOException {
        var page =
                page(TEXT, "<p id=\"p\">before</p><script>document.querySelector('#p').textContent = 'after'</script>");
        try (var browser = Browser.open(home.resolve("profile"))) {
            browser.go(page.toUri().toString());
            assertThat(browser.all(".math .katex-html")).hasSize(6).hasSameSizeAs(browser.all(".math"));
            assertThat(browser.all(".math.display .katex-display")).hasSize(2);
            assertThat(browser.ask("document.querySelectorAll('.katex-error').length"))
                    .isEqualTo("0");
            assertThat(browser.ask("document.querySelector('td:last-child').textContent"))
                    .isEqualTo("$5");
            assertThat(browser.ask("document.querySelector('#p').textContent")).isEqualTo("after");
            assertThat(browser.requests()).isNotEmpty().allMatch(LecturePageTest::isLocal);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aFormulaThatIsWrongAndAPictureFromTheNetAreSeen() throws IOException {
        var page = page("$\\nosuchthing{x}$", "<img src=\"http://127.0.0.1:9/far.png\">");
        try (var browser = Browser.open(home.resolve("profile"))) {
            browser.go(page.toUri().toString());
            assertThat(browser.ask("document.querySelector('.math').innerHTML")).contains("#cc0000");
            assertThat(browser.requests()).anyMatch(address -> !LecturePageTest.isLocal(address));
            assertThat(browser.complaints()).isNotEmpty();
        }
    }
}
