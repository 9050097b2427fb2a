package tunebook.view.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static tunebook.view.lens.RaceLensTest.golden;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tunebook.space.Parameter;
import tunebook.space.SearchSpace;
import tunebook.space.Space;
import tunebook.study.Direction;
import tunebook.study.Trial;
import tunebook.view.Figure;
import tunebook.view.Show;
import tunebook.view.Trials;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Palette;
import tunebook.view.spec.Scale;
import tunebook.view.spec.Symbol;
import tunebook.view.spec.Tick;

class SliceLensTest {
    private static final List<Trial> SIXTY = Trials.many(60);
    private static final FigureSpec SPEC = SliceLens.of(SIXTY, Direction.MINIMIZE, Trials.SPACE, Trials.TITLE);

    private static List<Mark.Spot> spots(FigureSpec spec, int panel, Symbol symbol) {
        return spec.shown(spec.frames().size() - 1).stream()
                .filter(layer -> layer.panel().equals("parameter " + panel))
                .flatMap(layer -> layer.marks().stream())
                .map(Mark.Spot.class::cast)
                .filter(spot -> spot.symbol() == symbol)
                .toList();
    }

    @Test
    void whatCannotBeSlicedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SliceLens.of(List.of(), Direction.MINIMIZE, Trials.SPACE, Trials.TITLE))
                .withMessageContaining("a slice needs a trial that has ended");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SliceLens.of(SIXTY, Direction.MINIMIZE, SearchSpace.open(), Trials.TITLE))
                .withMessageContaining("a slice needs a parameter");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SliceLens.of(SIXTY, Direction.MINIMIZE, Trials.SPACE, Trials.TITLE, "momentum"))
                .withMessageContaining("'momentum'")
                .withMessageContaining("lr");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Show.slice(null, "lr"))
                .withMessageContaining("a picture needs a study");
    }

    @Test
    void aPanelForEachParameterWithItsScale() {
        assertThat(SPEC.panels()).hasSize(6);
        assertThat(SPEC.panels())
                .extracting(panel -> panel.x().label())
                .containsExactly("lr", "layers", "units", "optimizer", "beta1", "batch norm");
        assertThat(SPEC.panels())
                .extracting(panel -> panel.x().scale())
                .containsExactly(Scale.LOG, Scale.LINEAR, Scale.LOG, Scale.LINEAR, Scale.LINEAR, Scale.LINEAR);
        assertThat(SPEC.panels().get(1).x().ticks()).extracting(Tick::label).containsExactly("1", "2", "3");
        assertThat(SPEC.panels().get(3).x().ticks()).extracting(Tick::label).containsExactly("adam", "sgd", "rmsprop");
        assertThat(SPEC.panels())
                .allMatch(panel -> panel.y().high() == SPEC.panels().get(0).y().high());
    }

    @Test
    void everyCompleteTrialStandsAtItsValues() {
        var complete = SIXTY.stream().filter(Trial::isComplete).toList();
        var circles = spots(SPEC, 0, Symbol.CIRCLE);
        assertThat(circles).hasSameSizeAs(complete);
        for (int i = 0; i < complete.size(); i++) {
            assertThat(circles.get(i).x()).isEqualTo(complete.get(i).params().number("lr"));
            assertThat(circles.get(i).y()).isEqualTo(complete.get(i).value());
        }
    }

    @Test
    void aParameterWithAConditionIsDrawnWhereItIs() {
        long has = SIXTY.stream()
                .filter(trial -> trial.isComplete() && trial.params().has("beta1"))
                .count();
        assertThat(spots(SPEC, 4, Symbol.CIRCLE)).hasSize((int) has);
        long all = SIXTY.stream().filter(trial -> trial.params().has("beta1")).count();
        assertThat(SPEC.panels().get(4).title()).isEqualTo("in " + all + " of 60 trials");
    }

    @Test
    void choicesKeepNearTheirPlace() {
        assertThat(spots(SPEC, 3, Symbol.CIRCLE))
                .allSatisfy(spot -> assertThat(spot.x()).isCloseTo(Math.rint(spot.x()), within(0.26)));
    }

    /** Later is darker, never by chance. */
    @Test
    void coloursFollowTheOrder() {
        for (int i = 1; i <= 100; i++) {
            assertThat(Palette.luminance(SliceLens.shade(i / 100.0)))
                    .isLessThanOrEqualTo(Palette.luminance(SliceLens.shade((i - 1) / 100.0)));
        }
        assertThat(Palette.luminance(SliceLens.shade(0)) - Palette.luminance(SliceLens.shade(1)))
                .isGreaterThan(0.5);
    }

    @Test
    void oneParameterAlone() {
        var spec = SliceLens.of(SIXTY, Direction.MINIMIZE, Trials.SPACE, Trials.TITLE, "optimizer");
        assertThat(spec.panels()).hasSize(1);
        assertThat(spec.panels().get(0).plot().width()).isGreaterThan(600);
    }

    @Test
    void ofManyParametersTheFirstEightAreShown() {
        var parameters = IntStream.range(0, 11)
                .<Parameter>mapToObj(i -> Space.real("x" + i, 0, 1))
                .toList();
        var trials = Trials.values(1, 2, 3);
        var spec = SliceLens.of(trials, Direction.MINIMIZE, new SearchSpace(parameters), Trials.TITLE);
        assertThat(spec.panels()).hasSize(8);
        assertThat(spec.headings().settings()).contains("the first 8 of 11 parameters");
    }

    @Test
    void panelsDoNotOverlapAndStayOnTheCanvas() {
        for (int count = 1; count <= SliceLens.MOST; count++) {
            var layout = SliceLayout.of(count);
            for (int i = 0; i < count; i++) {
                var place = layout.place(i);
                assertThat(place.right()).isLessThanOrEqualTo(FigureSpec.WIDTH - 10.0);
                assertThat(place.bottom()).isLessThan(SliceLayout.LEGEND - 40);
                for (int j = 0; j < i; j++) {
                    var other = layout.place(j);
                    assertThat(place.x() >= other.right() + 40 || place.y() >= other.bottom() + 50)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void theWordsAreThese() throws IOException {
        assertThat(Goldens.words(SPEC)).isEqualTo(golden("slice.txt"));
    }

    @Test
    void theBundleIsSmallAlsoOfManyTrials() {
        var figure = Figure.of(SliceLens.of(Trials.many(3000), Direction.MINIMIZE, Trials.SPACE, Trials.TITLE));
        assertThat(figure.html().length()).isLessThan(400_000);
        assertThat(figure.png().length).isLessThan(60_000);
        assertThat(Figure.of(SPEC).table().columnNames()).contains("lr", "batch norm");
    }
}
