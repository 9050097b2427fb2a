package tunebook.view.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tunebook.view.Figure;
import tunebook.view.Races;
import tunebook.view.Samples;
import tunebook.view.Show;

class StepPlayerTest {
    private static final String HTML = Figure.of(Samples.spirals(2, 10)).html();
    private static final String FALLBACK = HTML.substring(0, HTML.indexOf("<script>"));
    private static final String SCRIPT = HTML.substring(HTML.indexOf("<script>") + 8, HTML.lastIndexOf("</script>"));

    @Test
    void sixtyFramesOfFiveOptimizersStayBelow400Kilobytes() {
        var figure = Show.race(Races.five());
        assertThat(figure.html().getBytes(StandardCharsets.UTF_8).length).isLessThan(400_000);
        assertThat(figure.theme("projector").html().getBytes(StandardCharsets.UTF_8).length)
                .isLessThan(400_000);
    }

    @Test
    void noIdsNoCurrentScriptNoNetwork() {
        assertThat(Pattern.compile("[ <]id=").matcher(HTML).find()).isFalse();
        assertThat(HTML.contains("currentScript")).isFalse();
        var urls = Pattern.compile("[a-z]+://[^\"' ]*").matcher(HTML);
        assertThat(urls.results().map(found -> found.group()).distinct())
                .as("the namespace of SVG is no address")
                .containsOnly("http://www.w3.org/2000/svg");
    }

    @Test
    void withoutAScriptTheFirstAndTheLastFrameAreThereAsPictures() {
        assertThat(FALLBACK).startsWith("<div class=\"tb-").endsWith("</div>");
        var stills = Pattern.compile(
                        "<details( open)?><summary[^>]*>([^<]*)</summary><img alt=\"([^\"]*)\" src=\"data:image/png;")
                .matcher(FALLBACK)
                .results()
                .toList();
        assertThat(stills).hasSize(2);
        assertThat(stills.get(0).group(1)).isNull();
        assertThat(stills.get(0).group(2)).isEqualTo("Step 0: the spirals go on (click to show or hide)");
        assertThat(stills.get(1).group(1)).isEqualTo(" open");
        assertThat(stills.get(1).group(3)).isEqualTo("Map of a bowl. Step 10 of 10.");
        assertThat(FALLBACK).contains(">Data table (click to show or hide)</summary><table>");
    }

    /** Classic Jupyter's style sheet makes every summary a block, which has no triangle. */
    @Test
    void everyDisclosureBringsItsTriangleBackAndSaysWhatAClickDoes() {
        var summaries = Pattern.compile("<summary([^>]*)>([^<]*)</summary>")
                .matcher(FALLBACK)
                .results()
                .toList();
        assertThat(summaries).hasSize(3).allSatisfy(summary -> {
            assertThat(summary.group(1)).contains("display:list-item").contains("cursor:pointer");
            assertThat(summary.group(2)).endsWith("(click to show or hide)");
        });
    }

    @Test
    void theScriptFindsItsElementByTheClassOfTheContent() {
        var name = FALLBACK.substring("<div class=\"".length(), FALLBACK.indexOf("\">"));
        assertThat(name).matches("tb-[0-9a-f]{12}");
        assertThat(SCRIPT).contains("'." + name + ":not([data-live])'");
        assertThat(Figure.of(Samples.spirals(3, 10)).html()).doesNotContain(name);
    }

    /** A label may hold anything: here "<script>" is in every row of the board. */
    @Test
    void labelsCannotBreakOut() {
        assertThat(SCRIPT).doesNotContain("<script").doesNotContain("</script").doesNotContain("<!--");
        assertThat(Pattern.compile("<script").matcher(FALLBACK).find()).isFalse();
        assertThat(SCRIPT).contains("&lt;script&gt;");
    }

    @Test
    void everyFrameHasCaptionAltAndGroups() {
        assertThat(List.of("captions:[", "alts:[", "words:[", "tracks:[")).allMatch(SCRIPT::contains);
        for (int k = 0; k <= 10; k++) {
            assertThat(SCRIPT)
                    .contains("'Step " + k + ": the spirals go on'")
                    .contains("'Map of a bowl. Step " + k + " of 10.'");
        }
    }

    @Test
    void aLongTableIsThinnedOutAndSaysSo() {
        var html = Show.race(Races.five()).html();
        assertThat(html).contains(" of 305 rows; <code>figure.table()</code> has them all.");
    }
}
