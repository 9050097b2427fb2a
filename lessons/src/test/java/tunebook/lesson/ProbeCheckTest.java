package tunebook.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import tunebook.math.Vec;

class ProbeCheckTest {
    private final ProbeCheck<DoubleUnaryOperator> square =
            squareAt(Vec.of(3), Vec.of(-2), Vec.of(1000)).withMistake(x -> 2 * x, "that is the double");
    private final FunctionExercise<DoubleUnaryOperator> exercise =
            new FunctionExercise<>(Question.of("square", "Square x."), square);

    private static ProbeCheck<DoubleUnaryOperator> squareAt(Vec... probes) {
        return ProbeCheck.of(
                List.of("x"), List.of(probes), (f, at) -> f.applyAsDouble(at.get(0)), x -> x * x, "remember");
    }

    @Test
    void rejectsProbesThatDoNotFitTheArguments() {
        assertThatThrownBy(() -> squareAt()).hasMessageContaining("at least one probe");
        assertThatThrownBy(() -> squareAt(Vec.of(1, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[x]");
    }

    @Test
    void passesTheSameFunctionWrittenAnotherWay() {
        assertThat(square.judge(x -> Math.pow(x, 2))).isEqualTo(new Outcome.Passed("remember"));
        assertThat(square.judge(x -> x * x * (1 + 1e-13))).isInstanceOf(Outcome.Passed.class);
        assertThat(square.judge(x -> x * x * (1 + 1e-6))).isInstanceOf(Outcome.Incorrect.class);
    }

    @Test
    void showsTheFirstProbeThatDiffers() {
        assertThat(square.judge(x -> x < 0 ? 7 : x * x).message())
                .isEqualTo("At x = −2 the rule should give 4, but yours gives 7.");
    }

    @Test
    void recognizesAMistakeOnlyIfItAgreesEverywhere() {
        assertThat(square.judge(x -> x + x))
                .isInstanceOfSatisfying(
                        Outcome.Incorrect.class,
                        wrong -> assertThat(wrong.advice()).isEqualTo("that is the double"));
        assertThat(square.judge(x -> x == 3 ? 6 : 0))
                .isInstanceOfSatisfying(
                        Outcome.Incorrect.class,
                        wrong -> assertThat(wrong.advice()).isNotEqualTo("that is the double"));
    }

    @Test
    void notANumberEverywhereIsNotAnAttemptButSomewhereIsWrong() {
        assertThat(square.judge(x -> Lesson.todo())).isInstanceOf(Outcome.NotAttempted.class);
        assertThat(square.judge(x -> x < 0 ? Double.NaN : x * x).message()).contains("yours gives NaN");
        assertThat(exercise.check(null).outcome()).isInstanceOf(Outcome.NotAttempted.class);
    }

    @Test
    void halfAnAnswerIsRecognizedWhereItIsAKnownMistake() {
        var half = square.withMistake(x -> x < 0 ? Double.NaN : x * x, "the left half is missing");
        assertThat(half.judge(x -> x < 0 ? Double.NaN : x * x).card().text()).contains("the left half is missing");
        assertThat(half.judge(x -> x < 0 ? 1 : x * x).card().text()).doesNotContain("the left half");
    }

    @Test
    void aCrashNamesTheLearnersException() {
        var crashed = exercise.check(x -> new int[] {}[1]).outcome();
        assertThat(crashed).isInstanceOf(Outcome.Crashed.class);
        assertThat(crashed.card().text())
                .contains("Your code stopped with an error")
                .contains("ArrayIndexOutOfBoundsException")
                .contains("Index 1 out of bounds for length 0");
        assertThat(exercise.check(x -> endless(x)).outcome().message()).contains("StackOverflowError");
    }

    @Test
    void errorsOfTheMachineAreNotTheLearners() {
        assertThatThrownBy(() -> exercise.check(x -> {
                    throw new OutOfMemoryError("full");
                }))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @SuppressWarnings("InfiniteRecursion") // that is the mistake to be caught
    private static double endless(double x) {
        return endless(x) + 1;
    }
}
