package tunebook.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tunebook.math.Vec;

class GridVsRandomTest {
    private static final GridVsRandom NINE = GridVsRandom.of(9);

    @Test
    void trialsThatMakeNoGridAreRefused() {
        for (int trials : new int[] {-9, 0, 1, 2, 8, 10, 64}) {
            assertThatIllegalArgumentException()
                    .as("%d trials", trials)
                    .isThrownBy(() -> GridVsRandom.of(trials))
                    .withMessageContaining("k * k")
                    .withMessageContaining("got " + trials);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GridVsRandom.of(10))
                .withMessageContaining("Try 9");
    }

    @Test
    void anAngleOutOfRangeAndNoRedrawAreRefused() {
        for (double degrees : new double[] {-1, 90.5, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> NINE.at(degrees))
                    .withMessageContaining("from 0 to 90");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NINE.redraws(0))
                .withMessageContaining("at least 1 redraw");
    }

    @Test
    void aGridTriesThreeValuesOfNineAtZeroFiveAtFortyFiveAndNineBetween() {
        assertThat(NINE.at(0).grid().distinct()).isEqualTo(3);
        assertThat(NINE.at(45).grid().distinct()).isEqualTo(5);
        assertThat(NINE.at(90).grid().distinct()).isEqualTo(3);
        for (double degrees = 5; degrees < 45; degrees += 5) {
            assertThat(NINE.at(degrees).grid().distinct()).as("at %s°", degrees).isEqualTo(9);
        }
        for (double degrees = 0; degrees <= 90; degrees += 5) {
            assertThat(NINE.at(degrees).random().distinct()).isEqualTo(9);
        }
    }

    /** The exact chance: three windows of .1 in the .9 in which a window can lie. */
    @Test
    void theGridHitsAThirdAtZeroDegrees() {
        assertThat(GridVsRandom.exact(NINE.at(0).grid().seen())).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(GridVsRandom.exact(NINE.at(45).grid().seen())).isCloseTo(5 / 9.0, within(1e-12));
        assertThat(GridVsRandom.exact(NINE.at(20).grid().seen())).isCloseTo(0.851852, within(1e-6));
    }

    /**
     * 1 - .9⁹ = .613 for random at 0°, and the exact chance of the grid at every angle. A share of 1,000 redraws has a
     * standard deviation of at most .0158; 14 comparisons within 4.5 of them raise a false alarm in one of 10,000 seeds.
     */
    @Test
    void redrawsAgreeWithWhatIsExact() {
        for (long seed : new long[] {0, 1, 2}) {
            var seeded = NINE.seed(seed);
            assertThat(seeded.at(0).random().chance()).isCloseTo(1 - Math.pow(0.9, 9), within(4.5 * 0.0154));
            for (double degrees : new double[] {0, 20, 45}) {
                var grid = seeded.at(degrees).grid();
                double exact = GridVsRandom.exact(grid.seen());
                assertThat(grid.chance())
                        .as("seed %d at %s°", seed, degrees)
                        .isCloseTo(exact, within(4.5 * Math.sqrt(exact * (1 - exact) / 1_000)));
            }
        }
    }

    /** What the picture claims: a lead of .28 if one parameter matters, of .05 if both do, and none in between. */
    @Test
    void turningTheAxisTakesTheLeadFromRandom() {
        var many = NINE.redraws(20_000);
        assertThat(lead(many, 0)).isBetween(0.25, 0.31);
        assertThat(lead(many, 20)).isLessThan(-0.19);
        assertThat(lead(many, 45)).isBetween(0.02, 0.08);
    }

    private static double lead(GridVsRandom plan, double degrees) {
        var at = plan.at(degrees);
        return at.random().chance() - at.grid().chance();
    }

    @Test
    void equalSeedsGiveEqualComparisonsAndOthersDoNot() {
        assertThat(NINE.seed(3).at(10)).isEqualTo(GridVsRandom.of(9).seed(3).at(10));
        assertThat(NINE.seed(3).at(10).random().trials())
                .isNotEqualTo(NINE.seed(4).at(10).random().trials());
    }

    /** The same draws at every angle: what changes from frame to frame is the angle alone. */
    @Test
    void theTrialsStayWhileTheAxisTurns() {
        assertThat(NINE.at(45).random().trials()).isEqualTo(NINE.at(0).random().trials());
        assertThat(NINE.at(45).low()).isEqualTo(NINE.at(0).low());
    }

    @Test
    void placesAreSharesFromCornerToCorner() {
        for (double degrees = 0; degrees <= 90; degrees += 7.5) {
            var axis = new ImportantAxis(degrees);
            assertThat(axis.seen(Vec.of(0, 0)).get(0)).isCloseTo(0, within(1e-12));
            assertThat(axis.seen(Vec.of(1, 1)).get(0)).isCloseTo(1, within(1e-12));
            assertThat(axis.seen(Vec.of(1, 0)).get(1)).isCloseTo(0, within(1e-12));
            assertThat(axis.seen(Vec.of(0, 1)).get(1)).isCloseTo(1, within(1e-12));
        }
        assertThat(new ImportantAxis(0)
                        .seen(Vec.of(0.3, 0.8))
                        .minus(Vec.of(0.3, 0.8))
                        .maxNorm())
                .isLessThan(1e-12);
        assertThat(new ImportantAxis(45).extent()).isCloseTo(Math.sqrt(2), within(1e-12));
    }
}
