package tunebook.kernel.app.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaHtmlTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    `var x = 1;`        | `<b>var</b> x = <span class="number">1</span>;`
                    `variable`          | `variable`
                    `1e-3 + 0x1F`       | `<span class="number">1e-3</span> + <span class="number">0x1F</span>`
                    `a // b "c`         | `a <span class="comment">// b &quot;c</span>`
                    `"a // b"`          | `<span class="string">&quot;a // b&quot;</span>`
                    `"a \\" b" c`       | `<span class="string">&quot;a \\&quot; b&quot;</span> c`
                    `'"' x`             | `<span class="string">&#39;&quot;&#39;</span> x`
                    `"open`             | `<span class="string">&quot;open</span>`
                    `/* a */ b`         | `<span class="comment">/* a */</span> b`
                    `/* open`           | `<span class="comment">/* open</span>`
                    `%maven a:b:1`      | `<span class="magic">%maven a:b:1</span>`
                    `5 % n`             | `<span class="number">5</span> % n`
                    `@Override x`       | `<span class="annotation">@Override</span> x`
                    `List<String>`      | `List&lt;String&gt;`
                    """)
    void marksTokens(String source, String html) {
        assertThat(JavaHtml.render(source)).isEqualTo(html);
    }

    @Test
    void aTextBlockMayHoldQuotesAndMagics() {
        assertThat(JavaHtml.render("\"\"\"\n%a \"b\"\n\"\"\" c"))
                .isEqualTo("<span class=\"string\">&quot;&quot;&quot;\n%a &quot;b&quot;\n&quot;&quot;&quot;</span> c");
    }

    @Test
    void veryLongLiteralsAreNoTrouble() {
        var text = "\"" + "a\\n".repeat(20_000) + "\" + \"\"\"\n" + "b \"c\"\n".repeat(20_000) + "\"\"\"";
        assertThat(JavaHtml.render(text)).hasSizeGreaterThan(text.length());
    }
}
