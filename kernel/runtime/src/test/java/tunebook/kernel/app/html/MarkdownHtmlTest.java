package tunebook.kernel.app.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class MarkdownHtmlTest {
    private static String html(String markdown) {
        return MarkdownHtml.render(markdown, UnaryOperator.identity()).strip();
    }

    @Test
    void formulasAreNotReadAsEmphasis() {
        assertThat(html("$a_1 b_1$ and *this* is $x < y$"))
                .isEqualTo("<p><span class=\"math\">a_1 b_1</span> and <em>this</em> is "
                        + "<span class=\"math\">x &lt; y</span></p>");
    }

    @Test
    void aFormulaOfSeveralLinesIsNoListAndNoHeading() {
        assertThat(html("$$\nx\n- y\n= z\n$$")).isEqualTo("<p><span class=\"math display\">\nx\n- y\n= z\n</span></p>");
    }

    @Test
    void formulasStandInTablesHeadingsAndHtml() {
        assertThat(html("| a |\n|---|\n| $\\lvert x \\rvert$ |")).contains("<td><span class=\"math\">\\lvert x");
        assertThat(html("<p>$x$</p>")).isEqualTo("<p><span class=\"math\">x</span></p>");
        assertThat(html("## Rate $\\eta$")).startsWith("<h2 id=\"Rate-$\\eta$\">Rate <span class=\"math\">");
    }

    @Test
    void codeStaysAsWritten() {
        assertThat(html("    cost $x$ here")).isEqualTo("<pre><code>cost $x$ here\n</code></pre>");
        assertThat(html("`$x$`")).isEqualTo("<p><code>$x$</code></p>");
        assertThat(html("![a $x$ b](u.png)")).doesNotContain("<span");
    }

    @Test
    void tablesLinksAndStrikethrough() {
        assertThat(html("| a | b |\n|---|---|\n| 1 | 2 |")).contains("<table>", "<td>1</td>");
        assertThat(html("see https://example.org now")).contains("<a href=\"https://example.org\">");
        assertThat(html("~~old~~")).contains("<del>old</del>");
    }

    @Test
    void headingsCanBeLinkedToAsInJupyter() {
        assertThat(html("# The `Race` of three"))
                .isEqualTo("<h1 id=\"The-Race-of-three\">The <code>Race</code> of three</h1>");
    }

    @Test
    void imagesGoThroughTheMap() {
        assertThat(MarkdownHtml.render("![a](x.png)", address -> "data:" + address))
                .contains("src=\"data:x.png\"");
    }

    @Test
    void theTitleIsTheFirstHeadingOfTheFirstLevel() {
        assertThat(MarkdownHtml.title("text\n\n## no\n\n# Descent of $f$\n\n# later"))
                .hasValue("Descent of f");
        assertThat(MarkdownHtml.title("```\n# comment\n```")).isEmpty();
    }
}
