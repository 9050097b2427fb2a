package tunebook.view.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static tunebook.view.lens.RaceLensTest.golden;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.descent.schedule.Schedule;
import tunebook.descent.schedule.Schedules;
import tunebook.descent.schedule.Timed;
import tunebook.view.Show;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Frame;
import tunebook.view.spec.Life;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Panel;
import tunebook.view.spec.Scale;
import tunebook.view.spec.Symbol;

class ScheduleLensTest {
    private static final Timed STEP = Schedules.step(0.3, 25, 0.1);
    private static final Timed LINEAR = Schedules.linear(0.2, 100);
    private static final List<Schedule> FIVE = List.of(
            Schedules.constant(0.1), STEP, Schedules.exponential(0.3, 0.97), Schedules.cosine(0.3, 10, 100), LINEAR);
    private static final FigureSpec SPEC = ScheduleLens.of(FIVE);

    private static List<Mark.Spot> spots(Frame frame, String panel, Life life) {
        return frame.layers().stream()
                .filter(layer -> layer.panel().equals(panel)
                        && layer.life() == life
                        && layer.toggle().isEmpty())
                .flatMap(layer -> layer.marks().stream())
                .filter(Mark.Spot.class::isInstance)
                .map(Mark.Spot.class::cast)
                .toList();
    }

