package tunebook.view.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tunebook.view.lens.GridVsRandomLensTest.marks;
import static tunebook.view.lens.RaceLensTest.golden;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tunebook.space.Params;
import tunebook.study.Direction;
import tunebook.study.Trial;
import tunebook.study.TrialState;
import tunebook.view.Figure;
import tunebook.view.Show;
import tunebook.view.Trials;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Frame;
import tunebook.view.spec.Layer;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Symbol;

class WhyLensTest {
    private static final List<Trial> SIXTY = Trials.many(60);
    private static final FigureSpec SPEC = of(17);

    private static FigureSpec of(long n) {
        return WhyLens.of(SIXTY, Direction.MINIMIZE, Trials.SPACE, Trials.TITLE, n, Trial::why);
    }

    private static List<String> notes(Frame frame, String panel) {
        return marks(frame, panel, Mark.Note.class).stream()
                .map(Mark.Note::words)
                .toList();
    }

    @Test
    void aTrialThatIsNotThereIsRefusedWithTheRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(60))
                .withMessageContaining("has trials 0 to 59")
                .withMessageContaining("trial 60");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WhyLens.of(List.of(), Direction.MINIMIZE, Trials.SPACE, Trials.TITLE, 0, Trial::why))
                .withMessageContaining("has no trials yet");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Show.why(null, 0))
                .withMessageContaining("a picture needs a study");
    }

    @Test
    void theWholeSentenceAndAllNumbersAreThere() {
        var why = SIXTY.get(17).why();
        assertThat(String.join(" ", notes(SPEC.frames().get(0), "sentence"))).isEqualTo(why.sentence());
        assertThat(notes(SPEC.frames().get(0), "numbers"))
                .containsAll(why.numbers().keySet());
    }

    /** The decision did not know the outcome, so the first frame does not show it either. */
    @Test
    void theDecisionComesBeforeTheOutcome() {
        assertThat(SPEC.frames()).hasSize(2);
        assertThat(SPEC.frames().get(0).layers()).extracting(Layer::panel).doesNotContain("values");
        assertThat(SPEC.title(0)).isEqualTo("Why trial 17 of 'mlp'?");
        assertThat(SPEC.frames().get(0).alt()).doesNotContain("best of");
        var spots = marks(SPEC.frames().get(1), "values", Mark.Spot.class);
        assertThat(spots).extracting(Mark.Spot::x).containsExactly(SIXTY.get(17).value());
    }

    /** What is marked is what was tried. */
    @Test
    void theTriangleIsTheValueThatWasTried() {
        var tried = marks(SPEC.frames().get(0), "row 0", Mark.Spot.class);
        assertThat(tried).extracting(Mark.Spot::symbol).containsExactly(Symbol.TRIANGLE);
        assertThat(tried.get(0).x()).isEqualTo(SIXTY.get(17).params().number("lr"));
    }

    @Test
    void itStandsAmongItsEldersAlone() {
        var values = SPEC.back().stream()
                .filter(layer -> layer.panel().equals("values"))
                .flatMap(layer -> layer.marks().stream())
                .map(Mark.Spot.class::cast)
                .filter(spot -> spot.symbol() == Symbol.CIRCLE)
                .map(Mark.Spot::x)
                .toList();
        assertThat(values)
                .containsExactlyElementsOf(SIXTY.subList(0, 17).stream()
                        .filter(Trial::isComplete)
                        .map(Trial::value)
                        .toList());
    }

    @Test
    void itsPlaceIsCountedAmongTheCompleteOnes() {
        var trials = Trials.values(0.5, 0.2, 0.4, 0.3, 0.3);
        assertThat(outcome(trials, Direction.MINIMIZE, 3)).startsWith("Trial 3: 0.3, 2nd best of 4;");
        assertThat(outcome(trials, Direction.MINIMIZE, 1)).startsWith("Trial 1: 0.2, best of 2;");
        assertThat(outcome(trials, Direction.MAXIMIZE, 1)).startsWith("Trial 1: 0.2, 2nd best of 2;");
        assertThat(outcome(trials, Direction.MINIMIZE, 4)).startsWith("Trial 4: 0.3, 2nd best of 5;");
        assertThat(outcome(trials, Direction.MINIMIZE, 0)).isEqualTo("Trial 0: 0.5, best of 1");
    }

    private static String outcome(List<Trial> trials, Direction direction, long n) {
        return WhyLens.of(trials, direction, Trials.SPACE, Trials.TITLE, n, Trial::why)
                .frames()
                .get(1)
                .caption();
    }

    @Test
    void ordinalsAreEnglish() {
        assertThat(IntStream.of(1, 2, 3, 4, 10, 11, 12, 13, 21, 22, 101, 111).mapToObj(WhyWords::ordinal))
                .containsExactly(
                        "1st", "2nd", "3rd", "4th", "10th", "11th", "12th", "13th", "21st", "22nd", "101st", "111th");
    }

    @Test
    void aTrialThatRunsHasAReasonAndNoOutcome() {
        var running = Trials.of(0, Params.of("lr", 0.1), new TrialState.Running());
        var spec = WhyLens.of(List.of(running), Direction.MINIMIZE, Trials.SPACE, Trials.TITLE, 0, Trial::why);
        assertThat(spec.frames()).hasSize(1);
        assertThat(spec.headings().claim()).isEqualTo("Why trial 0 of 'mlp'?");
    }

    @Test
    void aFailedTrialSaysWhy() {
        assertThat(of(12).frames().get(1).caption())
                .startsWith("Trial 12: failed; the loss is NaN after epoch 3; best before it ");
    }

    @Test
    void theWordsAreThese() throws IOException {
        assertThat(Goldens.words(SPEC)).isEqualTo(golden("why.txt"));
    }

    @Test
    void theBundleIsSmall() {
        var figure = Figure.of(SPEC);
        assertThat(figure.html().length()).isLessThan(120_000);
        assertThat(figure.png().length).isLessThan(60_000);
    }
}
