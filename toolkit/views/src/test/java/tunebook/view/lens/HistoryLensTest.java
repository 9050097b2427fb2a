package tunebook.view.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tunebook.view.lens.GridVsRandomLensTest.marks;
import static tunebook.view.lens.RaceLensTest.golden;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tunebook.space.Params;
import tunebook.space.Space;
import tunebook.study.Direction;
import tunebook.study.Trial;
import tunebook.study.TrialState;
import tunebook.view.Figure;
import tunebook.view.Show;
import tunebook.view.Trials;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Frame;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Palette;
import tunebook.view.spec.Panel;
import tunebook.view.spec.Scale;
import tunebook.view.spec.Symbol;

class HistoryLensTest {
    private static final List<Trial> SIXTY = Trials.many(60);
    private static final FigureSpec SPEC = HistoryLens.of(SIXTY, Direction.MINIMIZE, Trials.TITLE);

    private static FigureSpec of(Direction direction, double... values) {
        return HistoryLens.of(Trials.values(values), direction, Trials.TITLE);
    }

    /** All marks of a kind that the last frame shows. */
    private static <M extends Mark> List<M> shown(FigureSpec spec, String panel, Class<M> kind) {
        return spec.shown(spec.frames().size() - 1).stream()
                .filter(layer -> layer.panel().equals(panel))
                .flatMap(layer -> layer.marks().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** The first value decides; a picture that draws it alone says so, and the table has the others. */
    @Test
    void ofSeveralValuesThePicturesSayThatTheyDrawTheFirst() {
        var pairs = List.of(Trials.pair(0, 3, 0.1), Trials.pair(1, 2, 0.4), Trials.pair(2, 4, 0.2));
        var history = HistoryLens.of(pairs, Direction.MINIMIZE, Trials.TITLE);
        assertThat(history.panels().get(0).y().label()).isEqualTo("first of 2 values of mlp");
        assertThat(history.frames()).extracting(Frame::caption).allMatch(words -> words.contains("first of 2 values"));
        assertThat(history.frames().get(1).caption())
                .startsWith("Trial 1, first of 2 values: 2, the new best; before it was 3 at trial 0");
        assertThat(history.data().columns())
                .containsExactly("trial", "state", "first of 2 values of mlp", "best so far", "value 2", "params");
        assertThat(history.data().rows().get(1)).startsWith(1, "complete", 2.0, 2.0, 0.4);
        var slice = SliceLens.of(pairs, Direction.MINIMIZE, Space.of(Space.real("x", 0, 1)), Trials.TITLE);
        assertThat(slice.panels().get(0).y().label()).isEqualTo("first of 2 values");
        assertThat(slice.frames().get(1).caption()).startsWith("Trial 1, first of 2 values: the new best, 2 at x=0.5");
        var one = of(Direction.MINIMIZE, 3, 2);
        assertThat(one.panels().get(0).y().label()).isEqualTo("value of mlp");
        assertThat(one.frames().get(1).caption()).startsWith("Trial 1: 2, the new best");
        assertThat(one.data().columns()).hasSize(5);
    }

    @Test
    void withoutATrialThatHasEndedThereIsNoPicture() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HistoryLens.of(List.of(), Direction.MINIMIZE, Trials.TITLE))
                .withMessageContaining("a history needs a trial that has ended")
                .withMessageContaining("'mlp'")
                .withMessageContaining("study.optimize(20");
        var waiting = List.of(Trials.of(0, Params.of("x", 1.0), new TrialState.Running()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HistoryLens.of(waiting, Direction.MINIMIZE, Trials.TITLE))
                .withMessageContaining("has none yet");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Show.history(null))
                .withMessageContaining("a picture needs a study");
    }

