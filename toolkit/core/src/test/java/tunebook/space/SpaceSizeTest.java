package tunebook.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.Reference;
import tunebook.rng.Seed;

/** Sizes: the lectures' numbers, and each against counting one by one. */
class SpaceSizeTest {
    private static final JsonObject FACTS = Reference.read(SpaceSizeTest.class, "search-space-facts.json");

    /** The net of ten knobs whose size the lecture gives as 4.5e10. */
    private static final SearchSpace NET = Space.of(
            Space.integer("units", 16, 256),
            Space.integer("layers", 1, 10),
            Space.integer("filters", 16, 64),
            Space.integer("kernel", 1, 3),
            Space.choice("activation", "relu", "tanh", "elu", "swish"),
            Space.integer("blocks", 1, 5),
            Space.choice("optimizer", "sgd", "adam", "rmsprop", "adagrad"),
            Space.choice("pooling", "max", "mean", "none"),
            Space.choice("schedule", "constant", "step", "cosine"),
            Space.integer("batch", 16, 128));

    @Test
    void theProductOfTheLecture() {
        var fact = FACTS.getAsJsonObject("search_space_product");
        BigInteger factors = StreamSupport.stream(fact.getAsJsonArray("factors").spliterator(), false)
                .map(factor -> BigInteger.valueOf(factor.getAsLong()))
                .reduce(BigInteger.ONE, BigInteger::multiply);
        BigInteger size = NET.size(CountingRule.upperBounds());
        assertThat(size).isEqualTo(factors).isEqualTo(fact.get("product").getAsBigInteger());
        assertThat(size).isEqualTo("45298483200");
        assertThat(size.bitLength() < 64).isEqualTo(fact.get("fits_long").getAsBoolean());
        assertThat(size.bitLength() < 32).isEqualTo(fact.get("fits_int").getAsBoolean());
    }

    @Test
    void fourCountsOfTheSameNet() {
        assertThat(Space.count(NET, Space.upperBounds())).isEqualTo("45298483200");
        assertThat(Space.count(NET, Space.inclusive())).isEqualTo("28823407200");
        assertThat(Space.count(NET, Space.oddOnly("kernel"))).isEqualTo("19215604800");
        assertThat(Space.count(NET, Space.powersOfTwo("units", "filters", "batch")))
                .isEqualTo("1296000");
        assertThat(Space.size(NET)).isEqualTo(NET.size()).isEqualTo("28823407200");
        assertThat(CountingRule.powersOfTwo("units", "filters").name()).isEqualTo("powers of two for units, filters");
        assertThat(CountingRule.oddOnly("kernel").name()).isEqualTo("odd kernel");
        assertThat(CountingRule.upperBounds().name()).isEqualTo("upper bounds");
        assertThat(CountingRule.inclusive().name()).isEqualTo("inclusive");
    }

    /** At three minutes each: 258 thousand, 164, 110 thousand years, and seven and a half. */
    @Test
    void yearsAtThreeMinutesEach() {
        double[] expected = {258_440, 164_405, 109_603, 7.4};
        CountingRule[] rules = {
            CountingRule.upperBounds(),
            CountingRule.inclusive(),
            CountingRule.oddOnly("kernel"),
            CountingRule.powersOfTwo("units", "filters", "batch")
        };
        double minutesAYear = 60 * 24 * 365.25;
        for (int i = 0; i < rules.length; i++) {
            double years = NET.size(rules[i]).doubleValue() * 3 / minutesAYear;
            assertThat(years).isCloseTo(expected[i], within(expected[i] * 0.002));
        }
        assertThat(NET.size(CountingRule.upperBounds()).doubleValue() * 3).isCloseTo(1.359e11, within(1e8));
    }

