package tunebook.view.paint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tunebook.view.spec.Axis;
import tunebook.view.spec.Panel;
import tunebook.view.spec.Place;

class WindowTest {
    private static final Window WINDOW = new Window(
            Panel.map("map", "", new Place(100, 50, 200, 100), Axis.linear("x", 0, 2), Axis.linear("y", 0, 1)));

    @Test
    void whatLiesInsideStays() {
        var line = WINDOW.clip(0, 0, 2, 1).orElseThrow();
        assertThat(line.getX1()).isEqualTo(100);
        assertThat(line.getY1()).isEqualTo(150);
        assertThat(line.getX2()).isEqualTo(300);
        assertThat(line.getY2()).isEqualTo(50);
    }

    @Test
    void whatCrossesTheBorderIsCutThere() {
        var line = WINDOW.clip(1, 0.5, 1, 7).orElseThrow();
        assertThat(line.getX2()).isEqualTo(200);
        assertThat(line.getY2()).isEqualTo(50);
        assertThat(WINDOW.clip(1, 0.5, 1, 1e300).orElseThrow().getY2()).isEqualTo(50);
        assertThat(WINDOW.clip(1, 0.5, Double.POSITIVE_INFINITY, 0.5)
                        .orElseThrow()
                        .getX2())
                .isEqualTo(300);
    }

    @Test
    void whatPassesByOrIsNoNumberIsNotDrawn() {
        assertThat(WINDOW.clip(-1, 2, 3, 2)).isEmpty();
        assertThat(WINDOW.clip(-1, -0.1, -0.1, 2)).isEmpty();
        assertThat(WINDOW.clip(1, 0.5, Double.NaN, 0.5)).isEmpty();
    }
}
