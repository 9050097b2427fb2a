package tunebook.view.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tunebook.view.Samples;

class FigureSpecTest {
    private static final FigureSpec SPEC = Samples.spirals(2, 40);
    private static final FigureSpec.Headings HEADINGS = new FigureSpec.Headings("claim", "question", "settings");
    private static final Panel PANEL =
            Panel.chart("main", "", new Place(10, 10, 100, 100), Axis.linear("x", 0, 1), Axis.linear("y", 0, 1));

    private static FigureSpec of(List<Panel> panels, List<Frame> frames, Optional<Board> board) {
        return new FigureSpec(
                720,
                480,
                HEADINGS,
                panels,
                List.of(),
                frames,
                List.of(),
                board,
                Optional.empty(),
                new DataTable(List.of(), List.of()));
    }

    private static Frame frame(Layer... layers) {
        return new Frame("", "caption", "alt", List.of(layers), List.of());
    }

    @Test
    void aFigureNeedsAFrame() {
        assertThatThrownBy(() -> of(List.of(PANEL), List.of(), Optional.empty()))
                .hasMessageContaining("at least one frame");
    }

    @Test
    void panelsNeedNamesOfTheirOwn() {
        assertThatThrownBy(() -> of(List.of(PANEL, PANEL), List.of(frame()), Optional.empty()))
                .hasMessageContaining("two panels are called 'main'");
    }

    @Test
    void aLayerNeedsItsPanel() {
        assertThatThrownBy(() ->
                        of(List.of(PANEL), List.of(frame(Layer.of("other", Life.NOW, List.of()))), Optional.empty()))
                .hasMessageContaining("'other'")
                .hasMessageContaining("[main]");
    }

    @Test
    void panelsThatShareAnAxisStandOverEachOther() {
        var shifted =
                Panel.chart("above", "", new Place(20, 10, 100, 100), Axis.linear("x", 0, 1), Axis.linear("y", 0, 1));
        assertThatThrownBy(() -> of(List.of(PANEL, shifted.sharingX(PANEL)), List.of(frame()), Optional.empty()))
                .hasMessageContaining("same left and right edge");
        var above =
                Panel.chart("above", "", new Place(10, 200, 100, 100), Axis.linear("t", 5, 6), Axis.linear("y", 0, 1));
        assertThat(of(List.of(PANEL, above.sharingX(PANEL)), List.of(frame()), Optional.empty())
                        .panel("above")
                        .x())
                .isEqualTo(PANEL.x());
    }

    @Test
    void theBoardFitsEveryFrame() {
        var board = new Board(0, 0, List.of(new Board.Column("a", 50, false)), List.of(Series.of(0)));
        assertThatThrownBy(() -> of(List.of(PANEL), List.of(frame()), Optional.of(board)))
                .hasMessageContaining("1 rows of 1 cells");
    }

    @Test
    void captionsAreShortAndNeverMissing() {
        assertThatThrownBy(() -> new Frame("", " ", "alt", List.of(), List.of()))
                .hasMessageContaining("caption");
        assertThatThrownBy(() -> new Frame("", "caption", "", List.of(), List.of()))
                .hasMessageContaining("alternative");
        assertThatThrownBy(() -> new Frame("", "x".repeat(161), "alt", List.of(), List.of()))
                .hasMessageContaining("at most 160")
                .hasMessageContaining("161");
    }

    @Test
    void tailsFadeTo40PercentAndWhatIsNowGoes() {
        var shown = SPEC.shown(40);
        var tails = shown.stream().filter(layer -> layer.life() == Life.FADES).toList();
        assertThat(tails).hasSize(41);
        assertThat(tails.get(0).opacity()).isEqualTo(0.4);
        assertThat(tails.get(40).opacity()).isEqualTo(1);
        assertThat(tails).extracting(Layer::opacity).isSorted();
        assertThat(shown.stream().filter(layer -> layer.life() == Life.NOW)).hasSize(2);
        assertThat(shown.stream().filter(layer -> layer.life() == Life.STAYS)).hasSize(41);
    }

    @Test
    void lowerTracksComeFirstWhateverTheirFrame() {
        var deep = Layer.of("main", Life.FADES, List.of());
        var spec = of(List.of(PANEL), List.of(frame(deep.at(2), deep), frame(deep.at(1), deep)), Optional.empty());
        assertThat(spec.shown(1)).extracting(Layer::depth).containsExactly(0, 0, 1, 2);
        assertThat(spec.tracks()).extracting(Track::depth).containsExactly(0, 1, 2);
    }

    @Test
    void lockedShowsNothingOfWhatComes() {
        var locked = SPEC.locked();
        assertThat(locked.frames()).hasSize(1);
        assertThat(locked.headings().claim()).isEqualTo(SPEC.headings().question());
        assertThat(locked.data().rows()).hasSize(1);
    }
}
