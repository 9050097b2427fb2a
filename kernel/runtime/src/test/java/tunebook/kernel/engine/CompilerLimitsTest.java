package tunebook.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that are too large for a class file, or for the stack of the compiler: the next one runs all the same. */
class CompilerLimitsTest {
    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    private void goesOn() {
        assertThat(bench.value("int next = 1; next + 1")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "var text = \"LONG\";",
                "\"LONG\".length()",
                "var text = \"HALF\" + ( // and\n\"HALF\");",
                "var text = \"\"\"\n  LONG\n  \"\"\";",
                "class Text { String text = \"LONG\"; }",
            })
    void aTextThatIsTooLongIsNamed(String code) {
        var failure = bench.failure(code.replace("LONG", "é".repeat(40_000)).replace("HALF", "a".repeat(40_000)));
        assertThat(failure.message()).contains("at most 65535 bytes", "but got 8000", "readString");
        goesOn();
    }

    @Test
    void textsThatFitAreLeftAlone() {
        assertThat(bench.value(
                        "\"" + "a".repeat(65_000) + "\".length() + \"" + "\\u0061".repeat(65_000) + "\".length()"))
                .isEqualTo(130_000);
        assertThat(bench.value(
                        "\"\"\"\n" + ("    ".repeat(9) + "a\n").repeat(30_000) + "    ".repeat(9) + "\"\"\".length()"))
                .isEqualTo(60_000);
    }

    @Test
    void aNameThatIsTooLongIsNamed() {
        assertThat(bench.failure("int " + "a".repeat(70_000) + " = 1;").message())
                .contains("a name has at most 65535");
        goesOn();
    }

    @Test
    void tooMuchCodeIsNamed() {
        var numbers =
                IntStream.range(100_000, 130_000).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        assertThat(bench.failure("int[] all = {" + numbers + "};").message()).contains("code too large");
        goesOn();
    }

    @ParameterizedTest
    @ValueSource(ints = {2_000, 200_000})
    void aLongCommentIsNoMatterWhereItStands(int words) {
        var comment = "/* " + "long ".repeat(words) + "*/ ";
        assertThat(bench.value(
                        comment + "record Point(int x) { " + comment + " Point {} }\n" + comment + "new Point(5).x()"))
                .isEqualTo(5);
        goesOn();
    }

    @Test
    void nestedTooDeeplyIsSaid() {
        assertThat(bench.failure("int x = " + "(".repeat(200_000) + "1" + ")".repeat(200_000) + ";")
                        .message())
                .contains("nested too deeply");
        goesOn();
    }
}
