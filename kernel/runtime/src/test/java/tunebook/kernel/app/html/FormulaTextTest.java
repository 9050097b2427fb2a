package tunebook.kernel.app.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$5 and $10",
                "it costs $5",
                "\\$x\\$",
                "`$x$`",
                "``a ` $x$``",
                "```\n$x$\n```",
                "~~~ java\n$x$\n~~~",
                "$a\n\nb$",
                "$$a\n \nb$$",
                "\\begin{align} x",
                "\\begin{align} x \\end{equation}",
                "$",
                "$$",
                "$$$$",
                ""
            })
    void findsNoFormula(String text) {
        assertThat(FormulaText.of(text).formulas()).isEmpty();
        assertThat(FormulaText.of(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    `a $x_1$ b`                   | x_1                  | false
                    `$ x $`                       | ` x `                | false
                    `$$x$$`                       | x                    | true
                    `$\\text{a $b$ c}$`           | \\text{a $b$ c}      | false
                    `$a \\$ b$`                   | a \\$ b              | false
                    `\\\\\\\\(x\\\\\\\\)`         | x                    | false
                    `\\\\\\\\[x\\\\\\\\]`         | x                    | true
                    `\\begin{align*}x\\end{align*}` | \\begin{align*}x\\end{align*} | true
                    """)
    void findsAFormula(String text, String tex, boolean display) {
        assertThat(FormulaText.of(text.replace("\\\\\\\\", "\\\\")).formulas())
                .singleElement()
                .satisfies(formula -> {
                    assertThat(formula.tex()).isEqualTo(tex);
                    assertThat(formula.display()).isEqualTo(display);
                });
    }

    @Test
    void findsAFormulaOverSeveralLines() {
        assertThat(FormulaText.of("so\n$$\na_1 \\\\\nb_1\n$$\nthen").formulas())
                .containsExactly(new Formula("$$\na_1 \\\\\nb_1\n$$", "\na_1 \\\\\nb_1\n", true));
    }

    @Test
    void findsAFormulaBesideCode() {
        assertThat(FormulaText.of("`a` and $x$ and `$y$`").formulas()).containsExactly(new Formula("$x$", "x", false));
    }

    @Test
    void afterCodeThatDoesNotEndThereIsNone() {
        assertThat(FormulaText.of("```\n$x$ and $y$").formulas()).isEmpty();
    }

    @Test
    void puttingBackGivesTheSameText() {
        var text = "$a$ and \\$5, `$b$`, $$c$$\n\n\\begin{cases}d\\end{cases} $1";
        var taken = FormulaText.of(text);
        assertThat(taken.formulas()).hasSize(3);
        assertThat(taken.restore(taken.text(), Formula::source)).isEqualTo(text);
    }

    @Test
    void aTextThatHoldsThePlaceholdersIsNotMisread() {
        assertThat(FormulaText.of("\uE0000\uE001 $x$").text()).isEqualTo("0 \uE0000\uE001");
    }
}
