package tunebook.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tunebook.Reference;
import tunebook.math.Vec;
import tunebook.rng.Seed;

/** All functions against published values, their gradients against differences, and their minima against both. */
class TestFunctionsTest {
    private static final double TOLERANCE = 1e-9;
    private static final JsonObject FUNCTIONS =
            Reference.read(TestFunctionsTest.class, "test-functions.json").getAsJsonObject("functions");

    static List<String> published() {
        return List.copyOf(FUNCTIONS.keySet());
    }

    static List<Objective> all() {
        return Objectives.all();
    }

    @Test
    void noneIsMissing() {
        assertThat(published()).hasSize(27);
        assertThat(all()).extracting(Objective::name).doesNotHaveDuplicates().hasSize(29);
    }

    @ParameterizedTest
    @MethodSource("published")
    void domainAndValuesAreThePublishedOnes(String name) {
        JsonObject published = FUNCTIONS.getAsJsonObject(name);
        Objective f = Objectives.byName(name);
        assertThat(f.dimension()).isEqualTo(published.get("dim").getAsInt());
        for (int i = 0; i < f.dimension(); i++) {
            Vec bounds = Reference.vec(published.getAsJsonArray("domain").get(i).getAsJsonArray());
            assertThat(Vec.of(f.domain().low().get(i), f.domain().high().get(i)))
                    .isEqualTo(bounds);
        }
        for (int i = 0; i < published.getAsJsonArray("points").size(); i++) {
            Vec point = Reference.vec(published.getAsJsonArray("points").get(i).getAsJsonArray());
            double value = published.getAsJsonArray("values").get(i).getAsDouble();
            assertThat(f.value(point)).isCloseTo(value, within(TOLERANCE * Math.max(1, Math.abs(value))));
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void minimaAreThePublishedOnes(String name) {
        JsonObject published = FUNCTIONS.getAsJsonObject(name);
        Objective f = Objectives.byName(name);
        var stated = published.getAsJsonArray("minimisers_stated");
        assertThat(f.minima()).hasSize(stated.size());
        for (int i = 0; i < stated.size(); i++) {
            Vec at = Reference.vec(stated.get(i).getAsJsonArray());
            assertThat(f.minima())
                    .anySatisfy(minimum -> assertThat(minimum.at().distanceTo(at))
                            .as("published with about six digits")
                            .isLessThan(1e-4));
        }
        double lowest = published.has("polished_min")
                ? published
                        .getAsJsonArray("polished_min")
                        .get(0)
                        .getAsJsonArray()
                        .get(1)
                        .getAsDouble()
                : published.get("minimum_stated").getAsDouble();
        assertThat(f.minima().get(0).value()).isCloseTo(lowest, within(TOLERANCE));
    }

    @ParameterizedTest
    @MethodSource("all")
    void atAMinimumTheValueIsWhatItSaysAndTheGradientIsZeroUnlessOnTheBorder(Objective f) {
        assertThat(f.minima()).isNotEmpty();
        for (Minimum minimum : f.minima()) {
            assertThat(f.domain().contains(minimum.at())).isTrue();
            assertThat(f.value(minimum.at())).isCloseTo(minimum.value(), within(TOLERANCE));
            double slope = f.gradient(minimum.at()).maxNorm();
            if (minimum.onBorder()) {
                assertThat(slope).isGreaterThan(0.1);
            } else {
                assertThat(slope).isLessThan(1e-9);
            }
        }
    }

    /** 2,000 seeded points a function: nowhere in the domain is it lower than its minimum. */
    @ParameterizedTest
    @MethodSource("all")
    void nothingIsLowerThanTheMinimum(Objective f) {
        double lowest = f.minima().get(0).value();
        assertThat(points(f, 2_000)).allSatisfy(x -> assertThat(f.value(x)).isGreaterThanOrEqualTo(lowest - TOLERANCE));
    }

    /**
     * 200 seeded points a function, around the needle where there is one. The error of a central difference with step h
     * is about h²/6 times the third derivative, and rounding adds about 2.2e-16 |f| / h; with h = 1e-7 of the domain both
     * stay below 1e-6 of the largest slope met.
     */
    @ParameterizedTest
    @MethodSource("all")
    void gradientsAreTheSlopesThatDifferencesMeasure(Objective f) {
        List<Vec> points =
                points(f.name().equals("easom") ? f.within(0, 6, 0, 6) : f, 200).toList();
        double steepest =
                points.stream().mapToDouble(x -> f.gradient(x).maxNorm()).max().orElseThrow();
        for (Vec x : points) {
            Vec gradient = f.gradient(x);
            for (int i = 0; i < f.dimension(); i++) {
                double h = 1e-7 * (f.domain().high().get(i) - f.domain().low().get(i));
                double slope = (f.value(x.with(i, x.get(i) + h)) - f.value(x.with(i, x.get(i) - h))) / (2 * h);
                assertThat(gradient.get(i))
                        .as("%s along axis %d at %s", f.name(), i, x)
                        .isCloseTo(slope, within(1e-6 * steepest));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theFormWithoutObjectsGivesTheSameBits(Objective f) {
        var gradient = new double[f.dimension()];
        var draw = new Draw(Seed.of(1), 0);
        assertThat(points(f, 50)).allSatisfy(x -> {
            double value = f.evaluate(x.toArray(), draw, gradient);
            assertThat(new Evaluation(value, Vec.of(gradient), 1)).isEqualTo(f.evaluate(x, draw));
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyFormulaIsBalancedLatex(Objective f) {
        assertThat(f.formula()).isNotBlank().doesNotContain("$");
        assertThat(count(f.formula(), "{")).isEqualTo(count(f.formula(), "}"));
        assertThat(count(f.formula(), "\\left")).isEqualTo(count(f.formula(), "\\right"));
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length;
    }

    private static Stream<Vec> points(Objective f, int count) {
        var random = Seed.of(20).child(f.name()).stream();
        return Stream.generate(() -> Vec.generate(
                        f.dimension(),
                        i -> random.nextDouble(
                                f.domain().low().get(i), f.domain().high().get(i))))
                .limit(count);
    }

    @Test
    void aWrongGradientIsFound() {
        Objective wrong = Objectives.of("wrong", (x, y) -> x * x + y * y, (x, y) -> Vec.of(2 * x, y));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> gradientsAreTheSlopesThatDifferencesMeasure(wrong))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("wrong along axis 1");
    }
}
