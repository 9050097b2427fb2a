package tunebook.view.paint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tunebook.view.spec.Palette;

class ViridisTest {
    /** Ends and middle as published: (0.267, 0.005, 0.329), (0.128, 0.567, 0.551), (0.993, 0.906, 0.144). */
    @Test
    void knownColours() {
        assertThat(Viridis.of(false).at(0)).isEqualTo(0x440154);
        assertThat(Viridis.of(false).at(128 / 255.0)).isEqualTo(0x21918C);
        assertThat(Viridis.of(false).at(1)).isEqualTo(0xFDE725);
        assertThat(Viridis.of(false).at(7)).isEqualTo(0xFDE725);
    }

    @Test
    void lighterAllTheWay() {
        for (boolean muted : new boolean[] {false, true}) {
            for (int i = 1; i < Viridis.SIZE; i++) {
                double before = Palette.luminance(Viridis.of(muted).at((i - 1) / 255.0));
                assertThat(Palette.luminance(Viridis.of(muted).at(i / 255.0))).isGreaterThan(before - 2e-3);
            }
        }
    }

    @Test
    void blackOnTheMutedMapHasAContrastOfEight() {
        for (int i = 0; i < Viridis.SIZE; i++) {
            double contrast = (Palette.luminance(Viridis.of(true).at(i / 255.0)) + 0.05) / 0.05;
            assertThat(contrast).isGreaterThan(8);
        }
    }
}
