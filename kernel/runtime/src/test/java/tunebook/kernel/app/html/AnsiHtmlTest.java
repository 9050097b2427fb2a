package tunebook.kernel.app.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnsiHtmlTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a < b                   | a &lt; b
                    E[31mred E[0mplain      | <span class="ansi-red">red </span>plain
                    E[1;31mx                | <span class="ansi-red ansi-bold">x</span>
                    E[31mE[1mxE[mE          | <span class="ansi-red ansi-bold">x</span>E
                    E[91mxE[39my            | <span class="ansi-red">x</span>y
                    E[44mxE[49my            | <span class="ansi-on-blue">x</span>y
                    E[3;4mxE[23;24my        | <span class="ansi-italic ansi-underline">x</span>y
                    E[38;5;196mx            | <span style="color:rgb(255,0,0);">x</span>
                    E[38;5;4mx              | <span class="ansi-blue">x</span>
                    E[48;5;232mx            | <span style="background:rgb(8,8,8);">x</span>
                    E[38;2;1;2;300mx        | <span style="color:rgb(1,2,255);">x</span>
                    E[38mx                  | x
                    E[38;5mx                | x
                    E[2Jx                   | x
                    E[?25lx                 | x
                    E]0;titleE\\x           | x
                    """)
    void rendersAsATerminalWould(String text, String html) {
        assertThat(AnsiHtml.render(text.replaceAll("E(?=[\\[\\]\\\\])", "\u001b")))
                .isEqualTo(html);
    }

    @Test
    void nothingInATextBecomesMarkup() {
        assertThat(AnsiHtml.render("\u001b[31m<script>alert('x')</script>"))
                .isEqualTo("<span class=\"ansi-red\">&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</span>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    10%R20%R100%     | 100%
                    100%R5%          | 5%0%
                    abBc             | ac
                    xNyRz            | xNz
                    xRNy             | xNy
                    """)
    void carriageReturnsOverwrite(String text, String shown) {
        var made = TerminalText.shown(text.replace('R', '\r').replace('N', '\n').replace('B', '\b'));
        assertThat(made.replace('\n', 'N')).isEqualTo(shown);
    }
}
