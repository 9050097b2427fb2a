package tunebook.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused when a parameter or a space is declared, and in which words. */
class ParameterDoorTest {
    private static void refused(ThrowingCallable declaration, String... words) {
        var refusal = assertThatIllegalArgumentException().isThrownBy(declaration);
        for (String word : words) {
            refusal.withMessageContaining(word);
        }
    }

    @Test
    void lowAboveHigh() {
        refused(() -> Space.real("lr", 0.1, 0.01), "low < high must hold for 'lr'", "low=0.1, high=0.01", "Swap them?");
        refused(
                () -> Space.logReal("lr", 1, 1e-4),
                "low < high must hold for 'lr'",
                "low=1, high=0.0001",
                "Swap them?");
        refused(() -> Space.integer("layers", 3, 1), "low <= high must hold for 'layers'", "Swap them?");
        refused(() -> Space.real("lr", 0.1, 0.1), "low < high must hold for 'lr'");
        assertThat(Space.integer("layers", 2, 2).count())
                .as("a single whole number is fine")
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void boundsThatAreNoNumbers(double bad) {
        refused(() -> Space.real("lr", bad, 1), "must hold for 'lr'");
        refused(() -> Space.real("lr", 0, bad), "must hold for 'lr'");
        refused(() -> Space.real("lr", 0, 1).step(bad), "'lr'");
        refused(() -> Space.real("lr", -Double.MAX_VALUE, Double.MAX_VALUE), "both be finite");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, -1})
    void aLogScaleDownToZeroOrBelow(double low) {
        refused(() -> Space.logReal("lr", low, 1), "a log scale needs low > 0, but 'lr' goes from", "linear scale");
        refused(() -> Space.real("lr", low, 1).log(), "a log scale needs low > 0");
        refused(() -> Space.logInteger("units", (long) low, 8), "a log scale needs low >= 1, but 'units'");
    }

    @Test
    void aStepThatDoesNotLeadToHigh() {
        refused(
                () -> Space.real("dropout", 0, 1).step(0.3),
                "'dropout' goes from 0 to 1 in steps of 0.3 and ends at 0.9",
                "Make that high, or change the step");
        refused(() -> Space.integer("units", 1, 10).step(4), "in steps of 4 and ends at 9");
        refused(() -> Space.logInteger("units", 16, 250).step(2), "in steps of × 2 and ends at 128");
        refused(() -> Space.logReal("lr", 1e-4, 0.5).step(10), "in steps of × 10 and ends at 0.1");
        refused(() -> Space.real("x", 0, 1).step(2), "a step must lead from low to high");
        refused(() -> Space.real("x", 0, 1).step(0), "a step must be positive");
        refused(() -> Space.real("x", 0, 1).step(-0.1), "a step must be positive", "step=-0.1");
        refused(() -> Space.logReal("lr", 1e-4, 1).step(1), "a factor above 1");
        refused(() -> Space.integer("units", 1, 10).step(0), "at least 1");
        refused(() -> Space.real("x", 0, 1).step(1e-300), "a step must lead");
    }

    @Test
    void aStepThatDoesLeadToHighThoughDecimalsAreNotBinary() {
        assertThat(Space.real("x", 0, 1).step(0.1).count()).isEqualTo(11);
        assertThat(Space.real("x", 0.1, 0.7).step(0.2).count()).isEqualTo(4);
        assertThat(Space.logReal("lr", 1e-4, 1).step(10).count()).isEqualTo(5);
        assertThat(Space.logReal("lr", 1e-15, 1e15).step(10).count()).isEqualTo(31);
    }

