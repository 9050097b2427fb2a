package tunebook.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tunebook.spi.Magic;

/** How magics are read, found and called. */
class MagicTest {
    private static String java(String cell) {
        return LineMagics.toJava(cell, "time"::equals);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "%jars a/*.jar b@$magic(\"jars\", \"a/*.jar\", \"b\");",
                "var j = %jars x;@var j = $magic(\"jars\", \"x\");",
                "%time f(\"a  b\");@$magic(\"time\", \"f(\\\"a  b\\\");\");",
                "%none@$magic(\"none\");",
                "int x = 7 % y;@int x = 7 % y;",
                "\"%none\"@\"%none\"",
            })
    void linesBecomeCalls(String cell, String expected) {
        assertThat(java(cell)).isEqualTo(expected);
    }

    @Test
    void everyLineStaysALine() {
        var cell = "int a = 1;\n%one x\n\n  %two\nString t = \"\"\"\n%three\n\"\"\";";
        assertThat(java(cell).lines().count()).isEqualTo(cell.lines().count());
        assertThat(java(cell)).contains("\n%three\n").contains("\"one\"").contains("\"two\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '`',
            value = {
                "a b  c@[a, b, c]",
                "\"a b\" c@[a b, c]",
                "a\\ b@[a b]",
                "\"say \\\"hi\\\"\"@[say \"hi\"]",
                "\"\" x@[, x]",
                "\"open end@[open end]",
                "C:\\\\dir@[C:\\dir]",
            })
    void argumentsAreSplitAtBlanks(String text, String expected) {
        assertThat(Arguments.split(text)).hasToString(expected);
        assertThat(Arguments.split("  ")).isEmpty();
    }

    @Test
    void aCellMagicHasABody() {
        var call = CellMagic.of("\n %%write \"a b\" -v\nline 1\n%x\n").orElseThrow();
        assertThat(call).isEqualTo(new CellMagic("write", List.of("a b", "-v"), "\"a b\" -v", "line 1\n%x\n"));
        assertThat(CellMagic.of("%%html").orElseThrow().body()).isEmpty();
        assertThat(CellMagic.of("int x;\n%%html")).isEmpty();
        assertThat(CellMagic.of("%time")).isEmpty();
    }

    @Test
    void anUnknownMagicIsGuessed() throws Exception {
        var magics = Magics.standard();
        magics.add(new Echo());
        assertThat(magics.line("echo", List.of("a"))).isEqualTo(List.of("a"));
        assertThatThrownBy(() -> magics.line("ehco", List.of())).hasMessageContaining("Did you mean %echo?");
        assertThatThrownBy(() -> magics.line("pip", List.of("install", "numpy")))
                .hasMessageContaining("Did you mean %maven?");
        assertThatThrownBy(() -> magics.cell("tim", List.of(), "")).hasMessageContaining("Did you mean %%time?");
        assertThatThrownBy(() -> magics.line("zzzzzz", List.of()))
                .hasMessage("there is no magic %zzzzzz. %lsmagic lists all magics.");
        assertThatThrownBy(() -> magics.cell("echo", List.of(), ""))
                .hasMessage("%echo works on one line: write it with one percent sign");
    }

    @Test
    void timesAreReadable() {
        assertThat(TimeMagic.inWords(1_500_000)).isEqualTo("1.5 ms");
        assertThat(TimeMagic.inWords(2_500_000_000L)).isEqualTo("2.50 s");
    }

    private static final class Echo implements Magic {
        @Override
        public String name() {
            return "echo";
        }

        @Override
        public String help() {
            return "Gives back its arguments: %echo a b";
        }

        @Override
        public Object line(List<String> args) {
            return args;
        }
    }
}
