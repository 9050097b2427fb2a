package tunebook.view.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import tunebook.descent.Optimizers;
import tunebook.descent.schedule.Schedules;
import tunebook.math.Vec;
import tunebook.objective.Objectives;
import tunebook.tuning.Race;
import tunebook.tuning.RaceResult;
import tunebook.tuning.Tolerance;
import tunebook.view.Figure;
import tunebook.view.Races;
import tunebook.view.Show;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Frame;
import tunebook.view.spec.Layer;
import tunebook.view.spec.Legend;
import tunebook.view.spec.Life;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Mark.Spot;
import tunebook.view.spec.Palette;
import tunebook.view.spec.Symbol;

class RaceLensTest {
    private static final List<RaceResult> RACES = List.of(
            Races.ravine(),
            Races.five(),
            Races.edge(),
            Races.alone(),
            Races.rosenbrock(),
            Races.himmelblau(),
            Races.beale(),
            Races.saddle());

    static List<Spot> heads(Frame frame, String panel) {
        return frame.layers().stream()
                .filter(layer -> layer.life() == Life.NOW
                        && layer.panel().equals(panel)
                        && layer.toggle().isEmpty())
                .flatMap(layer -> layer.marks().stream())
                .map(Spot.class::cast)
                .toList();
    }

    /** A function may refuse places where no runner has been; the map has a hole there, and the race is shown. */
    @Test
    void aFunctionThatThrowsSomewhereIsStillDrawn() {
        var wall = Objectives.of(
                "wall",
                (x, y) -> {
                    if (x < 0.5) {
                        throw new IllegalStateException("no values left of 0.5");
                    }
                    return x * x;
                },
                (x, y) -> Vec.of(2 * x, 0));
        var race = Race.on(wall).from(1, 1).add(Optimizers.sgd(0.1)).run();
        var spec = RaceLens.of(race);
        assertThat(spec.frames()).hasSize(race.steps() + 1);
        assertThat(Figure.of(spec).alt()).contains("failed");
    }

    @Test
    void aRaceThatIsNullIsRefusedInWords() {
        for (ThrowingCallable shown : List.<ThrowingCallable>of(
                () -> Show.race((RaceResult) null),
                () -> Show.anatomy(null, "sgd", 1),
                () -> Show.batch(null),
                () -> Show.values(null))) {
            assertThatThrownBy(shown)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("a picture needs a race that was run")
                    .hasMessageContaining("did the cell that fills it fail?");
        }
    }

    @Test
    void aSixthRunnerIsRefused() {
        var race = Race.on(Objectives.ravine()).from(-5, -2).steps(3);
        for (int i = 1; i <= 6; i++) {
            race = race.add(Optimizers.sgd(i / 100.0));
        }
        var six = race.run();
        assertThatThrownBy(() -> RaceLens.of(six))
                .hasMessageContaining("at most 5")
                .hasMessageContaining("has 6");
    }

    /** The rule of all pictures: what is marked is what was recorded. */
    @Test
    void theHeadInFrameKIsTheRecordedPointOfItsStep() {
        for (RaceResult race : RACES) {
            var spec = RaceLens.of(race);
            var stops = Clock.of(race.steps()).stops();
            assertThat(spec.frames()).hasSize(stops.size());
            for (int k = 0; k < stops.size(); k++) {
                var heads = heads(spec.frames().get(k), "map");
                for (int i = 0; i < race.lanes().size(); i++) {
                    var point = race.lanes().get(i).at(stops.get(k)).point();
                    assertThat(heads.get(i).x()).isEqualTo(point.get(0));
                    assertThat(heads.get(i).y()).isEqualTo(point.get(1));
                }
            }
        }
    }

    @Test
    void theNextStepArrowOfFrameKEndsAtTheHeadOfFrameKPlus1() {
        var race = Races.ravine();
        var frames = RaceLens.of(race).frames();
        for (int k = 0; k < frames.size() - 1; k++) {
            var arrows = frames.get(k).layers().stream()
                    .filter(layer -> layer.toggle().equals("arrows"))
                    .flatMap(layer -> layer.marks().stream())
                    .map(Mark.Arrow.class::cast)
                    .toList();
            for (int i = 0; i < race.lanes().size(); i++) {
                var next = arrows.get(2 * i + 1);
                var head = heads(frames.get(k + 1), "map").get(i);
                assertThat(next.toX()).isEqualTo(head.x());
                assertThat(next.toY()).isEqualTo(head.y());
            }
        }
    }

