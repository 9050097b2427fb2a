package tunebook.view.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tunebook.tuning.RaceResult;
import tunebook.view.Races;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Frame;
import tunebook.view.spec.Mark;

class AnatomyLensTest {
    private static final RaceResult RACE = Races.ravine();

    private static <M extends Mark> List<M> marks(Frame frame, String panel, Class<M> kind) {
        return frame.layers().stream()
                .filter(layer -> layer.panel().equals(panel))
                .flatMap(layer -> layer.marks().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Test
    void unknownRunnersAndStepsAreNamed() {
        assertThatThrownBy(() -> AnatomyLens.of(RACE, "rmsprop", 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'rmsprop'")
                .hasMessageContaining("adam(0.3)");
        assertThatThrownBy(() -> AnatomyLens.of(Races.edge(), "sgd", 3))
                .hasMessageContaining("several runners begin with 'sgd'")
                .hasMessageContaining("sgd(0.5)");
        assertThatThrownBy(() -> AnatomyLens.of(RACE, "adam", 0)).hasMessageContaining("steps 1 to 60");
        assertThatThrownBy(() -> AnatomyLens.of(RACE, "adam", 61)).hasMessageContaining("step 61");
    }

    @Test
    void fourFramesWhoseArrowsAreTheRecordedStep() {
        var spec = AnatomyLens.of(RACE, "adam", 3);
        var lane = RACE.lane("adam(0.3)");
        assertThat(spec.frames()).hasSize(4);
        var step = marks(spec.frames().get(2), "map", Mark.Arrow.class).get(0);
        assertThat(step.fromX()).isEqualTo(lane.at(2).point().get(0));
        assertThat(step.toX()).isEqualTo(lane.at(3).point().get(0));
        assertThat(step.toY()).isEqualTo(lane.at(3).point().get(1));
        var head = marks(spec.frames().get(3), "map", Mark.Spot.class);
        assertThat(head)
                .anyMatch(spot ->
                        spot.x() == lane.at(3).point().get(0) && !spot.label().isEmpty());
    }

    /** On this map −g points where the recorded gradient does, and is no longer than the longest arrow. */
    @Test
    void theGradientArrowPointsDownhill() {
        var spec = AnatomyLens.of(RACE, "sgd", 1);
        var arrow = marks(spec.frames().get(0), "map", Mark.Arrow.class).get(0);
        // at (-5, -2) the gradient of 0.1x² + 2y² is (-1, -8)
        assertThat((arrow.toY() - arrow.fromY()) / (arrow.toX() - arrow.fromX()))
                .isCloseTo(8, within(1e-9));
        assertThat(arrow.toX()).isGreaterThan(arrow.fromX());
    }

    @Test
    void theFormulaStandsThereWithItsNumbers() {
        var notes = marks(AnatomyLens.of(RACE, "momentum", 2).frames().get(1), "text", Mark.Note.class);
        var text = notes.stream().map(Mark.Note::words).toList();
        // v after step 1 is the gradient (-1, -8); the point is (-5 + 0.6, -2 + 4.8), its gradient (-0.88, 11.2)
        assertThat(text).contains("v ← β·v + g", "x:  v ← 0.5·(−1) + (−0.88) = −1.38", "y:  v ← 0.5·(−8) + 11.2 = 7.2");
    }

    @Test
    void plainDescentSaysThatItRemembersNothing() {
        var frame = AnatomyLens.of(RACE, "sgd", 1).frames().get(1);
        assertThat(frame.caption()).contains("none");
        assertThat(marks(frame, "map", Mark.Arrow.class)).isEmpty();
    }

    @Test
    void theTableHasEveryLineOfTheFormula() {
        FigureSpec spec = AnatomyLens.of(RACE, "adam", 3);
        assertThat(spec.data().rows())
                .extracting(row -> row.get(2))
                .containsExactly("g", "m", "v", "m̂", "v̂", "s", "Δ", "w");
    }

    @Test
    void theWordsOfAStepAreThese() throws IOException {
        var words = AnatomyLens.of(RACE, "adam", 3).frames().stream()
                .map(frame -> frame.caption() + "\n" + frame.alt())
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(words).isEqualTo(RaceLensTest.golden("anatomy-adam.txt"));
    }
}
