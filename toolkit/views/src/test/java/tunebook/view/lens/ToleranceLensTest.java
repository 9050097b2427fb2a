package tunebook.view.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tunebook.view.lens.RaceLensTest.golden;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tunebook.descent.Optimizer;
import tunebook.descent.Optimizers;
import tunebook.objective.Objectives;
import tunebook.tuning.Tolerance;
import tunebook.tuning.ToleranceResult;
import tunebook.view.Show;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Frame;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Series;
import tunebook.view.spec.Symbol;

class ToleranceLensTest {
    private static final ToleranceResult SWEEP =
            Tolerance.on(Objectives.ravine()).run(Optimizers.all());
    private static final FigureSpec SPEC = ToleranceLens.of(SWEEP);

    private static <M extends Mark> List<M> marks(Frame frame, Class<M> kind) {
        return frame.layers().stream()
                .flatMap(layer -> layer.marks().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Test
    void whatCannotBeSweptIsRefused() {
        var ravine = Objectives.ravine();
        var all = Optimizers.all();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Show.tolerance(null, all))
                .withMessageContaining("a sweep needs a function, but got null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Show.tolerance(ravine, null))
                .withMessageContaining("a sweep needs optimizers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Show.tolerance(ravine, List.of()))
                .withMessageContaining("a sweep needs an optimizer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Show.tolerance(Objectives.of("bowl", (x, y) -> x * x + y * y), all))
                .withMessageContaining("has no gradient");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Show.tolerance(ravine, all, 1))
                .withMessageContaining("2 coordinates");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Show.tolerance(ravine, all, (double[]) null))
                .withMessageContaining("a sweep needs a start, but got null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Show.tolerance((ToleranceResult) null))
                .withMessageContaining("Tolerance.on(...).run(...)");
    }

    @Test
    void aSixthOptimizerIsRefused() {
        var six = Stream.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6)
                .map(beta -> Optimizers.momentum(0.1, beta))
                .toArray(Optimizer[]::new);
        var sweep = Tolerance.on(Objectives.ravine()).between(0.1, 0.2).run(List.of(six));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ToleranceLens.of(sweep))
                .withMessageContaining("at most 5")
                .withMessageContaining("got 6");
    }

    /** The solid bar of a row lies over the η that settled, and over no other. */
    @Test
    void barsAreWhatSettled() {
        for (int row = 0; row < 5; row++) {
            int rgb = Series.of(row).rgb();
            var solid = marks(SPEC.frames().get(row + 1), Mark.Area.class).stream()
                    .filter(area -> area.rgb() == rgb && !area.hatched())
                    .toList();
            for (var settling : SWEEP.bands().get(row).settlings()) {
                boolean inside = solid.stream()
                        .anyMatch(area -> settling.rate() >= area.fromX() && settling.rate() <= area.toX());
                assertThat(inside).isEqualTo(settling.steps() >= 0);
            }
        }
    }

    @Test
    void theStarIsTheBestRateAndOnlyDivergingIsHatched() {
        var sgd = SPEC.frames().get(1);
        var star = marks(sgd, Mark.Spot.class).get(0);
        assertThat(star.symbol()).isEqualTo(Symbol.STAR);
        assertThat(star.x()).isEqualTo(SWEEP.bands().get(0).best().orElseThrow().rate());
        assertThat(marks(sgd, Mark.Area.class).stream().filter(Mark.Area::hatched))
                .hasSize(1);
        assertThat(marks(SPEC.frames().get(5), Mark.Area.class)).noneMatch(Mark.Area::hatched);
    }

    @Test
    void widthsStandAtTheEnds() {
        var widths = SPEC.frames().stream()
                .flatMap(frame -> frame.layers().stream())
                .filter(layer -> layer.panel().equals("widths"))
                .flatMap(layer -> layer.marks().stream())
                .map(mark -> ((Mark.Note) mark).words())
                .toList();
        assertThat(widths)
                .containsExactly("0.5 decades", "1.9 decades", "≥ 1.3 decades", "0.3 decades", "≥ 2.1 decades");
    }

    @Test
    void theFirstFrameGivesNothingAway() {
        assertThat(SPEC.frames()).hasSize(6);
        assertThat(SPEC.frames().get(0).layers()).isEmpty();
        assertThat(SPEC.locked().data().rows()).isEmpty();
        assertThat(SPEC.locked().headings().claim())
                .isEqualTo("Which optimizer forgives most, if η is not quite right?");
    }

    @Test
    void anOptimizerThatNeverSettlesIsShownSo() {
        var never = ToleranceLens.of(Tolerance.on(Objectives.ravine())
                .between(1e-6, 1e-5)
                .run(List.of(Optimizers.sgd(0.1), Optimizers.decoupledDecay(Optimizers.sgd(0.1), 0.01))));
        assertThat(never.headings().claim()).isEqualTo("At none of these η does anything settle in 100 steps");
        assertThat(never.frames().get(1).caption()).isEqualTo("sgd(η) settles at no η that was tried");
        assertThat(marks(never.frames().get(1), Mark.Note.class))
                .extracting(Mark.Note::words)
                .contains("never");
        assertThat(never.height()).isLessThan(FigureSpec.HEIGHT);
    }

    @Test
    void anotherStartIsHeeded() {
        assertThat(Show.tolerance(Objectives.ravine(), List.of(Optimizers.sgd(0.1)), 1, 1)
                        .spec()
                        .headings()
                        .settings())
                .contains("from (1, 1)");
    }

    @Test
    void theWordsAreThese() throws IOException {
        var words = Stream.concat(
                        Stream.of(SPEC.headings().claim(), SPEC.headings().settings()),
                        SPEC.frames().stream().flatMap(frame -> Stream.of(frame.caption(), frame.alt())))
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(words).isEqualTo(golden("tolerance-ravine.txt"));
    }

    @Test
    void theBundleIsSmall() {
        var figure = Show.tolerance(SWEEP);
        assertThat(figure.html().length()).isLessThan(100_000);
        assertThat(figure.png().length).isLessThan(60_000);
        assertThat(figure.table().columnNames()).contains("optimizer", "η from", "η to", "best η");
    }
}