    @Test
    void theTailsOfAllFramesJoinToTheWholePath() {
        var race = Races.ravine();
        var spec = RaceLens.of(race);
        var parts = spec.frames().stream()
                .flatMap(frame -> frame.layers().stream())
                .filter(layer -> layer.panel().equals("map") && layer.life() == Life.FADES)
                .flatMap(layer -> layer.marks().stream())
                .filter(Mark.Path.class::isInstance)
                .map(Mark.Path.class::cast)
                .collect(Collectors.groupingBy(Mark.Path::line));
        assertThat(parts).hasSize(4);
        parts.values().forEach(of -> {
            for (int i = 0; i < of.size(); i++) {
                assertThat(of.get(i).from()).isEqualTo(i);
                assertThat(of.get(i).to()).isEqualTo(i + 1);
            }
            assertThat(of).hasSize(60);
        });
    }

    @Test
    void onlyTheRunnerThatLeavesGetsAnExitOnceWithItsStep() {
        var exits = RaceLens.of(Races.edge()).frames().stream()
                .flatMap(frame -> frame.layers().stream())
                .filter(layer -> layer.panel().equals("map"))
                .flatMap(layer -> layer.marks().stream())
                .filter(Mark.Exit.class::isInstance)
                .map(Mark.Exit.class::cast)
                .toList();
        assertThat(exits).extracting(Mark.Exit::words).containsExactly("sgd(0.6) off map at 2");
    }

    @Test
    void everyFrameOfEveryRaceHasAShortCaptionAndAnAlt() {
        for (RaceResult race : RACES) {
            for (Frame frame : RaceLens.of(race).frames()) {
                assertThat(frame.caption())
                        .startsWith("Step ")
                        .hasSizeLessThanOrEqualTo(160)
                        .doesNotContain("NaN");
                assertThat(frame.alt())
                        .contains("Contour map of")
                        .contains(" x ")
                        .contains(" of " + race.steps() + ": ");
                race.lanes().forEach(lane -> assertThat(frame.alt()).contains(lane.label()));
            }
        }
    }

    @Test
    void theTitleIsAClaimFromTheRecording() {
        assertThat(RACES.stream().map(race -> RaceLens.of(race).headings().claim()))
                .containsExactly(
                        "momentum(0.6, 0.5) is first below 0.01, at step 10",
                        "momentum(0.6, 0.5) is first below 0.01, at step 10",
                        "sgd(0.4) is lowest after 20 steps: f = 0.089; sgd(0.6) leaves the map",
                        "GD is at f = 0.0954 after 40 steps",
                        "momentum(0.001, 0.9) is first below 0.01, at step 416",
                        "sgd(0.01) is first below 0.01, at step 17",
                        "adam(0.2) is first below 0.01, at step 48",
                        "adam(0.1) leaves the map first, at step 20");
    }

    @Test
    void differentMinimaAreTheStoryWhereThereAreSeveral() {
        var race = Race.on(Objectives.himmelblau())
                .from(0, 0)
                .steps(200)
                .add(Optimizers.sgd(0.01))
                .add(Optimizers.momentum(0.005, 0.9))
                .run();
        assertThat(RaceLens.of(race).headings().claim()).isEqualTo("Not all find the same minimum");
    }

    @Test
    void aLockedRaceTellsNoWinner() {
        var locked = RaceLens.of(Races.ravine()).locked();
        assertThat(locked.headings().claim()).isEqualTo("Who is first below 0.01?");
        assertThat(locked.frames()).hasSize(1);
        assertThat(locked.data().rows()).hasSize(4);
    }

    @Test
    void aLongRaceShowsEveryNthStepAndSaysSo() {
        var spec = RaceLens.of(Races.rosenbrock());
        assertThat(spec.frames()).hasSize(101);
        assertThat(spec.headings().settings()).contains("500 steps, every 5th shown");
        assertThat(spec.data().rows()).hasSize(501 + 501 + 6);
    }

