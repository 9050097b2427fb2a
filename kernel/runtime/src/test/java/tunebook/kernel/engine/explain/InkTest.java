package tunebook.kernel.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Colours can be read on light and dark pages (contrast as WCAG 2.1 defines it). */
class InkTest {
    private static final int[] WHITE = {255, 255, 255};
    private static final int[] NEAR_BLACK = {17, 17, 17};
    private static final double ENOUGH = 4.0;

    @ParameterizedTest
    @EnumSource(
            value = Ink.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PLAIN"})
    void isLegibleInBothThemes(Ink ink) {
        assertThat(contrast(ink.rgb(), WHITE)).as("%s on white", ink).isGreaterThan(ENOUGH);
        assertThat(contrast(ink.rgb(), NEAR_BLACK)).as("%s on near-black", ink).isGreaterThan(ENOUGH);
    }

    @Test
    void theRedOfTerminalsWouldNotDo() {
        assertThat(contrast(new int[] {231, 92, 88}, WHITE)).isLessThan(ENOUGH);
        assertThat(contrast(new int[] {178, 43, 49}, NEAR_BLACK)).isLessThan(ENOUGH);
    }

    @Test
    void linesAreTheSameTextWithAndWithoutColours() {
        var line = Line.of(Ink.HINT, "Hint: ").and(Ink.PLAIN, "add ;");
        assertThat(line.text()).isEqualTo("Hint: add ;");
        assertThat(line.painted()).startsWith("\u001b[").endsWith("\u001b[0madd ;");
        assertThat(List.of(line.painted().split("\u001b\\[[\\d;]*m"))).containsExactly("", "Hint: ", "add ;");
    }

    private static double contrast(int[] one, int[] other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(int[] rgb) {
        return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
