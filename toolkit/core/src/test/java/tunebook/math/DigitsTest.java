package tunebook.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tunebook.rng.Seed;

class DigitsTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1", "0.1, 0.1", "1e-4, 0.0001", "1e-5, 0.00001", "1e-8, 1e-8", "123456, 123456", "1234567, 1234567",
        "1.5e9, 1.5e9", "-0.25, -0.25", "-0.0, 0", "NaN, NaN", "Infinity, ∞", "-Infinity, -∞", "100, 100"
    })
    void allDigits(double value, String written) {
        assertThat(Digits.of(value)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "3.14159, 3.142",
        "0.000213456, 0.0002135",
        "999.96, 1000",
        "-1234567890, -1.235e9",
        "0, 0",
        "2, 2",
        "NaN, NaN",
        "1e-300, 1e-300"
    })
    void fourDigits(double value, String written) {
        assertThat(Digits.of(value, 4)).isEqualTo(written);
    }

    @Test
    void whatIsWrittenReadsBackAsTheSame() {
        var random = Seed.of(8).stream();
        for (int i = 0; i < 10_000; i++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(60) - 30);
            assertThat(Double.parseDouble(Digits.of(value))).isEqualTo(value);
        }
    }
}
