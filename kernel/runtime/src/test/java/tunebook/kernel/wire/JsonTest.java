package tunebook.kernel.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** JSON of what cells hand over. */
class JsonTest {
    /** A number of a library, which prints itself as it likes. */
    private static final class Strange extends Number {
        private static final long serialVersionUID = 1L;

        private final String text;

        Strange(String text) {
            this.text = text;
        }

        @Override
        public int intValue() {
            return 1;
        }

        @Override
        public long longValue() {
            return 1;
        }

        @Override
        public float floatValue() {
            return 1;
        }

        @Override
        public double doubleValue() {
            return 1;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static String json(Object value) {
        return Json.write(Json.of(value));
    }

    @Test
    void aNumberThatJsonDoesNotHaveIsText() {
        assertThat(json(List.of(Double.NaN, Double.POSITIVE_INFINITY, Float.NaN)))
                .isEqualTo("[\"NaN\",\"Infinity\",\"NaN\"]");
        assertThat(json(new Strange("1 / 3"))).isEqualTo("\"1 / 3\"");
        assertThat(json(new Strange("1}{"))).isEqualTo("\"1}{\"");
        assertThat(json(new Strange("1\n"))).isEqualTo("\"1\\n\"");
        assertThat(json(new Strange("007"))).isEqualTo("\"007\"");
        assertThat(json(new Strange(null))).isEqualTo("\"null\"");
    }

    @Test
    void numbersStayNumbers() {
        assertThat(json(Arrays.asList(1, -2L, 0.5, 1e300, -0.0f, (byte) 3, new AtomicInteger(4), null)))
                .isEqualTo("[1,-2,0.5,1.0E300,-0.0,3,4,null]");
        assertThat(json(Map.of("big", BigInteger.TEN.pow(40)))).isEqualTo("{\"big\":1" + "0".repeat(40) + "}");
        assertThat(json(new BigDecimal("1E+5"))).isEqualTo("1E+5");
        assertThat(json(new Strange("2.5"))).isEqualTo("2.5");
    }
}
