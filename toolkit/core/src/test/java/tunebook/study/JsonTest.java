package tunebook.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.rng.Seed;

class JsonTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1                 | expected more at character 7, but got the end",
                "{\"a\":1 \"b\":2}        | expected ',' at character 7",
                "{\"a\":1,\"a\":2}        | the field 'a' stands there twice",
                "{\"a\":}                 | expected a value at character 6, but got '}'",
                "{\"a\":1}x               | expected the end at character 8, but got 'x'",
                "{\"a\":\"\\x\"}          | expected an escape at character 8, but got 'x'",
                "{\"a\":\"\\u12g4\"}      | expected a hexadecimal digit at character 11, but got 'g'",
                "{\"a\":\"b               | expected more at character 8, but got the end",
                "{\"a\":tru}              | expected true at character 6, but got 't'",
                "{\"a\":1.2.3}            | expected a value at character 6, but got '1'",
                "{\"a\":99999999999999999999} | expected a value at character 6",
                "[1,2                     | expected more",
                "                         | expected more at character 1"
            })
    void whatIsNoJsonIsRefusedWithThePlace(String text, String words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonReader.read(text == null ? "" : text))
                .withMessageContaining(words);
    }

    @Test
    void bracketsAreNotFollowedForever() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonReader.read("[".repeat(5000)))
                .withMessageContaining("100 brackets");
    }

    @Test
    void aFieldOfAnotherKindIsNamed() {
        var object = (JsonObject) JsonReader.read("{\"a\":1,\"b\":\"x\",\"c\":[1]}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> object.text("a"))
                .withMessage("the field 'a' must be a text, but got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> object.whole("missing"))
                .withMessage("the field 'missing' must be a whole number, but got none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> object.number("b"))
                .withMessage("the field 'b' must be a number, but got x");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> object.objects("c"))
                .withMessageContaining("'c'");
    }

    private static double andBack(double value) {
        var json = new JsonWriter().open('{').name("x").number(value).close('}');
        return ((JsonObject) JsonReader.read(json.toString())).number("x");
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0.0,
                -0.0,
                1,
                0.1,
                1e-300,
                Double.MIN_VALUE,
                Double.MIN_NORMAL,
                Double.MAX_VALUE,
                -Double.MAX_VALUE,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                1e22,
                123456789012345680.0
            })
    void doublesComeBackToTheBit(double value) {
        assertThat(Double.doubleToLongBits(andBack(value))).isEqualTo(Double.doubleToLongBits(value));
    }

    @Test
    void everyPatternOfBitsComesBack() {
        var stream = Seed.of(6).stream();
        for (int i = 0; i < 100_000; i++) {
            double value = Double.longBitsToDouble(stream.nextLong());
            assertThat(Double.doubleToLongBits(andBack(value))).isEqualTo(Double.doubleToLongBits(value));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "\"quoted\" and \\ back",
                "line\nfeed\r\ttab\u0000\u001f\u007f",
                "\u2028\u2029",
                "größer µ ∞ 学",
                "😀",
                "half \ud83d of a pair",
                "{\"crc\":\"00000000\"}"
            })
    void textsComeBack(String text) {
        var json = new JsonWriter().open('{').name(text).text(text).close('}');
        assertThat(json.toString().chars()).noneMatch(c -> c < ' ' || Character.isSurrogate((char) (int) c));
        var object = (JsonObject) JsonReader.read(json.toString());
        assertThat(object.fields()).containsExactly(Map.entry(text, text));
    }

    @Test
    void longsStayLongs() {
        var json = new JsonWriter()
                .open('[')
                .number(Long.MIN_VALUE)
                .number(Long.MAX_VALUE)
                .number(0L)
                .close(']');
        assertThat(JsonReader.read(json.toString())).isEqualTo(List.of(Long.MIN_VALUE, Long.MAX_VALUE, 0L));
    }

    @Test
    void otherWritersEscapesAreRead() {
        assertThat(JsonReader.read("\"\\n\\t\\r\\b\\f\\/\\u00e9\\u00E9\"")).isEqualTo("\n\t\r\b\f/éé");
        assertThat(JsonReader.read("[true,false,-1,1e3]")).isEqualTo(List.of(true, false, -1L, 1000.0));
    }
}