    @Test
    void noScheduleOrSixAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(Show::schedule)
                .withMessageContaining(
                        "a picture of schedules needs a schedule: Schedules.cosine(0.1, 100), but got none");
        var six = Stream.generate(() -> Schedules.constant(0.1)).limit(6).toArray(Schedule[]::new);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Show.schedule(six))
                .withMessageContaining("at most 5 schedules apart, but got 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Show.schedule((Schedule[]) null))
                .withMessageContaining("but got null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Show.schedule(STEP, null))
                .withMessageContaining("but got null");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -3, 1_000_001})
    void stepsHaveBounds(int steps) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Show.schedule(steps, STEP))
                .withMessageContaining("1 to 1000000 steps")
                .withMessageContaining("steps=" + steps);
    }

    @Test
    void aFormulaThatThrowsOrGivesNoRateIsNamedWithItsStep() {
        int[] rates = {1, 2, 3};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Show.schedule(Schedules.of("mine", 0.1, t -> 0.1 / rates[t])))
                .withMessageContaining("the schedule 'mine' must give an η for every step")
                .withMessageContaining("at step 3 its formula threw")
                .withMessageContaining("ArrayIndexOutOfBounds");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Show.schedule(Schedules.of("mine", 0.1, t -> Math.floorDiv(5, t))))
                .withMessageContaining("at step 0 its formula threw");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Show.schedule(Schedules.of("mine", 0.1, t -> 0.1 - 0.01 * t)))
                .withMessageContaining("'mine'")
                .withMessageContaining("at step 11");
    }

    /** The rule of all pictures: what is marked is what the schedule says. */
    @Test
    void headsAreTheRatesOfTheirStep() {
        for (int k = 0; k <= 100; k++) {
            var heads = spots(SPEC.frames().get(k), RateCurve.LINEAR, Life.NOW);
            assertThat(heads.get(1).x()).isEqualTo(k);
            assertThat(heads.get(1).y()).isEqualTo(STEP.rate(k));
            assertThat(heads.get(4).y()).isEqualTo(LINEAR.rate(k));
            assertThat(SPEC.frames().get(k).rows().get(4)).contains(Words.number(LINEAR.rate(k)));
        }
        var log = spots(SPEC.frames().get(50), RateCurve.LOG, Life.NOW);
        assertThat(log.get(1).y()).isEqualTo(STEP.rate(50));
    }

    @Test
    void aSwitchShowsOneOfTwoAxesInOnePlace() {
        Panel linear = SPEC.panel(RateCurve.LINEAR);
        Panel log = SPEC.panel(RateCurve.LOG);
        assertThat(linear.plot()).isEqualTo(log.plot());
        assertThat(linear.y().scale()).isEqualTo(Scale.LINEAR);
        assertThat(log.y().scale()).isEqualTo(Scale.LOG);
        assertThat(linear.variant().orElseThrow().on()).isFalse();
        assertThat(log.variant().orElseThrow().on()).isTrue();
        assertThat(linear.variant().orElseThrow().name())
                .isEqualTo(log.variant().orElseThrow().name());
        var zero = spots(SPEC.frames().get(100), RateCurve.LOG, Life.NOW).get(4);
        assertThat(zero.y()).as("η = 0 lies on the lower end").isEqualTo(log.y().low());
    }

    @Test
    void dropsAndTheEndOfAWarmUpAreMarkedWhereTheyHappen() {
        var turns = SPEC.frames().stream()
                .flatMap(frame -> spots(frame, RateCurve.LINEAR, Life.STAYS).stream())
                .toList();
        assertThat(turns).allMatch(spot -> spot.symbol() == Symbol.TRIANGLE_DOWN);
        assertThat(turns).extracting(Mark.Spot::x).containsExactly(10.0, 25.0, 50.0, 75.0, 100.0);
        assertThat(turns.get(1).y()).as("at the height that it leaves").isEqualTo(0.3);
        assertThat(SPEC.frames().get(25).caption())
                .startsWith("Step 25: step: after 25 updates a stair ends: η goes from 0.3 to 0.03");
    }

    @Test
    void aDropGoesStraightDown() {
        var course = RateCourse.of(STEP, "step", tunebook.view.spec.Series.of(0), 100);
        assertThat(course.jumps()).containsExactlyInAnyOrder(25, 50, 75, 100);
        var line = ThinLine.of(course.rates(), Clock.of(100), course.jumps()).line();
        assertThat(line.x().get(25)).isEqualTo(25);
        assertThat(line.y().get(25)).isEqualTo(0.3);
        assertThat(line.x().get(26)).isEqualTo(25);
        assertThat(line.y().get(26)).isCloseTo(0.03, within(1e-12));
        var warm = RateCourse.of(Schedules.cosine(0.3, 10, 100), "", tunebook.view.spec.Series.of(0), 100);
        assertThat(warm.jumps()).as("a warm-up goes on to its end").isEmpty();
    }

    /** What stands in the cell at the end, by how often η changed and when. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200    | 120 | ends here",
                "60     | 100 | changed at 60",
                "60     | 120 | ▼ 0.15 → 0.075", // in the last frame itself
                "40     | 100 | changed at 40, 80",
                "12     | 100 | 8 changes, last at 96",
                "32000  | 64000 | ▼ 0.15 → 0.075",
                "31000  | 64000 | 2 changes, last at 62000",
                "20100  | 64000 | 3 changes, last at 60300",
                "3      | 640000 | 1000 changes or more"
            })
    void theEndSaysHowOftenTheRateChanged(int length, int steps, String words) {
        var spec = ScheduleLens.of(List.of(Schedules.step(0.3, length, 0.5), Schedules.constant(0.1)), steps);
        var rows = spec.frames().get(spec.frames().size() - 1).rows();
        assertThat(rows.get(0).get(3)).isEqualTo(words);
        assertThat(rows.get(1).get(3)).isEqualTo("ends here");
    }

    @Test
    void aTitleThatIsTooLongLeavesOutTheName() {
        var steps = Schedules.multiStep(0.1, 0.1, 31_600, 47_600);
        var warm = Schedules.sequence(List.of(Schedules.constantWarmup(0.1, 0.1, 400), steps), 400);
        assertThat(ScheduleLens.of(List.of(warm), 64_000).headings().claim())
                .isEqualTo("η from 0.01 up to 0.1 at step 400, then to 0.001 at step 64000");
        assertThat(ScheduleLens.of(List.of(STEP)).headings().claim()).startsWith("step: η from 0.3 to ");
    }

    @Test
    void theWarmUpIsTinted() {
        var areas = SPEC.back().stream()
                .filter(layer -> layer.panel().equals(RateCurve.LINEAR))
                .flatMap(layer -> layer.marks().stream())
                .map(Mark.Area.class::cast)
                .toList();
        assertThat(areas).hasSize(1);
        assertThat(areas.get(0).fromX()).isZero();
        assertThat(areas.get(0).toX()).isEqualTo(10);
        assertThat(ScheduleLens.of(List.of(LINEAR)).back()).isEmpty();
    }

    @Test
    void theStepsAreThoseThatTheScheduleIsMadeFor() {
        assertThat(steps(Schedules.constant(0.1))).isEqualTo(100);
        assertThat(steps(Schedules.cosine(0.1, 40))).isEqualTo(40);
        assertThat(steps(Schedules.cosine(0.1, 40), Schedules.exponential(0.1, 0.999)))
                .as("a cosine goes up again after its end")
                .isEqualTo(40);
        assertThat(steps(Schedules.warmRestarts(0.1, 10, 2))).isEqualTo(70);
        assertThat(Show.schedule(7, Schedules.cosine(0.1, 40)).frames()).isEqualTo(8);
    }

    private static int steps(Schedule... schedules) {
        return (int)
                ScheduleLens.of(List.of(schedules)).panel(RateCurve.LINEAR).x().high();
    }

    @Test
    void betaHasAPanelOnlyWhereAScheduleSetsIt() {
        var cycle = ScheduleLens.of(List.of(Schedules.oneCycle(0.3, 100), STEP));
        assertThat(cycle.panels()).extracting(Panel::name).containsExactly(RateCurve.LINEAR, RateCurve.LOG, "β");
        assertThat(cycle.frames().get(0).rows().get(0)).contains("0.95");
        assertThat(cycle.frames().get(0).rows().get(1)).contains("–");
        assertThat(SPEC.panels()).hasSize(2);
    }

    /** Of many steps the extremes stay: a cycle shorter than a frame is still seen as high as it is. */
    @Test
    void aLongScheduleIsThinnedOutWithoutLosingItsPeaks() {
        var spec = ScheduleLens.of(List.of(Schedules.cyclic(0.1, 0.4, 7)), 100_000);
        assertThat(spec.frames()).hasSize(101);
        var path = (Mark.Path) spec.frames().get(50).layers().stream()
                .flatMap(layer -> layer.marks().stream())
                .filter(Mark.Path.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(path.to() - path.from()).isLessThanOrEqualTo(4);
        assertThat(path.line().y().maxNorm()).isEqualTo(0.4);
        assertThat(path.line().size()).isLessThan(500);
        assertThat(spec.data().rows()).as("those that are shown").hasSize(101);
    }

    @Test
    void aPlateauByItselfIsShownAsIfNothingEverImproved() {
        var spec = ScheduleLens.of(List.of(Schedules.plateau(0.3, 0.5, 12)));
        assertThat(spec.headings().settings()).contains("plateau: as if no value ever became better");
        assertThat(spec.frames().get(14).caption())
                .startsWith("Step 14: for 13 updates nothing was clearly better than 1: η goes from 0.3 to 0.15");
    }

    @Test
    void lockedItDoesNotShowWhatLiesAhead() {
        var locked = SPEC.locked();
        assertThat(locked.headings().claim()).isEqualTo("Which schedule has the smallest η half-way?");
        assertThat(locked.frames().get(0).layers())
                .flatExtracting(layer -> layer.marks())
                .noneMatch(Mark.Path.class::isInstance);
    }

    @Test
    void oneScheduleHasItsNumbersInTheTitle() {
        assertThat(ScheduleLens.of(List.of(Schedules.cosine(0.3, 5, 100)))
                        .headings()
                        .claim())
                .isEqualTo("warm-up then cosine: η from 0 up to 0.3 at step 5, then to 0 at step 100");
        assertThat(SPEC.headings().claim()).isEqualTo("Half-way warm-up then cosine is at η=0.176, step at 0.003");
        assertThat(ScheduleLens.of(List.of(STEP, STEP)).headings().claim()).isEqualTo("Half-way all are at η=0.003");
    }

    @Test
    void everyFrameHasAShortCaptionAndAnAltWithEveryRate() {
        for (Frame frame : SPEC.frames()) {
            assertThat(frame.caption()).startsWith("Step ").hasSizeLessThanOrEqualTo(160);
            assertThat(frame.alt())
                    .startsWith("Line chart of the learning rate η over 100 steps")
                    .contains("constant(0.1) η=0.1")
                    .contains("polynomial(0.2, 100, 1) η=");
        }
    }

    @Test
    void theTableHasARowForEachStepOfEachSchedule() {
        assertThat(SPEC.data().columns()).containsExactly("step", "schedule", "learning rate", "why");
        assertThat(SPEC.data().rows()).hasSize(101 * 5);
        assertThat(SPEC.data().rows().get(25 * 5 + 1)).startsWith(25, "step(0.3, 25, 0.1)");
        assertThat((String) SPEC.data().rows().get(25 * 5 + 1).get(3)).startsWith("After 25 updates a stair ends");
    }

    @Test
    void theWordsAreThese() throws IOException {
        var words = Stream.concat(
                        SPEC.frames().stream().map(Frame::caption),
                        Stream.of(0, 25, 100).map(k -> SPEC.frames().get(k).alt()))
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(words).isEqualTo(golden("schedule-five.txt"));
    }

    @Test
    void theBundleIsSmall() {
        var figure = Show.schedule(FIVE.toArray(Schedule[]::new));
        assertThat(figure.html().length()).isLessThan(400_000);
        assertThat(figure.png().length).isLessThan(60_000);
        assertThat(figure.alt()).contains("ends here, changed after 25, 50, 75, 100");
    }
}
