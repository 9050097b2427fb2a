package tunebook.view.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tunebook.descent.schedule.Schedules;
import tunebook.view.Figure;
import tunebook.view.Samples;
import tunebook.view.Show;

/** The script of the player in a real browser, where there is one: what its page looks like after keys and clicks. */
@Tag("browser")
class BrowserTest {
    private static final List<String> BROWSERS = List.of("/usr/bin/chromium", "/usr/bin/google-chrome");

    /** A page with the figure twice; then {@code script} runs, and the text of the page comes back. */
    private static String page(Path dir, Figure figure, String script) throws IOException, InterruptedException {
        var browser = BROWSERS.stream()
                .filter(name -> Files.isExecutable(Path.of(name)))
                .findFirst();
        assumeTrue(browser.isPresent(), "needs chromium");
        var file = dir.resolve("page.html");
        var report = "window.onerror = function (message) { document.title = 'error: ' + message; };";
        Files.writeString(
                file,
                "<!DOCTYPE html><meta charset=utf-8><script>" + report + "</script>" + figure.html() + figure.html()
                        + "<script>" + script + "</script>");
        var output = dir.resolve("dom.html").toFile();
        var process = new ProcessBuilder(Stream.concat(
                                Stream.of(browser.orElseThrow()),
                                Stream.of(
                                        "--headless",
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync",
                                        "--user-data-dir=" + dir.resolve("profile"),
                                        "--virtual-time-budget=10000",
                                        "--dump-dom",
                                        file.toUri().toString()))
                        .toList())
                .redirectOutput(output)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return Files.readString(output.toPath());
    }

    private static final String KEYS = "function key(name) {"
            + " document.querySelectorAll('.tb-player')[0].dispatchEvent("
            + "   new KeyboardEvent('keydown', { key: name, bubbles: true })); }"
            + "var escaped = 0; document.addEventListener('keydown', function () { escaped++; });";

    @Test
    void everyCopyOnThePageStartsPausedAtItsFirstFrame(@TempDir Path dir) throws IOException, InterruptedException {
        var dom = page(dir, Figure.of(Samples.spirals(2, 10)), "");
        assertThat(dom).doesNotContain("<title>error");
        assertThat(dom.split("class=\"tb-caption\"[^>]*>Step 0: the spirals go on", -1))
                .hasSize(3);
        assertThat(dom.split("aria-label=\"Map of a bowl. Step 0 of 10.\"", -1)).hasSize(3);
    }

    @Test
    void arrowKeysStepAndStayInside(@TempDir Path dir) throws IOException, InterruptedException {
        var script = KEYS + "key('ArrowRight'); key('ArrowRight'); key('ArrowLeft'); key('d');"
                + "document.title = escaped + ' keys escaped';";
        var dom = page(dir, Figure.of(Samples.spirals(2, 10)), script);
        assertThat(dom).contains("<title>0 keys escaped</title>");
        assertThat(dom).contains(">Step 1: the spirals go on").contains(">Step 0: the spirals go on");
        assertThat(dom).contains(">step 1 of 10</text>");
    }

    @Test
    void playRunsToTheEnd(@TempDir Path dir) throws IOException, InterruptedException {
        var dom = page(dir, Figure.of(Samples.spirals(2, 10)), "document.querySelector('.tb-play').click();");
        assertThat(dom)
                .contains(">Step 10: the spirals go on")
                .contains("aria-label=\"Map of a bowl. Step 10 of 10.\"");
    }

    /** As a front end does that redraws an output: the markup again, and its script run again. */
    @Test
    void itLivesAgainWhereItIsPutAnew(@TempDir Path dir) throws IOException, InterruptedException {
        var script = "document.querySelectorAll('div[data-live]').forEach(function (old) {"
                + " var copy = old.cloneNode(true); copy.removeAttribute('data-live');"
                + " copy.removeChild(copy.querySelector('.tb-player'));"
                + " var source = old.nextSibling.textContent; old.parentNode.replaceChild(copy, old);"
                + " var again = document.createElement('script'); again.textContent = source;"
                + " document.body.appendChild(again); });"
                + "document.querySelectorAll('.tb-next').forEach(function (next) { next.click(); });";
        var dom = page(dir, Figure.of(Samples.spirals(2, 10)), script);
        assertThat(dom).doesNotContain("<title>error");
        assertThat(dom.split("class=\"tb-caption\"[^>]*>Step 1: the spirals go on", -1))
                .hasSize(3);
    }

    @Test
    void aSingleFrameHasNoControls(@TempDir Path dir) throws IOException, InterruptedException {
        var dom = page(dir, Figure.of(Samples.spirals(2, 10)).frame(4), "");
        assertThat(dom).contains(">Step 4: the spirals go on").doesNotContain("tb-play\"");
    }

    /** The group with the words of one panel, and whether it is in view. */
    private static final String SHOWN = "function shown(words) {"
            + " return [].filter.call(document.querySelector('.tb-player').querySelectorAll('svg > g > g'),"
            + "   function (g) { return g.textContent.indexOf(words) >= 0; })"
            + "   .map(function (g) { return g.getAttribute('display'); }).join(); }";

    @Test
    void aSwitchChangesBetweenTwoAxes(@TempDir Path dir) throws IOException, InterruptedException {
        var figure = Show.schedule(20, Schedules.cosine(0.1, 20));
        var script = SHOWN + "var before = shown('rate ηlog') + shown('rate η, log scale');"
                + "[].forEach.call(document.querySelectorAll('.tb-switch'), function (box) {"
                + " if (box.parentNode.textContent.indexOf('log η') >= 0) {"
                + "  before += box.checked; box.checked = true; box.dispatchEvent(new Event('change')); } });"
                + "document.title = before + ' then ' + shown('rate η, log scale');";
        var dom = page(dir, figure, script);
        assertThat(dom).contains("<title>nonefalsefalse then inline</title>");
    }
}
