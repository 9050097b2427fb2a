package tunebook.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.descent.Optimizer;
import tunebook.descent.Optimizers;
import tunebook.math.Mat;
import tunebook.math.Vec;
import tunebook.objective.Dataset;
import tunebook.objective.Datasets;
import tunebook.objective.FiniteSum;
import tunebook.objective.LineFunction;
import tunebook.objective.Objective;
import tunebook.objective.Objectives;
import tunebook.objective.PlaneFunction;
import tunebook.objective.PlaneGradient;
import tunebook.rng.Seed;
import tunebook.space.Box;

/** What a learner can type wrong is refused where it is typed, with words that say what to do. */
class DoorTest {
    private static final Race RACE = Race.on(Objectives.ravine()).from(-5, -2);

    private static Arguments refused(String what, ThrowingCallable typed, String... words) {
        return Arguments.of(what, typed, List.of(words));
    }

    /** In a notebook a variable is null when the cell that should have filled it failed. */
    static Stream<Arguments> nulls() {
        Optimizer sgd = Optimizers.sgd(0.1);
        String why = "but got null. If it comes from a variable, did the cell that fills it fail?";
        return Stream.of(
                refused("function", () -> Race.on(null), "a race needs a function, " + why),
                refused("start", () -> RACE.from((double[]) null), "a race needs a start", why),
                refused("runner", () -> RACE.add(null), "a runner needs an optimizer: Optimizers.sgd(0.1)", why),
                refused("labelled", () -> RACE.add("a", null), "the runner 'a' needs an optimizer", why),
                refused("seen", () -> RACE.add("a", sgd, null), "the runner 'a' needs a function to see", why),
                refused("descent", () -> sgd.minimize(null, Vec.of(1), 1, Seed.of(1)), "needs a function", why),
                refused("from", () -> sgd.minimize(Objectives.ravine(), null, 1, Seed.of(1)), "needs a start", why),
                refused("rule", () -> Optimizer.of(null), "an optimizer needs an update rule", why),
                refused("place of ε", () -> Optimizers.adam(1, 0.9, 0.9, 1, null), "Eps.INSIDE or Eps.OUTSIDE", why),
                refused("value", () -> Objectives.of("f", (PlaneFunction) null), "needs its value: (x, y) ->", why),
                refused(
                        "gradient",
                        () -> Objectives.of("f", (x, y) -> x, (PlaneGradient) null),
                        "needs the gradient: (x, y) ->",
                        why),
                refused("line", () -> Objectives.of("f", (LineFunction) null), "needs its value: x ->", why),
                refused(
                        "slope",
                        () -> Objectives.of("f", x -> x, (LineFunction) null),
                        "needs its derivative: x ->",
                        why),
                refused("window", () -> Objectives.of("f", (Box) null, x -> 1), "needs a window: Box.of", why),
                refused("name", () -> Objectives.byName(null), "byName(\"beale\")", why),
                refused("data", () -> Objectives.leastSquares(null), "needs a data set: Datasets.line", why),
                refused("names", () -> new Dataset("d", null, Mat.of(new double[] {1}), Vec.of(1)), "names of", why));
    }

    static Stream<Arguments> sizes() {
        FiniteSum loss = Objectives.leastSquares(Datasets.line(10, 1));
        Objective plane = Objectives.of("plane", (x, y) -> x + y, (x, y) -> Vec.of(1, 1));
        return Stream.of(
                refused("loss short", () -> loss.value(Vec.of(1)), "least squares on line takes 2", "got 1"),
                refused("loss long", () -> loss.gradient(Vec.of(1, 2, 3)), "takes 2 coordinates, but got 3"),
                refused("batch", () -> loss.miniBatch(2).value(Vec.of(1)), "takes 2 coordinates, but got 1"),
                refused("own short", () -> plane.value(Vec.of(1)), "plane takes 2 coordinates, but got 1"),
                refused("own long", () -> plane.gradient(Vec.of(1, 2, 3)), "plane takes 2 coordinates, but got 3"),
                refused("own null", () -> plane.value(null), "plane takes 2 coordinates, but got null"),
                refused("no axis", () -> Box.cube(0, 0, 1), "at least 1 axis", "dimension=0"),
                refused("fewer", () -> Box.cube(-1, 0, 1), "at least 1 axis", "dimension=-1"),
                refused("empty", () -> new Box(Vec.of(), Vec.of()), "at least 1 axis"),
                refused("huge", () -> Objectives.ackley(Integer.MAX_VALUE), "at most 1000000", "dimension=2147483647"),
                refused("many", () -> Datasets.line(Integer.MAX_VALUE, 1), "from 1 to 1000000", "n=2147483647"),
                refused("long race", () -> RACE.steps(100_001), "at most 100000", "100001", "optimizer.advance"),
                refused(
                        "many epochs",
                        () -> Race.on(loss)
                                .from(0, 0)
                                .epochs(10_001)
                                .add("1", Optimizers.sgd(0.1), loss.miniBatch(1))
                                .run(),
                        "'1' with so many epochs would take 100010"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"nulls", "sizes"})
    void isRefusedInWords(String what, ThrowingCallable typed, List<String> words) {
        assertThatIllegalArgumentException()
                .as(what)
                .isThrownBy(typed)
                .satisfies(thrown -> assertThat(thrown.getMessage()).contains(words));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aFitNeedsFiniteNumbers(double bad) {
        var x = Mat.of(new double[] {1}, new double[] {2});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Objectives.leastSquares(new Dataset("d", List.of("x"), x, Vec.of(1, bad))))
                .withMessageContaining("example 1 of 'd' has x = (2.0), y = " + bad);
        var broken = Mat.of(new double[] {bad}, new double[] {2});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Objectives.leastSquares(new Dataset("d", List.of("x"), broken, Vec.of(1, 2))))
                .withMessageContaining("example 0 of 'd'");
    }

    @Test
    void aLongRaceOfAMillionExamplesIsNoLongerThanItsSteps() {
        var loss = Objectives.leastSquares(Datasets.line(1000, 1));
        assertThat(Race.on(loss)
                        .from(0, 0)
                        .epochs(1000)
                        .add("all", Optimizers.sgd(0.1))
                        .run()
                        .steps())
                .isEqualTo(1000);
    }
}