    /** A map that is one constant value, and values of zero on a log axis. */
    @Test
    void aFlatFunctionAndARunnerThatStandsStillAreDrawn() {
        var flat = Objectives.of("flat", (x, y) -> 3, (x, y) -> Vec.of(0, 0));
        var spec = RaceLens.of(
                Race.on(flat).from(1, 1).steps(5).add(Optimizers.sgd(0.1)).run());
        assertThat(spec.frames()).hasSizeGreaterThan(1);
        var atMinimum = RaceLens.of(Race.on(Objectives.ravine())
                .from(0, 0)
                .steps(5)
                .add(Optimizers.sgd(0.1))
                .run());
        assertThat(atMinimum.frames().get(1).caption()).contains("arrives");
    }

    @Test
    void theWordsOfASeededRaceAreThese() throws IOException {
        var spec = RaceLens.of(Races.ravine());
        var words = Stream.concat(
                        spec.frames().stream().map(Frame::caption),
                        Stream.of(0, 1, 34, 60).map(k -> spec.frames().get(k).alt()))
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(words).isEqualTo(golden("race-ravine.txt"));
    }

    static String golden(String name) throws IOException {
        try (var in = RaceLensTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static List<String> signs(FigureSpec spec) {
        return spec.legend().stream()
                .flatMap(legend -> legend.entries().stream())
                .map(Legend.Entry::words)
                .toList();
    }

    /** Whatever a picture draws without a name at it has its words in the legend, and nothing else has. */
    @Test
    void theDashedLineAndTheArrowsAtTheBorderAreExplainedWhereTheyAre() {
        assertThat(signs(RaceLens.of(Races.ravine()))).contains("goal: below 0.01", "off scale");
        assertThat(signs(RaceLens.of(Races.saddle()))).doesNotContain("goal: below 0.01");
        assertThat(signs(ScheduledRaceLens.of(Races.schedules())))
                .containsExactly("η changes: drop, restart or next part", "warm-up", "goal: below 0.01");
        assertThat(signs(ValuesLens.of(Races.ravine()))).containsExactly("goal: below 0.01", "off scale");
        assertThat(signs(ValuesLens.of(Races.fiveDimensions()))).isEmpty();
        assertThat(signs(ToleranceLens.of(Tolerance.on(Objectives.ravine()).run(Optimizers.all()))))
                .containsExactly("full colour: settles", "fewest steps until f stays below 0.01");
        assertThat(signs(ScheduleLens.of(List.of(Schedules.step(0.3, 30, 0.1))).strip(3)))
                .containsExactly("step(0.3, 30, 0.1)", "η changes: drop, restart or next part");
        assertThat(RaceLens.of(Races.ravine()).legend().orElseThrow().entries())
                .as("it points where the arrows do")
                .contains(new Legend.Marker(Symbol.ARROW_DOWN, Palette.BLACK, Palette.BLACK, "off scale"));
        for (var race : List.of(Races.ravine(), Races.five(), Races.himmelblau(), Races.edge(), Races.saddle())) {
            var spec = RaceLens.of(race);
            boolean leaves = spec.frames().stream()
                    .flatMap(frame -> frame.layers().stream())
                    .filter(layer -> layer.panel().equals("curve"))
                    .flatMap(layer -> layer.marks().stream())
                    .anyMatch(Mark.Exit.class::isInstance);
            assertThat(signs(spec).contains("off scale")).isEqualTo(leaves);
        }
    }

    @Test
    void axesAndLayersOfTheGroundAreOutsideTheFrames() {
        FigureSpec spec = RaceLens.of(Races.ravine());
        assertThat(spec.panel("map").x().low()).isEqualTo(-6);
        assertThat(spec.panel("map").x().high()).isEqualTo(2);
        assertThat(spec.frames().stream()
                        .flatMap(frame -> frame.layers().stream())
                        .map(Layer::marks)
                        .flatMap(List::stream))
                .noneMatch(mark -> mark instanceof Mark.Field || mark instanceof Mark.Contours);
    }
}