    /** Each layer its own width, each block its own filters and kernel, as many as there are. */
    @Test
    void ownWidthsForEveryLayerMakeAnAstronomicalNumber() {
        var net = Space.of(
                        Space.integer("layers", 1, 10),
                        Space.integer("blocks", 1, 5),
                        Space.choice("activation", "relu", "tanh", "elu", "swish"),
                        Space.choice("optimizer", "sgd", "adam", "rmsprop", "adagrad"),
                        Space.choice("pooling", "max", "mean", "none"),
                        Space.choice("schedule", "constant", "step", "cosine"),
                        Space.integer("batch", 16, 128))
                .repeat("layers", i -> Space.integer("units_l" + i, 16, 256))
                .repeat("blocks", i -> Space.integer("filters_b" + i, 16, 64))
                .repeat("blocks", i -> Space.integer("kernel_b" + i, 1, 3));
        BigInteger widths = IntStream.rangeClosed(1, 10)
                .mapToObj(BigInteger.valueOf(241)::pow)
                .reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger blocks = IntStream.rangeClosed(1, 5)
                .mapToObj(BigInteger.valueOf(49 * 3)::pow)
                .reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(net.size()).isEqualTo(widths.multiply(blocks).multiply(BigInteger.valueOf(4 * 4 * 3 * 3 * 113)));
        assertThat(net.size().doubleValue()).isCloseTo(7.5e38, within(0.05e38));
    }

    @Test
    void theGridsOfTheLectures() {
        assertThat(Space.of(Space.choice("x", 1, 2, 3), Space.choice("y", 8, 16, 32))
                        .size())
                .isEqualTo(9);
        assertThat(Space.of(Space.integer("x", 1, 6), Space.integer("y", 1, 3), Space.integer("z", 1, 3))
                        .size())
                .isEqualTo(54);
        var five = Space.of(
                Space.real("a", 0, 1),
                Space.real("b", 0, 1),
                Space.real("c", 0, 1),
                Space.logReal("d", 0.1, 1),
                Space.real("e", 0, 1));
        assertThat(five.gridded(10).size()).isEqualTo(100_000);
    }

    @Test
    void conditionsCountSixNotTen() {
        var space = Space.of(
                Space.choice("optimizer", "adam", "sgd"),
                Space.choice("beta1", 0.8, 0.85, 0.9, 0.95, 0.99).when("optimizer", "adam"));
        assertThat(space.size()).isEqualTo(6);
        var flat = new SearchSpace(space.parameters().stream()
                .map(parameter -> parameter.under(null))
                .toList());
        assertThat(flat.size()).as("what a plain product says").isEqualTo(10);
    }

    /** Random spaces of up to six parameters, conditions nested, against walking the whole grid. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void theSizeIsTheNumberOfConfigsInTheGrid(long seed) {
        var space = Spaces.random(Seed.of(seed));
        var met = new HashSet<Params>();
        for (Params params : space.grid()) {
            assertThat(met.add(params))
                    .as("%s, met before in %s", params, space)
                    .isTrue();
            assertThat(space.contains(params)).isTrue();
        }
        assertThat(space.size()).isEqualTo(met.size());
        var even = CountingRule.powersOfTwo("p0");
        if (space.get("p0") instanceof IntParameter) {
            assertThat(space.size(even))
                    .isEqualTo(met.stream()
                            .filter(params -> Long.bitCount(params.integer("p0")) == 1)
                            .count());
        }
    }

    @Test
    void whatCannotBeCountedIsSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Space.of(Space.flag("bn"), Space.real("lr", 0, 1)).size())
                .withMessageContaining("'lr' is continuous");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Space.of(Space.real("lr", 0, 1)).grid())
                .withMessageContaining("'lr' is continuous");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SearchSpace.open().discover(Space.flag("bn")).size())
                .withMessageContaining("has no size");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NET.size(CountingRule.oddOnly("kernels")))
                .withMessageContaining("no 'kernels', only units");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NET.size(CountingRule.oddOnly()))
                .withMessageContaining("needs the names");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NET.size(CountingRule.oddOnly("pooling")))
                .withMessageContaining("only whole numbers are odd or powers of two");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Space.of(Space.integer("k", 0, 3)).size(CountingRule.upperBounds()))
                .withMessageContaining("an upper bound cannot stand for a number of values");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Space.of(Space.integer("k", 1, 1L << 40)).size(CountingRule.oddOnly("k")))
                .withMessageContaining("too many to look at one by one");
    }
}
