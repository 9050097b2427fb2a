package tunebook.view.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static tunebook.view.lens.RaceLensTest.golden;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tunebook.tuning.GridVsRandom;
import tunebook.view.Show;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Frame;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Symbol;

class GridVsRandomLensTest {
    private static final GridVsRandom NINE = GridVsRandom.of(9).seed(42);
    private static final FigureSpec SPEC = GridVsRandomLens.of(NINE);

    static <M extends Mark> List<M> marks(Frame frame, String panel, Class<M> kind) {
        return frame.layers().stream()
                .filter(layer -> layer.panel().equals(panel))
                .flatMap(layer -> layer.marks().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Test
    void whatIsNoGridIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Show.gridVsRandom(10))
                .withMessageContaining("k * k")
                .withMessageContaining("Try 9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Show.gridVsRandom(9, 0, 91))
                .withMessageContaining("from 0 to 90");
    }

    @Test
    void theAxisTurnsFromZeroToFortyFive() {
        assertThat(SPEC.frames()).extracting(Frame::name).startsWith("0°", "5°").endsWith("40°", "45°");
        assertThat(SPEC.frames()).hasSize(10);
    }

    /** Straight above each trial stands what it tries of the important axis, at every angle. */
    @Test
    void trialsStandUnderTheirPlacesOnTheCurve() {
        for (Frame frame : SPEC.frames()) {
            for (int side = 0; side < 2; side++) {
                var below = marks(frame, "square " + side, Mark.Spot.class);
                var above = marks(frame, "along " + side, Mark.Spot.class);
                assertThat(below).hasSize(9);
                assertThat(above)
                        .extracting(Mark.Spot::x)
                        .containsExactlyElementsOf(
                                below.stream().map(Mark.Spot::x).toList());
            }
        }
    }

    /** A star is a trial in the good stripe, and every other trial lies outside of it. */
    @Test
    void starsAreTheTrialsInTheStripe() {
        var stripe = (Mark.Area) SPEC.back().stream()
                .filter(layer -> layer.panel().equals("square 1"))
                .findFirst()
                .orElseThrow()
                .marks()
                .get(0);
        assertThat(stripe.toX() - stripe.fromX()).isCloseTo(0.1, within(1e-12));
        for (Frame frame : SPEC.frames()) {
            assertThat(marks(frame, "square 1", Mark.Spot.class))
                    .allSatisfy(spot -> assertThat(spot.symbol() == Symbol.STAR)
                            .isEqualTo(spot.x() >= stripe.fromX() && spot.x() <= stripe.toX()));
        }
    }

    @Test
    void theLinesGoThroughTheChances() {
        for (int k = 0; k < SPEC.frames().size(); k++) {
            var at = NINE.at(5.0 * k);
            assertThat(marks(SPEC.frames().get(k), "chances", Mark.Spot.class))
                    .extracting(Mark.Spot::y)
                    .containsExactly(at.grid().chance(), at.random().chance());
        }
    }

    @Test
    void theFirstFrameSaysThreeAndNine() {
        assertThat(marks(SPEC.frames().get(0), "heading 0", Mark.Note.class))
                .extracting(Mark.Note::words)
                .containsExactly("9 on a grid: 3 distinct values");
        assertThat(marks(SPEC.frames().get(0), "heading 1", Mark.Note.class))
                .extracting(Mark.Note::words)
                .containsExactly("9 at random: 9 distinct values");
    }

    @Test
    void lockedItKeepsTheOutcomeToItself() {
        var locked = SPEC.locked();
        assertThat(locked.headings().claim()).contains("which hits the good window more often?");
        assertThat(locked.data().rows()).hasSize(1);
    }

    @Test
    void oneAngleIsOneFrame() {
        var spec = Show.gridVsRandom(9, 7, 30).spec();
        assertThat(spec.frames()).hasSize(1);
        assertThat(spec.frames().get(0).name()).isEqualTo("30°");
        assertThat(spec.headings().settings()).contains("seed 7").contains("1,000 times");
    }

    @Test
    void theWordsAreThese() throws IOException {
        assertThat(Goldens.words(SPEC)).isEqualTo(golden("grid-vs-random.txt"));
    }

    @Test
    void theBundleIsSmall() {
        var figure = Show.gridVsRandom(9);
        assertThat(figure.html().length()).isLessThan(150_000);
        assertThat(figure.png().length).isLessThan(60_000);
        assertThat(figure.table().columnNames()).contains("angle", "chance of grid");
    }
}
