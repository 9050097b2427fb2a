package tunebook.view.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static tunebook.view.lens.GridVsRandomLensTest.marks;
import static tunebook.view.lens.RaceLensTest.golden;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tunebook.rng.Seed;
import tunebook.space.CubeSample;
import tunebook.view.Show;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Mark;

class CurseLensTest {
    private static final FigureSpec SPEC = CurseLens.of(Seed.of(42));

    @Test
    void aFrameForEachNumberOfDimensions() {
        assertThat(SPEC.frames()).hasSize(CurseLens.DIMENSIONS.size());
        assertThat(SPEC.frames().get(3).name()).isEqualTo("d = 10,000");
    }

    /** The bars left of the line at 0.001 hold the share that the formula gives: to the bin that the line cuts. */
    @Test
    void barsMoveOverTheBorder() {
        for (int k = 0; k < 4; k++) {
            var bars = marks(SPEC.frames().get(k), "border", Mark.Area.class);
            double all = bars.stream().mapToDouble(Mark.Area::toY).sum();
            double left = bars.stream()
                    .filter(bar -> bar.toX() <= CurseLens.NEAR)
                    .mapToDouble(Mark.Area::toY)
                    .sum();
            double chance = CubeSample.nearBorder(CurseLens.NEAR, CurseLens.DIMENSIONS.get(k));
            assertThat(left / all).isBetween(0.7 * chance - 0.005, chance + 0.03);
        }
    }

    @Test
    void distancesNarrowAroundOne() {
        double before = Double.POSITIVE_INFINITY;
        for (int k = 0; k < 4; k++) {
            var bars = marks(SPEC.frames().get(k), "distance", Mark.Area.class);
            double width = bars.get(bars.size() - 1).toX() - bars.get(0).fromX();
            assertThat(width).isLessThan(before);
            assertThat(bars.stream().filter(bar -> bar.toY() == 1)).isNotEmpty();
            before = width;
        }
        assertThat(before).isLessThan(0.1);
    }

    @Test
    void theTableIsFilledFrameByFrame() {
        assertThat(SPEC.frames().get(0).rows().get(1)).isEqualTo(List.of("10", "", "", "", "", ""));
        assertThat(SPEC.frames().get(3).rows().get(0)).startsWith("2", "0.004");
        assertThat(SPEC.frames().get(3).rows().get(3)).startsWith("10,000", "1 − 2e−9", "100 %");
        assertThat(SPEC.locked().data().rows()).hasSize(1);
    }

    @Test
    void theWordsAreThese() throws IOException {
        assertThat(Goldens.words(SPEC)).isEqualTo(golden("curse.txt"));
    }

    @Test
    void anotherSeedDrawsOtherPoints() {
        assertThat(Show.curse(1).spec().headings().settings()).contains("seed 1");
        assertThat(Show.curse(1).spec().data()).isNotEqualTo(SPEC.data());
        assertThat(Show.curse().spec()).isEqualTo(SPEC);
    }

    @Test
    void theBundleIsSmall() {
        var figure = Show.curse();
        assertThat(figure.html().length()).isLessThan(150_000);
        assertThat(figure.png().length).isLessThan(60_000);
        assertThat(figure.table().rowCount()).isEqualTo(4);
    }
}
