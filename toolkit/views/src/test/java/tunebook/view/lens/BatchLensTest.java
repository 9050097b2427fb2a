package tunebook.view.lens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tunebook.descent.DescentEvent.GradientSeen;
import tunebook.descent.Optimizers;
import tunebook.objective.Datasets;
import tunebook.objective.Objectives;
import tunebook.tuning.Race;
import tunebook.tuning.RaceResult;
import tunebook.view.Races;
import tunebook.view.spec.Axis;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Life;
import tunebook.view.spec.Mark.Spot;
import tunebook.view.spec.Palette;

class BatchLensTest {
    private static final RaceResult RACE = Races.batches();
    private static final FigureSpec SPEC = BatchLens.of(RACE);

    private static List<Spot> heads(int k) {
        return SPEC.frames().get(k).layers().stream()
                .filter(layer -> layer.panel().equals("map") && layer.life() == Life.NOW)
                .flatMap(layer -> layer.marks().stream())
                .map(Spot.class::cast)
                .toList();
    }

    @Test
    void headsAreTheRecordedPointsAtEqualExamplesSeen() {
        for (int k = 0; k < SPEC.frames().size(); k++) {
            long examples = Math.round(k * 2000 / 60.0);
            assertThat(SPEC.frames().get(k).caption()).startsWith(examples + " examples seen: ");
            for (int i = 0; i < 3; i++) {
                var mark = RACE.lanes().get(i).atExamples(examples);
                assertThat(mark.examples()).isLessThanOrEqualTo(examples);
                assertThat(heads(k).get(i).x()).isEqualTo(mark.point().get(0));
                assertThat(heads(k).get(i).y()).isEqualTo(mark.point().get(1));
            }
        }
    }

    @Test
    void theLargestBatchIsBlackThenBlueThenVermilionInAnyOrder() {
        var loss = Objectives.leastSquares(Datasets.line(100, 1));
        var shuffled = Race.on(loss)
                .from(0, 0)
                .epochs(2)
                .add("single", Optimizers.sgd(0.1), loss.miniBatch(1))
                .add("full", Optimizers.sgd(0.1), loss)
                .add("mini", Optimizers.sgd(0.1), loss.miniBatch(10))
                .run();
        var spec = BatchLens.of(shuffled);
        assertThat(spec.frames().get(0).rows()).extracting(row -> row.get(0)).containsExactly("full", "mini", "single");
        assertThat(spec.board().orElseThrow().series())
                .extracting(series -> series.rgb())
                .containsExactly(Palette.BLACK, Palette.BLUE, Palette.VERMILION);
    }

    @Test
    void theNoiseIsTheRecordedLengthOfWhatEachStepSaw() {
        var noise = NoiseCurve.of(Runner.of(RACE), Axis.linear("examples", 0, 2000));
        var single = RACE.lane("1");
        for (int t : new int[] {1, 2, 777, 2000}) {
            var seen = (GradientSeen) single.events(t).get(0);
            assertThat(noise.lines().get(2).y().get(t - 1))
                    .isEqualTo(seen.gradient().norm());
            assertThat(noise.lines().get(2).x().get(t - 1)).isEqualTo(t);
        }
        assertThat(noise.spread(0)).isLessThan(noise.spread(1));
        assertThat(noise.spread(1)).isLessThan(noise.spread(2));
    }

    @Test
    void theClaimCountsExamplesAndSteps() {
        assertThat(SPEC.headings().claim())
                .isEqualTo("2000 examples in 20, 200 or 2000 steps: smaller batch, more noise");
        assertThat(SPEC.headings().question()).isEqualTo("Which path trembles most?");
        assertThat(SPEC.panels()).extracting(panel -> panel.name()).containsExactly("map", "loss", "noise");
        assertThat(SPEC.panel("loss").sharesX()).hasValue("noise");
        assertThat(SPEC.panel("map").x().label()).isEqualTo("θ₀");
    }

    @Test
    void everyFrameHasAShortCaption() {
        SPEC.frames().forEach(frame -> assertThat(frame.caption()).hasSizeLessThanOrEqualTo(160));
        assertThat(SPEC.frames().get(60).caption())
                .isEqualTo("2000 examples seen: batch all 100 loss 0.905 after 20 steps; batch 10 loss 0.903 after 200"
                        + " steps; batch 1 loss 0.969 after 2000 steps");
    }
}
