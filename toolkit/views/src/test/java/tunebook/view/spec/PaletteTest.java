package tunebook.view.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaletteTest {
    private static double onWhite(int rgb) {
        return 1.05 / (Palette.luminance(rgb) + 0.05);
    }

    /** The contrasts of the five series on white, as computed when they were chosen. */
    @Test
    void seriesCanBeSeenOnWhite() {
        double[] expected = {21, 5.19, 3.87, 3.42, 3.06};
        for (int i = 0; i < Series.LIMIT; i++) {
            assertThat(onWhite(Series.of(i).rgb())).isCloseTo(expected[i], within(0.01));
        }
    }

    @Test
    void noTwoSeriesShareColourSymbolOrColourAndDash() {
        var all = IntStream.range(0, Series.LIMIT).mapToObj(Series::of).toList();
        assertThat(all).extracting(Series::rgb).doesNotHaveDuplicates();
        assertThat(all).extracting(Series::symbol).doesNotHaveDuplicates();
    }

    @Test
    void aSixthSeriesIsRefused() {
        assertThatThrownBy(() -> Series.of(5)).hasMessageContaining("at most 5").hasMessageContaining("two pictures");
    }

    @Test
    void wordsAreDarkEnoughToBeRead() {
        for (int i = 0; i < Series.LIMIT; i++) {
            assertThat(onWhite(Palette.forText(Series.of(i).rgb()))).isGreaterThanOrEqualTo(4.5);
        }
        assertThat(Palette.forText(Palette.BLUE)).isEqualTo(Palette.BLUE);
    }

    @Test
    void mixingGoesChannelByChannel() {
        assertThat(Palette.mix(0x000000, 0xFFFFFF, 0.4)).isEqualTo(0x999999);
        assertThat(Palette.mix(0x102030, 0x102030, 0.7)).isEqualTo(0x102030);
        assertThat(Palette.mix(0xFF0000, 0x0000FF, 1)).isEqualTo(0xFF0000);
    }
}
