package tunebook.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tunebook.rng.Seed;

class ParameterTest {
    private enum Shape {
        ROUND,
        SQUARE
    }

    static Stream<Parameter> all() {
        return Stream.of(
                Space.real("x", -2, 3),
                Space.real("x", 0, 1).step(0.1),
                Space.real("x", -1, 1).step(0.25),
                Space.logReal("x", 1e-4, 1),
                Space.logReal("x", 1e-300, 1e300),
                Space.logReal("x", 1e-4, 1).step(10),
                Space.integer("x", -3, 12),
                Space.integer("x", 5, 5),
                Space.integer("x", 0, 100).step(10),
                Space.integer("x", -(1L << 53), 1L << 53),
                Space.logInteger("x", 1, 1000),
                Space.logInteger("x", 16, 256).step(2),
                Space.choice("x", "adam", "sgd", "rmsprop"),
                Space.choice("x", 16, 32.5, 64L, true, Shape.ROUND),
                Space.flag("x"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyCoordinateIsAValueAndEveryValueHasACoordinate(Parameter parameter) {
        var stream = Seed.of(1).stream();
        for (int i = 0; i < 2000; i++) {
            double u = i == 0 ? 0 : i == 1 ? 1 : stream.nextDouble();
            Object value = parameter.value(u);
            assertThat(parameter.contains(value)).as("%s at %s", value, u).isTrue();
            assertThat(parameter.normalise(value)).isEqualTo(value);
            assertThat(parameter.unit(value)).isBetween(0.0, 1.0);
            assertThat(parameter.parse(Checks.written(value))).isEqualTo(value);
            if (parameter.isContinuous()) {
                assertThat(parameter.unit(value)).isCloseTo(u, within(1e-12));
            } else {
                assertThat(parameter.value(parameter.unit(value))).isEqualTo(value);
                assertThat(parameter.at(parameter.indexOf(value))).isEqualTo(value);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theValuesOfAGridAreInOrderAndComplete(Parameter parameter) {
        if (parameter.isContinuous() || parameter.size() > 10_000) {
            return;
        }
        var values =
                LongStream.range(0, parameter.size()).mapToObj(parameter::at).toList();
        assertThat(values).doesNotHaveDuplicates().hasSize(parameter.count().intValueExact());
        assertThat(values).allMatch(parameter::contains);
        double before = 0;
        for (Object value : values) {
            assertThat(parameter.unit(value)).isGreaterThan(before);
            before = parameter.unit(value);
        }
    }

    @Test
    void valuesOnAStepAreDecimal() {
        var tenths = Space.real("x", 0, 1).step(0.1);
        assertThat(LongStream.range(0, 11).mapToObj(tenths::at))
                .containsExactly(0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0);
        var decades = Space.logReal("lr", 1e-4, 1).step(10);
        assertThat(LongStream.range(0, 5).mapToObj(decades::at)).containsExactly(1e-4, 1e-3, 1e-2, 0.1, 1.0);
        assertThat(Space.logReal("lr", 1e-4, 1).gridded(5).at(2)).isEqualTo(0.01);
        assertThat(Space.real("x1", -5, 10).gridded(10).at(3)).isEqualTo(0);
        assertThat(Space.real("x", -0.3, 0.6).step(0.1).at(3)).isEqualTo(0);
        assertThat(Space.real("x", -1e-12, 2e-12).step(1e-12).at(2)).isEqualTo(1e-12);
        var powers = Space.logInteger("units", 16, 256).step(2);
        assertThat(LongStream.range(0, 5).mapToObj(powers::at)).containsExactly(16L, 32L, 64L, 128L, 256L);
    }

    @Test
    void theEndsAreReachedExactly() {
        var lr = Space.logReal("lr", 1e-4, 0.3);
        assertThat(lr.value(0)).isEqualTo(1e-4);
        assertThat(lr.value(1)).isEqualTo(0.3);
        assertThat(lr.value(0.5)).isCloseTo(Math.sqrt(1e-4 * 0.3), within(1e-15));
        assertThat(Space.integer("k", 1, 3).value(1)).isEqualTo(3L);
        assertThat(Space.flag("bn").value(1)).isTrue();
    }

    @Test
    void whatPeopleAndFilesWriteIsUnderstood() {
        assertThat(Space.real("lr", 0, 3).normalise(2)).isEqualTo(2.0);
        assertThat(Space.real("lr", 0, 3).normalise(0.5f)).isEqualTo(0.5);
        assertThat(Space.real("x", 0, 1).step(0.1).normalise(0.1 + 0.2)).isEqualTo(0.3);
        assertThat(Space.integer("k", 1, 3).normalise(2.0)).isEqualTo(2L);
        assertThat(Space.integer("k", 1, 3).contains(2.5)).isFalse();
        assertThat(Space.integer("k", 0, 10).step(5).contains(4)).isFalse();
        assertThat(Space.logInteger("k", 16, 64).step(2).contains(48)).isFalse();
        assertThat(Space.real("x", 0, 1).step(0.1).contains(0.35)).isFalse();
        assertThat(Space.choice("units", 16, 32).normalise(32L)).isEqualTo(32);
        assertThat(Space.choice("shape", Shape.ROUND, Shape.SQUARE).parse("SQUARE"))
                .isEqualTo(Shape.SQUARE);
        assertThat(Space.choice("opt", "adam").contains("sgd")).isFalse();
        assertThat(Space.flag("bn").contains("true")).isFalse();
    }

    @Test
    void descriptionsAreSentencesOfALine() {
        assertThat(Space.logReal("lr", 1e-4, 1)).hasToString("lr: real from 0.0001 to 1, log scale");
        assertThat(Space.real("x", 0, 1).step(0.1)).hasToString("x: real from 0 to 1 in steps of 0.1");
        assertThat(Space.logReal("lr", 1e-4, 1).step(10)).hasToString("lr: real from 0.0001 to 1 in steps of × 10");
        assertThat(Space.integer("layers", 1, 3)).hasToString("layers: int from 1 to 3");
        assertThat(Space.logInteger("units", 16, 256)).hasToString("units: int from 16 to 256, log scale");
        assertThat(Space.logInteger("units", 16, 256).step(2)).hasToString("units: int from 16 to 256 in steps of × 2");
        assertThat(Space.choice("opt", "adam", "sgd")).hasToString("opt: one of adam, sgd");
        assertThat(Space.choice("opt", "adam")).hasToString("opt: always adam");
        assertThat(Space.flag("bn").when("opt", "adam", "sgd"))
                .hasToString("bn: false or true, if opt is one of adam, sgd");
        assertThat(Space.flag("bn").when("layers", 2).condition()).contains(Condition.of("layers", 2));
        assertThat(Space.flag("bn").condition()).isEmpty();
    }

    @Test
    void aConditionIsKeptByEveryChange() {
        for (Parameter parameter : List.of(
                Space.real("x", 1, 3).when("p", 1).log().step(3),
                Space.integer("x", 1, 9).when("p", 1).log().step(3),
                Space.choice("x", "a").when("p", 1),
                Space.flag("x").when("p", 1))) {
            assertThat(parameter.given()).isEqualTo(Condition.of("p", 1));
            assertThat(parameter.under(null).given()).isNull();
            assertThat(parameter.sameRange(parameter.under(null))).isTrue();
            assertThat(parameter.sameRange(Space.real("x", 0, 9))).isFalse();
        }
    }

    /** Seed 2; 100,000 draws each; a share is off by more than 5 standard deviations in 1 of 1.7 million runs. */
    @Test
    void drawsRespectTheScale() {
        int n = 100_000;
        assertShare(0.9009, n, Space.real("lr", 1e-4, 1), value -> (Double) value > 0.1);
        assertShare(0.25, n, Space.logReal("lr", 1e-4, 1), value -> (Double) value > 0.1);
        assertShare(1 / 16.0, n, Space.integer("k", -3, 12), value -> value.equals(7L));
        assertShare(0.2, n, Space.logInteger("u", 16, 256).step(2), value -> value.equals(256L));
        double log = Math.log(1.5 / 0.5) / Math.log(100.5 / 0.5);
        assertShare(log, n, Space.logInteger("u", 1, 100), value -> value.equals(1L));
        assertShare(1 / 3.0, n, Space.choice("opt", "adam", "sgd", "rmsprop"), "sgd"::equals);
        assertShare(0.5, n, Space.flag("bn"), Boolean.TRUE::equals);
    }

    private static void assertShare(
            double expected, int n, Parameter parameter, java.util.function.Predicate<Object> hit) {
        long hits = LongStream.range(0, n)
                .mapToObj(trial -> SearchSpace.draw(parameter, Seed.of(2).child(trial)))
                .filter(hit)
                .count();
        double deviation = Math.sqrt(expected * (1 - expected) / n);
        assertThat(hits / (double) n).as("%s", parameter).isCloseTo(expected, within(5 * deviation));
    }
}