    @Test
    void everyTrialStandsAtItsNumberAndItsValue() {
        var complete = SIXTY.stream().filter(Trial::isComplete).toList();
        var circles = shown(SPEC, "values", Mark.Spot.class).stream()
                .filter(spot -> spot.symbol() == Symbol.CIRCLE && spot.fill() == Palette.BLACK)
                .toList();
        assertThat(circles)
                .extracting(Mark.Spot::x)
                .containsExactlyElementsOf(
                        complete.stream().map(trial -> (double) trial.number()).toList());
        assertThat(circles)
                .extracting(Mark.Spot::y)
                .containsExactlyElementsOf(complete.stream().map(Trial::value).toList());
        var failed = shown(SPEC, "failed", Mark.Spot.class);
        assertThat(failed).extracting(Mark.Spot::x).containsExactly(12.0, 25.0, 38.0, 51.0);
        assertThat(failed).allMatch(spot -> spot.symbol() == Symbol.FAILED);
    }

    /** The line is the lowest of the complete trials by then, worked out here a second time. */
    @Test
    void theLineIsTheBestOfTheCompleteTrials() {
        var line = shown(SPEC, "values", Mark.Path.class).get(0).line();
        for (int i = 0; i < line.size(); i++) {
            double number = line.x().get(i);
            double best = SIXTY.stream()
                    .filter(trial -> trial.isComplete() && trial.number() <= number)
                    .mapToDouble(Trial::value)
                    .min()
                    .orElseThrow();
            boolean foot = i + 1 < line.size() && line.x().get(i + 1) == number;
            if (!foot) {
                assertThat(line.y().get(i)).isEqualTo(best);
            }
        }
        assertThat(line.x().get(line.size() - 1)).isEqualTo(59);
    }

    @Test
    void aPrunedTrialNeverJoinsTheBest() {
        var trials = new ArrayList<>(Trials.values(0.5, 0.4));
        trials.add(Trials.of(2, Params.of("x", 0.5), new TrialState.Pruned(3, 0.01)));
        trials.addAll(List.of(Trials.of(3, Params.of("x", 0.6), TrialState.Complete.of(0.3))));
        var spec = HistoryLens.of(trials, Direction.MINIMIZE, Trials.TITLE);
        assertThat(spec.headings().claim()).isEqualTo("Best of 4 trials: 0.3, found at trial 3");
        assertThat(spec.frames().get(2).caption())
                .isEqualTo("Trial 2: pruned at step 3 with 0.01; best so far 0.4 at trial 1");
        var line = shown(spec, "values", Mark.Path.class).get(0).line();
        assertThat(line.y().stream().min().orElseThrow()).isEqualTo(0.3);
    }

    @Test
    void upwardsTheHighestIsTheBest() {
        var spec = of(Direction.MAXIMIZE, 0.5, 0.7, 0.6, 0.7);
        assertThat(spec.headings().claim()).isEqualTo("Best of 4 trials: 0.7, found at trial 1");
        assertThat(spec.headings().settings()).startsWith("maximize mlp");
        assertThat(spec.frames().get(3).caption()).isEqualTo("Trial 3: 0.7; best so far 0.7 at trial 1");
    }

    /** A value far off stands on the border, and a note says so; the others keep their room. */
    @Test
    void outliersAreClippedWithANote() {
        var spec = of(Direction.MINIMIZE, 3, 2.5, 2.8, 1e9, 2.2, 2.6, 400, 2.1, 1.9, 2.4, Double.POSITIVE_INFINITY, 2);
        var axis = spec.panel("values").y();
        assertThat(axis.high()).isLessThan(10);
        assertThat(spec.panel("values").title())
                .startsWith("3 values above ")
                .endsWith("drawn on the border, the furthest ∞");
        var off = shown(spec, "values", Mark.Spot.class).stream()
                .filter(spot -> spot.symbol() == Symbol.TRIANGLE)
                .toList();
        assertThat(off).extracting(Mark.Spot::x).containsExactly(3.0, 6.0, 10.0);
        assertThat(off).allMatch(spot -> spot.y() == axis.high());
    }

    /** A quarter of the axis is room enough: then all are drawn where they are. */
    @Test
    void whatCanBeSeenIsNotClipped() {
        var spec = of(Direction.MINIMIZE, 2.5, 2.6, 2.7, 2.9, 3, 3, 3.1, 3.1, 3.2, 3.4, 3.6, 4.8, 5.2, 5.9);
        assertThat(spec.panel("values").y().high()).isGreaterThan(5.9);
        assertThat(spec.panel("values").title()).isEmpty();
    }

