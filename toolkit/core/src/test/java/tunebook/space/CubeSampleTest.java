package tunebook.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import tunebook.Reference;
import tunebook.rng.Seed;

class CubeSampleTest {
    private static final JsonObject FACTS = Reference.read(CubeSampleTest.class, "search-space-facts.json");

    @Test
    void sizesThatCannotBeDrawnAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CubeSample.of(0, 10, Seed.of(0)))
                .withMessageContaining("dimension=0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CubeSample.of(10, 0, Seed.of(0)))
                .withMessageContaining("pairs=0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CubeSample.of(1_000_000, 1_000_000, Seed.of(0)))
                .withMessageContaining("at most 200000000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CubeSample.nearBorder(0.6, 2))
                .withMessageContaining("0.5");
    }

    @Test
    void theChanceOfTheBorderIsTheReference() {
        var border = FACTS.getAsJsonObject("border");
        double e = border.get("e").getAsDouble();
        assertThat(CubeSample.nearBorder(e, 1)).isCloseTo(border.get("d1").getAsDouble(), within(1e-15));
        assertThat(CubeSample.nearBorder(e, 2)).isCloseTo(border.get("d2").getAsDouble(), within(1e-15));
        assertThat(CubeSample.nearBorder(e, 100)).isCloseTo(border.get("d100").getAsDouble(), within(1e-14));
        assertThat(CubeSample.nearBorder(e, 10_000))
                .isCloseTo(border.get("d10000").getAsDouble(), within(1e-12));
        assertThat(CubeSample.nearBorder(0, 7)).isZero();
        assertThat(CubeSample.nearBorder(0.5, 7)).isEqualTo(1);
    }

    /**
     * 20,000 pairs: the mean distance has a standard error of .25 / √20,000 = .0018, or less; within 4.5 of them, four
     * comparisons raise a false alarm in 3 of 100,000 seeds.
     */
    @Test
    void meanDistancesAreTheReference() {
        var mean = FACTS.getAsJsonObject("mean_distance");
        assertThat(sample(1).meanDistance()).isCloseTo(mean.get("unit_segment").getAsDouble(), within(0.008));
        assertThat(sample(2).meanDistance()).isCloseTo(mean.get("square").getAsDouble(), within(0.008));
        assertThat(sample(3).meanDistance()).isCloseTo(mean.get("cube").getAsDouble(), within(0.008));
        assertThat(CubeSample.distanceOfMany(1_000_000))
                .isCloseTo(mean.get("d1e6_asymptotic_sqrt_d_over_6").getAsDouble(), within(1e-9));
        assertThat(CubeSample.of(10_000, 200, Seed.of(5)).meanDistance())
                .isCloseTo(CubeSample.distanceOfMany(10_000), within(4.5 * 0.25 / Math.sqrt(200)));
    }

    private static CubeSample sample(int dimension) {
        return CubeSample.of(dimension, 20_000, Seed.of(1));
    }

    /** A share of 20,000 points within 4.5 standard errors of the formula, at four places: one false alarm in 30,000 seeds. */
    @Test
    void theShareNearTheBorderFollowsTheFormula() {
        for (int dimension : new int[] {2, 10, 100}) {
            var sample = CubeSample.of(dimension, 20_000, Seed.of(2));
            double chance = CubeSample.nearBorder(0.001, dimension);
            assertThat(sample.shareNearBorder(0.001))
                    .isCloseTo(chance, within(4.5 * Math.sqrt(chance * (1 - chance) / 20_000)));
        }
        assertThat(CubeSample.of(10_000, 200, Seed.of(2)).shareNearBorder(0.001))
                .isEqualTo(1);
    }

    @Test
    void distancesNarrow() {
        assertThat(CubeSample.of(2, 2_000, Seed.of(0)).relativeSpread()).isBetween(0.42, 0.53);
        assertThat(CubeSample.of(100, 2_000, Seed.of(0)).relativeSpread()).isBetween(0.05, 0.07);
        assertThat(CubeSample.of(10_000, 200, Seed.of(0)).relativeSpread()).isBetween(0.004, 0.008);
        assertThat(CubeSample.of(5, 1, Seed.of(0)).relativeSpread()).isZero();
    }

    @Test
    void equalSeedsGiveEqualSamples() {
        assertThat(CubeSample.of(3, 50, Seed.of(9))).isEqualTo(CubeSample.of(3, 50, Seed.of(9)));
        assertThat(CubeSample.of(3, 50, Seed.of(9))).isNotEqualTo(CubeSample.of(3, 50, Seed.of(8)));
    }
}
