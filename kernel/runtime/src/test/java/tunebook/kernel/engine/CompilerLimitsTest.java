package tunebook.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that are too large for a class file, or for the stack of the compiler: the next one runs all the same. */
class CompilerLimitsTest {
    private static Bench bench;

    @BeforeAll
    static void open() {
        bench = new Bench();
    }

    @AfterAll
    static void close() {
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
        assertThat(bench.failure("int[] all = {" + numbers + "};").message()).contains("too much code", "65535");
        goesOn();
    }

    @Test
    void aTypeThatIsTooLongIsNamed() {
        assertThat(bench.failure("List<".repeat(5_000) + "Integer" + ">".repeat(5_000) + " deep = null;")
                        .message())
                .contains("the name of a type", "65535");
        goesOn();
    }

    @Test
    void aTextThatGrowsTooLongIsNamed() {
        var half = "\"" + "a".repeat(40_000) + "\"";
        assertThat(bench.failure("class Text { static final String A = " + half + "; static final String B = A + A; }")
                        .message())
                .contains("A text", "65535");
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int x = | ( | 1 | ) | ;",
                "int f(int a) { return a; } 0 + | f( | 1 | ) | ''",
                "Supplier<Object> s = | () -> (Supplier<Object>) ( | () -> 1 | ) | ;",
                "Object o = | new Object[] { | 1 | } | ;",
                "'' | class A { | int a; | } | ''",
                "'' | { | ; | } | ''",
            })
    void nestedTooDeeplyIsSaid(String before, String open, String inner, String close, String after) {
        for (int depth : new int[] {Nesting.DEEPEST + 1, 200_000}) {
            var code = "\n" + before + open.repeat(depth) + inner + close.repeat(depth) + after;
            assertThat(bench.failure(code).message())
                    .contains("line 2: more than 500 brackets", "nested too deeply", "Cut the expression");
            goesOn();
        }
    }

    @Test
    void operatorsCanStandTooDeeplyToo() {
        assertThat(bench.failure("int x = 1" + " + 1".repeat(100_000) + ";").message())
                .contains("nested too deeply");
        goesOn();
    }

    @Test
    void whatIsNestedAsDeepAsItMayIsRun() {
        assertThat(bench.value("(".repeat(Nesting.DEEPEST) + "1" + ")".repeat(Nesting.DEEPEST)))
                .isEqualTo(1);
        assertThat(bench.value("/* ((( */ \"" + "(".repeat(1_000) + "\".length()"))
                .isEqualTo(1_000);
    }
}
