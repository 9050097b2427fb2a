package tunebook.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberCheckTest {
    private final NumberCheck half = NumberCheck.of(0.5, 0.005, "remember")
            .withMistake(0.25, "a quarter")
            .withMistake(answer -> answer < 0, "negative");

    @ParameterizedTest
    @CsvSource({"NaN, 0.1", "Infinity, 0.1", "1, -0.1", "1, NaN"})
    void rejectsAnExpectedNumberThatNobodyCanMeet(double expected, double tolerance) {
        assertThatThrownBy(() -> NumberCheck.of(expected, tolerance, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected must be finite and tolerance at least 0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.4951, 0.5049})
    void passesWithinTheTolerance(double answer) {
        assertThat(half.judge(answer)).isEqualTo(new Outcome.Passed("remember"));
    }

    @ParameterizedTest
    @CsvSource({
        "0.494, It is larger.",
        "0.506, It is smaller.",
        "Infinity, It is smaller.",
        "0.25, a quarter",
        "0.2549, a quarter",
        "-3, negative",
        "-Infinity, negative"
    })
    void tellsWhatIsWrong(double answer, String advice) {
        assertThat(half.judge(answer))
                .isEqualTo(new Outcome.Incorrect(Decimal.text(answer) + " is not the number.", advice));
    }

    @Test
    void notANumberIsNotAnAttempt() {
        assertThat(half.judge(Lesson.todo())).isInstanceOf(Outcome.NotAttempted.class);
        assertThat(half.judge(0.0)).isNotInstanceOf(Outcome.NotAttempted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "0.30000000000000004, 0.3",
        "-2.5, −2.5",
        "-1e-9, −1e-9",
        "12345678, 1.23457e7",
        "1e300, 1e300",
        "NaN, NaN",
        "-Infinity, −∞"
    })
    void writesNumbersAsAPersonDoes(double number, String text) {
        assertThat(Decimal.text(number)).isEqualTo(text);
    }
}
