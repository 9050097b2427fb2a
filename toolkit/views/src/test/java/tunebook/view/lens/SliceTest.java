package tunebook.view.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tunebook.descent.Optimizers;
import tunebook.objective.Objectives;
import tunebook.tuning.Race;
import tunebook.view.Races;
import tunebook.view.Show;
import tunebook.view.spec.Mark;

/** Races on functions of one coordinate, and of more than two. */
class SliceTest {
    @Test
    void coordinatesMustBeThereAndDiffer() {
        var race = Races.hartmann6();
        for (int[] pair : new int[][] {{0, 6}, {-1, 2}, {3, 3}}) {
            assertThatThrownBy(() -> Show.race(race, pair[0], pair[1]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("two different coordinates from 0 to 5")
                    .hasMessageContaining("got " + pair[0] + " and " + pair[1]);
        }
    }

    @Test
    void theFootOfAPointOnThePlaneIsLiftedToThePointItselfWhereItLiesInIt() {
        var race = Races.hartmann6();
        for (var plane : new Projection[] {Projection.principal(race), Projection.coordinates(race, 1, 4)}) {
            assertThat(plane.first().norm()).isCloseTo(1, within(1e-12));
            assertThat(plane.first().dot(plane.second())).isCloseTo(0, within(1e-12));
            var base = plane.base();
            var at = plane.place(base);
            assertThat(plane.lift(at.get(0), at.get(1)).distanceTo(base)).isLessThan(1e-12);
            var inside = plane.lift(0.25, -0.5);
            assertThat(plane.place(inside).get(0)).isCloseTo(0.25, within(1e-12));
            assertThat(plane.place(inside).get(1)).isCloseTo(-0.5, within(1e-12));
        }
    }

    /** The paths of a bowl that depends on two of five coordinates stay in their plane, so the slice has it all. */
    @Test
    void aRaceThatMovesInAPlaneIsShownOnThatPlane() {
        var bowl = Objectives.of(
                "bowl", tunebook.space.Box.cube(5, -5, 5), w -> w.get(1) * w.get(1) + 4 * w.get(3) * w.get(3));
        var race = Race.on(bowl)
                .from(1, 2, 3, 4, -1)
                .steps(30)
                .add(Optimizers.sgd(0.05))
                .add(Optimizers.adam(0.2))
                .run();
        var spec = RaceLens.of(race);
        assertThat(spec.frames().get(0).caption())
                .contains("the map is a slice, the plane of all of the paths' variance");
        assertThat(spec.frames().get(0).alt()).contains("slice: the plane of all");
        assertThat(spec.panels().get(0).title()).isEqualTo("slice");
    }

    @Test
    void aPairOfCoordinatesShowsThoseOfTheRecordedPoints() {
        var race = Races.hartmann6();
        var frame = RaceLens.of(race, 0, 3).frames().get(5);
        var heads = RaceLensTest.heads(frame, "map");
        for (int i = 0; i < heads.size(); i++) {
            var point = race.lanes().get(i).at(5).point();
            assertThat(heads.get(i).x()).isEqualTo(point.get(0));
            assertThat(heads.get(i).y()).isEqualTo(point.get(3));
        }
    }

    @Test
    void aFunctionOfOneCoordinateIsACurveAndItsRunnersWalkOnIt() {
        var race = Races.curve();
        var spec = RaceLens.of(race);
        assertThat(spec.back().get(0).marks().get(0)).isInstanceOf(Mark.Path.class);
        var heads = RaceLensTest.heads(spec.frames().get(7), "map");
        for (int i = 0; i < heads.size(); i++) {
            var mark = race.lanes().get(i).at(7);
            assertThat(heads.get(i).x()).isEqualTo(mark.point().get(0));
            assertThat(heads.get(i).y()).isCloseTo(mark.value(), within(1e-12));
        }
        assertThat(spec.headings().settings()).startsWith("wave (gradient by differences), from 4");
        assertThat(Show.anatomy(race, "adam", 3).alt()).startsWith("Curve of wave");
    }

    /** A plane that is not looked at still has its rows: each rule's formula with numbers, no line cut off. */
    @Test
    void everyRuleIsLaidOpenWithinThePage() {
        for (var race : Races.everyRule()) {
            for (var lane : race.lanes()) {
                var spec = AnatomyLens.of(race, lane.label(), 3);
                for (var frame : spec.frames()) {
                    var notes = frame.layers().stream()
                            .filter(layer -> layer.panel().equals("text"))
                            .flatMap(layer -> layer.marks().stream())
                            .map(Mark.Note.class::cast)
                            .toList();
                    assertThat(notes).as(lane.label()).allSatisfy(note -> {
                        assertThat(note.y()).isPositive();
                        assertThat(note.words().length()).isLessThanOrEqualTo(52);
                    });
                    double closest = 100;
                    for (int i = 5; i < notes.size(); i++) {
                        closest = Math.min(
                                closest, notes.get(i - 1).y() - notes.get(i).y());
                    }
                    assertThat(closest).as(lane.label()).isGreaterThan(13);
                }
            }
        }
    }

    @Test
    void aFailureIsMarkedWhereItHappenedAndSaysWhy() {
        var race = Races.failing();
        var spec = RaceLens.of(race);
        var last = spec.frames().get(spec.frames().size() - 1);
        assertThat(RaceLensTest.heads(last, "map").get(0).symbol()).isEqualTo(tunebook.view.spec.Symbol.FAILED);
        assertThat(last.alt()).contains("failed: 'cliff' threw ArithmeticException: no data right of -1");
        assertThat(last.caption()).contains("failed: ");
        assertThat(spec.headings().claim()).contains("fails at step");
        int end = race.lanes().get(0).steps();
        assertThat(spec.frames().get(end).caption()).contains("sgd(0.3) fails: 'cliff' threw ArithmeticException");
    }
}
