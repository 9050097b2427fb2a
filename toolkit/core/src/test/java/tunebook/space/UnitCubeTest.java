package tunebook.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tunebook.Reference;

/** Against the closed forms and the simulation of {@code search-space-facts.json}. */
class UnitCubeTest {
    private static final JsonObject FACTS = Reference.read(UnitCubeTest.class, "search-space-facts.json");
    private static final JsonObject BORDER = FACTS.getAsJsonObject("border");
    private static final JsonObject DISTANCE = FACTS.getAsJsonObject("mean_distance");

    @ParameterizedTest
    @CsvSource({"d1, 1", "d2, 2", "d100, 100", "d10000, 10000"})
    void theShareNearABorder(String fact, int dimension) {
        double delta = BORDER.get("e").getAsDouble();
        assertThat(UnitCube.nearBorder(delta, dimension))
                .isCloseTo(BORDER.get(fact).getAsDouble(), within(1e-15));
    }

    @Test
    void theShareInsideKeepsItsDigits() {
        double inside = UnitCube.inside(BORDER.get("e").getAsDouble(), 10_000);
        assertThat(inside).isCloseTo(BORDER.get("one_minus_d10000").getAsDouble(), within(1e-20));
        assertThat(Math.log10(inside)).isCloseTo(BORDER.get("log10_complement").getAsDouble(), within(1e-12));
        assertThat(UnitCube.inside(0.5, 3)).isZero();
        assertThat(UnitCube.nearBorder(0, 3)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"unit_segment, 1", "square, 2", "cube, 3"})
    void theMeanDistanceAgainstClosedForms(String fact, int dimension) {
        assertThat(UnitCube.meanDistance(dimension))
                .isCloseTo(DISTANCE.get(fact).getAsDouble(), within(1e-14));
    }

    @Test
    void theClosedFormsThemselves() {
        double r2 = Math.sqrt(2);
        double r3 = Math.sqrt(3);
        double square = (2 + r2 + 5 * Math.log(1 + r2)) / 15;
        double cube = (4 + 17 * r2 - 6 * r3 + 21 * Math.log(1 + r2) + 42 * Math.log(2 + r3) - 7 * Math.PI) / 105;
        assertThat(square).isCloseTo(DISTANCE.get("square").getAsDouble(), within(1e-15));
        assertThat(cube).isCloseTo(DISTANCE.get("cube").getAsDouble(), within(1e-15));
    }

    /** The simulation's own error is sd / √n; its mean lies within one sd of the exact value. */
    @Test
    void theMeanDistanceInAMillionDimensions() {
        int million = 1_000_000;
        double exact = UnitCube.meanDistance(million);
        assertThat(exact).isCloseTo(DISTANCE.get("d1e6_second_order").getAsDouble(), within(1e-6));
        assertThat(UnitCube.meanDistanceOfMany(million))
                .isCloseTo(DISTANCE.get("d1e6_second_order").getAsDouble(), within(1e-9));
        assertThat(Math.sqrt(million / 6.0))
                .isCloseTo(DISTANCE.get("d1e6_asymptotic_sqrt_d_over_6").getAsDouble(), within(1e-9));
        assertThat(DISTANCE.get("d1e6_monte_carlo_mean").getAsDouble())
                .isCloseTo(exact, within(DISTANCE.get("d1e6_monte_carlo_sd").getAsDouble()));
    }

    @Test
    void theMeanDistanceGrowsTowardsItsAsymptote() {
        double before = 0;
        for (int d : new int[] {1, 2, 3, 4, 5, 10, 30, 100, 1000, 100_000, 100_000_000}) {
            double mean = UnitCube.meanDistance(d);
            assertThat(mean).isGreaterThan(before).isLessThan(Math.sqrt(d / 6.0));
            assertThat(mean).isCloseTo(UnitCube.meanDistanceOfMany(d), within(0.05 * mean / d));
            before = mean;
        }
    }

    @Test
    void whatIsNoCubeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitCube.nearBorder(0.6, 2))
                .withMessageContaining("delta=0.6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitCube.inside(Double.NaN, 2))
                .withMessageContaining("delta=NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitCube.meanDistance(0))
                .withMessageContaining("at least 1 dimension, but got 0");
        assertThatIllegalArgumentException().isThrownBy(() -> UnitCube.meanDistanceOfMany(0));
    }
}