    @Test
    void aChoiceWithoutValuesOrWithOneTwice() {
        refused(() -> Space.choice("opt"), "a choice needs at least 1 value, but 'opt' got none");
        refused(() -> Space.choice("opt", (Object[]) null), "a choice needs at least 1 value, but 'opt' got null");
        refused(() -> Space.choice("opt", "adam", "sgd", "adam"), "must differ", "adam, sgd, adam");
        refused(() -> Space.choice("units", 1, 1L), "also in the text they show");
        refused(() -> Space.choice("units", 1, 1.0), "also in the text they show");
        refused(() -> Space.choice("depth", 3, null), "null and NaN are no values", "Write \"none\"");
        refused(() -> Space.choice("depth", 3, Double.NaN), "null and NaN are no values");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void aNameThatIsNone(String name) {
        refused(() -> Space.real(name, 0, 1), "a parameter needs a name");
        refused(() -> Space.integer(name, 0, 1), "a parameter needs a name");
        refused(() -> Space.choice(name, "a"), "a parameter needs a name");
        refused(() -> Space.flag(name), "a parameter needs a name");
        refused(() -> Space.flag("bn").when(name, "adam"), "a parameter needs a name");
    }

    @Test
    void aParameterWithoutAScale() {
        refused(() -> new RealParameter("lr", 0, 1, null, 0, null), "'lr' needs a scale");
        refused(() -> new IntParameter("k", 0, 1, null, 1, null), "'k' needs a scale");
    }

    @Test
    void wholeNumbersThatAreNoDoubles() {
        refused(() -> Space.integer("k", Long.MIN_VALUE, Long.MAX_VALUE), "from -2^53 to 2^53");
        assertThat(Space.integer("k", -(1L << 53), 1L << 53).size()).isEqualTo((1L << 54) + 1);
    }

    @Test
    void aSpaceOfNothing() {
        refused(() -> Space.of(), "at least 1 parameter");
        refused(() -> Space.of((Parameter[]) null), "at least 1 parameter");
        refused(() -> Space.of(Space.flag("bn"), null), "parameter 1 is null");
    }

    @Test
    void oneNameWithTwoRanges() {
        refused(
                () -> Space.of(Space.real("lr", 0, 1), Space.logReal("lr", 1e-4, 1)),
                "'lr' is given twice, as real from 0 to 1 and as real from 0.0001 to 1, log scale");
        refused(
                () -> SearchSpace.open().discover(Space.real("lr", 0, 1)).discover(Space.real("lr", 0, 2)),
                "'lr' is real from 0 to 1 and was asked for as real from 0 to 2");
        var known = Space.of(Space.real("lr", 0, 1));
        assertThat(known.discover(Space.real("lr", 0, 1))).isSameAs(known);
    }

    @Test
    void aConditionOnAParentThatIsNotThereOrStandsLater() {
        var beta = Space.real("beta1", 0.8, 0.999).when("optimizer", "adam");
        refused(() -> Space.of(beta), "'beta1' exists if optimizer is adam, and 'optimizer' is not in this space");
        refused(() -> Space.of(beta, Space.choice("optimizer", "adam", "sgd")), "Put the parent first");
        refused(() -> Space.of(Space.flag("bn").when("bn", true)), "'bn' stands after it");
    }

    @Test
    void aConditionThatNeverHolds() {
        var optimizer = Space.choice("optimizer", "adam", "sgd");
        refused(
                () -> Space.of(optimizer, Space.real("beta1", 0.8, 0.999).when("optimizer", "adan")),
                "'beta1' would never exist if optimizer is adan: 'optimizer' is one of adam, sgd and cannot be adan");
        refused(
                () -> Space.of(Space.integer("layers", 1, 3), Space.flag("bn").when("layers", 4)),
                "'layers' is int from 1 to 3 and cannot be 4");
        refused(
                () -> Space.of(Space.real("lr", 0, 1), Space.flag("bn").when("lr", 0.5)),
                "a condition needs a parent whose values can be counted, but 'lr' is real from 0 to 1");
        refused(() -> Space.flag("bn").when("optimizer"), "a condition names the values of 'optimizer'");
        refused(() -> Space.flag("bn").when("optimizer", (Object[]) null), "a condition names the values");
        refused(() -> Space.flag("bn").when("optimizer", "a", null), "a condition names the values");
        refused(() -> Space.flag("bn").when("optimizer", "a", "a"), "a condition names each value once");
    }

    @Test
    void aCoordinateOutsideTheUnitCube() {
        for (Parameter parameter : List.of(
                Space.real("x", 0, 1),
                Space.real("x", 0, 1).step(0.5),
                Space.integer("x", 0, 1),
                Space.logInteger("x", 1, 2),
                Space.choice("x", "a"),
                Space.flag("x"))) {
            for (double bad : new double[] {-1e-9, 1 + 1e-9, Double.NaN}) {
                refused(() -> parameter.value(bad), "from 0 to 1", "'x'");
            }
            refused(() -> parameter.normalise(null), "'x' is", "but got null");
            refused(() -> parameter.normalise(Arrays.asList(1, 2)), "'x' is");
            refused(() -> parameter.normalise(Double.NaN), "'x' is", "but got NaN");
            refused(() -> parameter.parse("?"), "'x' is", "'?'");
        }
    }

    @Test
    void valuesByNumberWhereThereAreNone() {
        refused(() -> Space.real("lr", 0, 1).at(0), "'lr' is continuous");
        refused(() -> Space.real("lr", 0, 1).count(), "'lr' is continuous");
        refused(() -> Space.integer("k", 1, 3).at(3), "numbered from 0 to 2, but got 3");
        refused(() -> Space.flag("k").at(-1), "numbered from 0 to 1, but got -1");
    }

    @Test
    void paramsThatAreNone() {
        refused(() -> Params.of("lr"), "names and values in turn");
        refused(() -> Params.of((Object[]) null), "names and values in turn");
        refused(() -> Params.of(0.1, "lr"), "argument 1 should be a name and is 0.1");
        refused(() -> Params.of("lr", 0.1, "lr", 0.2), "'lr' got 0.1 and 0.2");
        refused(() -> Params.of("lr", null), "'lr' got null");
        refused(() -> Params.of("", 1), "a parameter needs a name");
        refused(() -> Params.none().with("lr", null), "'lr' got null");
        refused(() -> Params.none().with(" ", 1), "a parameter needs a name");
        refused(() -> Params.of("lr", 0.1).first(2), "have 1 values, but the first 2 were asked for");
        refused(() -> Params.of("lr", 0.1).get("rl"), "no 'rl', only lr");
        refused(() -> Params.none().get("lr"), "only nothing at all");
        refused(() -> Params.of("opt", "adam").number("opt"), "'opt' should be a number, but is adam");
        refused(() -> Params.of("k", 1.5).integer("k"), "'k' should be a whole number, but is 1.5");
        refused(() -> Params.of("k", 1).flag("k"), "'k' should be true or false, but is 1");
    }
}
