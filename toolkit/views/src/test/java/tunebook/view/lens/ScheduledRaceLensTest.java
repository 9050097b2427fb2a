package tunebook.view.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tunebook.view.lens.RaceLensTest.golden;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tunebook.descent.DescentEvent;
import tunebook.descent.Optimizers;
import tunebook.descent.schedule.Schedules;
import tunebook.objective.Objectives;
import tunebook.tuning.Race;
import tunebook.tuning.RaceResult;
import tunebook.view.Races;
import tunebook.view.Show;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Frame;
import tunebook.view.spec.Life;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Panel;
import tunebook.view.spec.Symbol;

class ScheduledRaceLensTest {
    private static final RaceResult RACE = Races.schedules();
    private static final FigureSpec SPEC = ScheduledRaceLens.of(RACE);

    private static List<Mark.Spot> heads(int k, String panel) {
        return SPEC.frames().get(k).layers().stream()
                .filter(layer -> layer.panel().equals(panel) && layer.life() == Life.NOW)
                .flatMap(layer -> layer.marks().stream())
                .map(Mark.Spot.class::cast)
                .toList();
    }

    @Test
    void noRaceOrSixRunnersAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Show.schedules(null))
                .withMessageContaining("a picture needs a race that was run");
        var race = Race.on(Objectives.ravine()).from(-5, -2).steps(3);
        for (int i = 1; i <= 6; i++) {
            race = race.add(Optimizers.sgd(i / 100.0));
        }
        var six = race.run();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Show.schedules(six))
                .withMessageContaining("at most 5")
                .withMessageContaining("has 6");
    }

    /** η comes from the recorded state of each step, not from the settings. */
    @Test
    void ratesAndValuesAreTheRecordedOnes() {
        for (int k = 0; k <= 60; k++) {
            for (int i = 0; i < 4; i++) {
                var lane = RACE.lanes().get(i);
                var state = k == 0
                        ? lane.trace().start()
                        : lane.trace().steps().get(2 * k - 1).state();
                assertThat(heads(k, RateCurve.LINEAR).get(i).y())
                        .isEqualTo(state.tempo().rate());
                assertThat(heads(k, "loss").get(i).y()).isEqualTo(lane.at(k).value());
                assertThat(SPEC.frames().get(k).rows().get(i))
                        .contains(Words.number(state.tempo().rate()));
            }
        }
    }

    @Test
    void theTrianglesAreTheRecordedChangesOfRate() {
        var recorded = RACE.lanes().stream()
                .flatMap(lane -> lane.trace().events().stream())
                .filter(DescentEvent.RateChanged.class::isInstance)
                .map(event -> (double) ((DescentEvent.RateChanged) event).t())
                .toList();
        var drawn = SPEC.frames().stream()
                .flatMap(frame -> frame.layers().stream())
                .filter(layer -> layer.panel().equals(RateCurve.LINEAR))
                .flatMap(layer -> layer.marks().stream())
                .filter(mark -> mark instanceof Mark.Spot spot && spot.symbol() == Symbol.TRIANGLE_DOWN)
                .map(mark -> ((Mark.Spot) mark).x())
                .toList();
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(recorded).hasSize(4);
    }

    @Test
    void bothCurvesHaveTheSameSteps() {
        assertThat(SPEC.panels()).extracting(Panel::name).containsExactly(RateCurve.LINEAR, RateCurve.LOG, "loss");
        assertThat(SPEC.panel(RateCurve.LINEAR).sharesX()).hasValue("loss");
        var cycle = ScheduledRaceLens.of(Races.oneCycle());
        assertThat(cycle.panels())
                .extracting(Panel::name)
                .containsExactly(RateCurve.LINEAR, RateCurve.LOG, "loss", "β");
        assertThat(cycle.panel("loss").sharesX()).hasValue("β");
    }

    /** A rule without momentum does not heed a schedule's β. */
    @Test
    void betaIsShownOnlyForRulesThatHeedIt() {
        var race = Race.on(Objectives.ravine())
                .from(-5, -2)
                .steps(20)
                .add(Optimizers.sgd(0.1).with(Schedules.oneCycle(0.1, 20)))
                .run();
        assertThat(ScheduledRaceLens.of(race).panels()).hasSize(3);
    }

    @Test
    void schedulesOfOneFormulaAreNamedByTheSchedule() {
        assertThat(heads(0, "loss"))
                .extracting(Mark.Spot::label)
                .containsExactly("constant", "warm-up then cosine", "multi-step", "plateau");
        var mixed = ScheduledRaceLens.of(Races.oneCycle()).frames().get(0).layers().stream()
                .filter(layer -> layer.panel().equals("loss") && layer.life() == Life.NOW)
                .flatMap(layer -> layer.marks().stream())
                .map(mark -> ((Mark.Spot) mark).label())
                .toList();
        assertThat(mixed).containsExactly("momentum", "momentum, one-cycle", "adam, warm restarts");
    }

    @Test
    void aRunnerThatEndsKeepsItsRateAndSaysHowItEnded() {
        var race = Race.on(Objectives.ravine())
                .from(-5, -2)
                .steps(60)
                .add(Optimizers.sgd(4).with(Schedules.linear(4, 60)))
                .add(Optimizers.sgd(0.4))
                .run();
        var spec = ScheduledRaceLens.of(race);
        var last = spec.frames().get(spec.frames().size() - 1);
        assertThat(last.rows().get(0)).contains("diverged");
        assertThat(last.alt()).contains("diverged");
        assertThat(last.caption()).hasSizeLessThanOrEqualTo(160);
    }

    @Test
    void anyDimensionWillDo() {
        assertThat(ScheduledRaceLens.of(Races.fiveDimensions()).frames()).hasSize(101);
    }

    @Test
    void everyFrameHasAShortCaptionAndAnAlt() {
        for (RaceResult race : List.of(RACE, Races.oneCycle(), Races.alone(), Races.edge(), Races.rosenbrock())) {
            for (Frame frame : ScheduledRaceLens.of(race).frames()) {
                assertThat(frame.caption()).startsWith("Step ").hasSizeLessThanOrEqualTo(160);
                assertThat(frame.alt()).startsWith("Two line charts over ");
                race.lanes().forEach(lane -> assertThat(frame.alt()).contains(lane.label()));
            }
        }
    }

    @Test
    void otherPicturesTellTheRateOfTheStepToo() {
        var plateau = RACE.lane("sgd(0.52), plateau(0.52, 0.5, 3)");
        assertThat(plateau.at(4).rate()).isEqualTo(0.52);
        assertThat(plateau.at(5).rate()).isEqualTo(0.26);
        assertThat(RaceLens.of(RACE).frames().get(4).rows().get(3)).contains("0.52");
        assertThat(RaceLens.of(RACE).frames().get(5).rows().get(3)).contains("0.26");
        assertThat(ValuesLens.of(RACE).frames().get(5).rows().get(3)).contains("0.26");
        assertThat(RaceLens.of(RACE).data().columns()).contains("learning rate");
    }

    @Test
    void theWordsOfASeededRaceAreThese() throws IOException {
        var words = Stream.concat(
                        Stream.of(SPEC.headings().claim()),
                        Stream.concat(
                                SPEC.frames().stream().map(Frame::caption),
                                Stream.of(0, 5, 60)
                                        .map(k -> SPEC.frames().get(k).alt())))
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(words).isEqualTo(golden("schedules-race.txt"));
    }

    @Test
    void theBundleIsSmall() {
        var figure = Show.schedules(RACE);
        assertThat(figure.html().length()).isLessThan(400_000);
        assertThat(figure.png().length).isLessThan(60_000);
        assertThat(figure.locked().html()).doesNotContain("0.00234");
    }
}