    /** On the good side nothing is ever far off: it is the best. */
    @Test
    void theBestIsNeverAnOutlier() {
        var spec = of(Direction.MINIMIZE, 3, 2.5, 2.8, 2.9, 2.2, 2.6, 2.4, 2.1, -400, 2.4);
        assertThat(spec.panel("values").y().contains(-400)).isTrue();
        assertThat(spec.panel("values").title()).isEmpty();
    }

    @Test
    void whereNoneIsCompleteItSaysSo() {
        var failed = List.of(Trials.of(0, Params.of("x", 1.0), new TrialState.Failed("division by zero\nat line 3")));
        var spec = HistoryLens.of(failed, Direction.MINIMIZE, Trials.TITLE);
        assertThat(spec.headings().claim()).isEqualTo("None of 1 trial of 'mlp' is complete");
        assertThat(spec.frames().get(0).caption()).isEqualTo("Trial 0: failed, division by zero; none is complete yet");
        assertThat(shown(spec, "values", Mark.Path.class)).isEmpty();
    }

    /** Of thousands, each that became the best is there, and frames, marks and bytes stay within bounds. */
    @Test
    void aLongStudyIsThinnedButKeepsEveryImprovement() {
        var many = Trials.many(5000);
        var spec = HistoryLens.of(many, Direction.MINIMIZE, Trials.TITLE);
        assertThat(spec.frames()).hasSizeLessThanOrEqualTo(101);
        var course = TrialCourse.of(many, Direction.MINIMIZE);
        var drawn = shown(spec, "values", Mark.Spot.class).stream()
                .map(Mark.Spot::x)
                .toList();
        assertThat(drawn).hasSizeLessThan(2_200);
        assertThat(IntStream.range(0, 5000).filter(course::improves).mapToObj(i -> (double) i))
                .isSubsetOf(drawn);
        assertThat(spec.headings().settings()).contains("every 3rd drawn");
        assertThat(Figure.of(spec).html().length()).isLessThan(400_000);
    }

    /** Losses from 1 to 0.001 are a flat line near 0 on a linear axis; under a switch they are seen. */
    @Test
    void valuesOverDecadesHaveALogAxisUnderASwitch() {
        var spec = of(Direction.MINIMIZE, 1, 0.1, 0.5, 0.01, 0.02, 0.001);
        assertThat(spec.panels()).extracting(Panel::name).containsExactly("values", "values on a log scale");
        assertThat(spec.panel("values on a log scale").y().scale()).isEqualTo(Scale.LOG);
        assertThat(spec.panels())
                .allMatch(panel -> panel.variant().orElseThrow().name().equals("log value"));
        var spots = shown(spec, "values on a log scale", Mark.Spot.class).stream()
                .filter(spot -> spot.fill() == Palette.BLACK)
                .toList();
        assertThat(spots).extracting(Mark.Spot::y).containsExactly(1.0, 0.1, 0.5, 0.01, 0.02, 0.001);
        assertThat(of(Direction.MINIMIZE, 1, 0.1).panels()).hasSize(1);
        assertThat(of(Direction.MINIMIZE, 1, -0.001).panels()).hasSize(1);
        assertThat(Figure.of(spec).html()).contains("log value");
    }

    @Test
    void lockedItShowsTheFirstTrialAlone() {
        var locked = SPEC.locked();
        assertThat(locked.headings().claim()).isEqualTo("How good does it get, and how soon?");
        assertThat(locked.data().rows()).hasSize(1);
        assertThat(marks(locked.frames().get(0), "values", Mark.Path.class)).isEmpty();
    }

    @Test
    void theWordsAreThese() throws IOException {
        assertThat(Goldens.words(SPEC)).isEqualTo(golden("history.txt"));
    }

    @Test
    void theBundleIsSmall() {
        var figure = Figure.of(SPEC);
        assertThat(figure.html().length()).isLessThan(150_000);
        assertThat(figure.png().length).isLessThan(60_000);
        assertThat(figure.table().columnNames()).contains("trial", "state", "best so far");
    }
}
