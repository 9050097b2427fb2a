package tunebook.view.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "-5, −5",
        "0.0098, 0.0098",
        "0.009849, 0.00985",
        "4.4747, 4.47",
        "12345, 12300",
        "999499, 999000",
        "999999, 1e6",
        "1e6, 1e6",
        "0.001, 0.001",
        "0.00099949, 9.99e−4",
        "0.00099999, 0.001",
        "-1.2e-7, −1.2e−7",
        "1.7976931348623157E308, 1.8e308",
        "4.9E-324, 4.94e−324",
        "NaN, NaN",
        "Infinity, ∞",
        "-Infinity, −∞"
    })
    void threeDigitsAtMost(double value, String written) {
        assertThat(Numerals.brief(value)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"0, 10⁰", "-4, 10⁻⁴", "12, 10¹²"})
    void powersOfTen(int exponent, String written) {
        assertThat(Numerals.powerOfTen(exponent)).isEqualTo(written);
    }
}
