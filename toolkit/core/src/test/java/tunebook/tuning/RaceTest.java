package tunebook.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.descent.DescentEvent;
import tunebook.descent.Optimizers;
import tunebook.descent.Status;
import tunebook.descent.schedule.Pace;
import tunebook.descent.schedule.Schedules;
import tunebook.math.Mat;
import tunebook.math.Vec;
import tunebook.objective.Dataset;
import tunebook.objective.Datasets;
import tunebook.objective.FiniteSum;
import tunebook.objective.Objective;
import tunebook.objective.Objectives;

class RaceTest {
    private static final FiniteSum LOSS = Objectives.leastSquares(Datasets.line(100, 7));

    private static Race onRavine() {
        return Race.on(Objectives.ravine()).from(-5, -2);
    }

    @Test
    void startsMustFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Race.on(Objectives.ravine()).from(1))
                .withMessageContaining("'ravine' has 2 coordinates, so a start needs as many, but got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Race.on(Objectives.ravine()).from(Double.NaN, 0))
                .withMessageContaining("finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Race.on(Objectives.ravine()).from(50, 0))
                .withMessageContaining("must lie in the domain");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Race.on(Objectives.ravine()).add(Optimizers.sgd(0.1)).run())
                .withMessage("a race needs a start: .from(0, 0) for the 2 coordinates of 'ravine'");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -5})
    void stepsAndEpochsAreAtLeastOne(int count) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> onRavine().steps(count))
                .withMessage("a race has at least 1 of steps, but got steps=" + count);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> onRavine().epochs(count))
                .withMessageContaining("at least 1 of epochs");
    }

    @Test
    void runnersAreNeededAndTheirLabelsDiffer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> onRavine().run())
                .withMessage("a race needs a runner: .add(Optimizers.sgd(0.1))");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> onRavine().add(Optimizers.sgd(0.1)).add(Optimizers.sgd(0.1)))
                .withMessageContaining("'sgd(0.1)' is there already")
                .withMessageContaining("add(\"sgd(0.1) again\", ...)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> onRavine().add(" ", Optimizers.sgd(0.1)))
                .withMessageContaining("needs a label");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> onRavine().add("other", Optimizers.sgd(0.1), Objectives.forrester()))
                .withMessageContaining("'ravine' has 2 coordinates, but 'forrester' has 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> onRavine().add(Optimizers.sgd(0.1)).run().lane("nobody"))
                .withMessageContaining("only [sgd(0.1)]");
    }

    @Test
    void aMissingGradientIsMeasuredAndTheResultSaysSo() {
        Objective bare = Objectives.of("bowl", (x, y) -> x * x + y * y);
        RaceResult measured = Race.on(bare).from(1, 1).add(Optimizers.sgd(0.1)).run();
        assertThat(measured.toString()).startsWith("Race on bowl (gradient by differences) from (1.0, 1.0)");
        assertThat(measured.lanes().get(0).last().value()).isLessThan(1e-9);
        assertThat(measured.lanes().get(0).last().distance())
                .as("no minimum is known")
                .isNaN();
        var byHand = Objectives.of("bowl", (x, y) -> x * x + y * y, (x, y) -> Vec.of(2 * x, 2 * y));
        RaceResult known = Race.on(byHand)
                .from(1, 1)
                .add("bare", Optimizers.sgd(0.1), bare)
                .run();
        assertThat(known.toString()).startsWith("Race on bowl from");
        assertThat(known.lane("bare").seen().name()).isEqualTo("bowl (gradient by differences)");
    }

    @Test
    void aFunctionOfOneVariableIsALambdaOfOneVariable() {
        var wave = Objectives.of("wave", x -> x * x + 3 * Math.sin(3 * x));
        var known = Objectives.of("wave", x -> x * x + 3 * Math.sin(3 * x), x -> 2 * x + 9 * Math.cos(3 * x));
        RaceResult measured = Race.on(wave).from(2).add(Optimizers.sgd(0.02)).run();
        RaceResult byHand = Race.on(known).from(2).add(Optimizers.sgd(0.02)).run();
        assertThat(byHand.objective().dimension()).isEqualTo(1);
        assertThat(measured.lanes().get(0).last().point().get(0))
                .isCloseTo(byHand.lanes().get(0).last().point().get(0), within(1e-7));
    }

    @Test
    void anEpochOfAPlainFunctionIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> onRavine().epochs(20))
                .withMessageContaining("'ravine' is a plain function without examples")
                .withMessageContaining(".steps(20)");
    }

    @Test
    void aRaceThatIsWatchedIsTheSameRace() {
        var plan = onRavine()
                .steps(300)
                .add(Optimizers.sgd(0.4))
                .add(Optimizers.sgd(0.6))
                .add(Optimizers.adam(0.3).with(Schedules.cosine(0.3, 0, 300)));
        var told = new ArrayList<RaceProgress>();
        var counts = new ArrayList<Integer>();
        RaceResult watched = plan.run(progress -> {
            told.add(progress);
            counts.add(progress.soFar().get().steps());
        });
        assertThat(watched).isEqualTo(plan.run());
        assertThat(told).extracting(RaceProgress::share).isSorted().endsWith(1.0);
        assertThat(counts).isSorted().hasSizeGreaterThan(3).startsWith(1).endsWith(300);
    }

    @Test
    void epochsCountForTheShareThatIsDone() {
        FiniteSum loss = Objectives.leastSquares(Datasets.line(20, 1));
        var plan = Race.on(loss)
                .from(0, 0)
                .epochs(2)
                .add("all", Optimizers.sgd(0.1))
                .add("1", Optimizers.sgd(0.1), loss.miniBatch(1));
        var shares = new ArrayList<Double>();
        RaceResult watched = plan.run(progress -> shares.add(progress.share()));
        assertThat(watched).isEqualTo(plan.run());
        assertThat(shares).isSorted().endsWith(1.0);
        assertThat(shares.get(0)).isCloseTo((0.5 + 1 / 40.0) / 2, within(1e-12));
    }

    @Test
    void anInterruptEndsARaceAndWhatWasToldStays() {
        var last = new RaceResult[1];
        assertThatThrownBy(() -> onRavine().steps(5000).add(Optimizers.sgd(0.4)).run(progress -> {
                    last[0] = progress.soFar().get();
                    if (last[0].steps() >= 100) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(last[0].steps()).isBetween(100, 4999);
    }

    @Test
    void marksAreThePointsBetweenTheUpdates() {
        RaceResult race = onRavine().steps(3).add(Optimizers.sgd(0.4)).run();
        Lane lane = race.lanes().get(0);
        assertThat(lane.marks()).hasSize(4);
        assertThat(lane.at(0))
                .isEqualTo(new Mark(
                        0,
                        Vec.of(-5, -2),
                        10.5,
                        Vec.of(-1, -8).norm(),
                        Vec.of(5, 2).norm(),
                        Pace.of(0.4),
                        0,
                        Status.MOVING));
        assertThat(lane.at(1).point()).isEqualTo(Vec.of(-4.6, 1.2000000000000002));
        for (int t = 0; t <= 3; t++) {
            Mark mark = lane.at(t);
            assertThat(mark.t()).isEqualTo(t);
            assertThat(mark.value()).isEqualTo(race.objective().value(mark.point()));
            assertThat(mark.gradientNorm())
                    .isEqualTo(race.objective().gradient(mark.point()).norm());
            assertThat(mark.examples()).isEqualTo(t);
        }
        assertThat(lane.why()).isEmpty();
        assertThat(race.steps()).isEqualTo(3);
        assertThat(race.examples()).isEqualTo(3);
        assertThat(lane.label()).isEqualTo(lane.optimizer().name());
    }

    @Test
    void eventsAreFoundByTheNumberOfTheUpdate() {
        Lane lane = onRavine()
                .steps(3)
                .add(Optimizers.momentum(0.4, 0.5))
                .run()
                .lanes()
                .get(0);
        for (int t = 1; t <= 3; t++) {
            var events = lane.events(t);
            assertThat(events)
                    .hasSize(4)
                    .allMatch(event -> event.t() == events.get(0).t());
            assertThat(((DescentEvent.Moved) events.get(3)).to())
                    .isEqualTo(lane.at(t).point());
        }
        assertThat(lane.events(4)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> lane.events(0)).withMessageContaining("count from 1");
        assertThatIllegalArgumentException().isThrownBy(() -> lane.at(-1));
    }

    @Test
    void aRunnerThatEndsStandsStillWhereItEnded() {
        RaceResult race = onRavine()
                .steps(60)
                .add("fast", Optimizers.sgd(0.8))
                .add(Optimizers.sgd(0.1))
                .run();
        Lane fast = race.lane("fast");
        assertThat(fast.steps()).isLessThan(60);
        assertThat(race.steps()).isEqualTo(60);
        assertThat(fast.at(60)).isEqualTo(fast.last());
        assertThat(fast.status(60)).isEqualTo(Status.DIVERGED);
        assertThat(fast.status(3)).isEqualTo(Status.MOVING);
        assertThat(fast.events(fast.steps())).last().isInstanceOf(DescentEvent.Diverged.class);
    }

    @Test
    void aRunnerThatFailsIsMarkedWhereItFailed() {
        Objective root = Objectives.of("root", (x, y) -> Math.sqrt(x), (x, y) -> Vec.of(1, 0));
        Lane lane =
                Race.on(root).from(1, 0).add(Optimizers.sgd(0.4)).run().lanes().get(0);
        assertThat(lane.steps()).isEqualTo(3);
        assertThat(lane.last().status()).isEqualTo(Status.FAILED);
        assertThat(lane.last().value()).isNaN();
        assertThat(lane.events(4)).singleElement().isInstanceOf(DescentEvent.Failed.class);
        assertThat(lane.why()).contains("NaN");
        Objective wall = Objectives.of(
                "wall",
                (x, y) -> {
                    if (x < 0) {
                        throw new ArithmeticException("a wall");
                    }
                    return x;
                },
                (x, y) -> Vec.of(1, 0));
        Lane stopped =
                Race.on(wall).from(1, 0).add(Optimizers.sgd(0.4)).run().lanes().get(0);
        assertThat(stopped.last().value()).isNaN();
        assertThat(stopped.last().gradientNorm()).isNaN();
        assertThat(stopped.why()).contains("a wall");
    }

    @Test
    void batchesRaceOnTheSameLossAndExamplesAreCounted() {
        RaceResult race = Race.on(LOSS)
                .from(0, 0)
                .epochs(3)
                .seed(11)
                .add("full", Optimizers.sgd(0.1))
                .add("mini-batch 16", Optimizers.sgd(0.1), LOSS.miniBatch(16))
                .add("single", Optimizers.sgd(0.01), LOSS.miniBatch(1))
                .run();
        assertThat(race.lane("full").steps()).isEqualTo(3);
        assertThat(race.lane("mini-batch 16").steps()).isEqualTo(21);
        assertThat(race.lane("single").steps()).isEqualTo(300);
        for (Lane lane : race.lanes()) {
            assertThat(lane.last().examples()).isEqualTo(300);
            for (Mark mark : lane.marks()) {
                assertThat(mark.value()).isEqualTo(LOSS.value(mark.point()));
            }
        }
        assertThat(race.examples()).isEqualTo(300);
        Lane mini = race.lane("mini-batch 16");
        assertThat(mini.at(6).examples()).isEqualTo(96);
        assertThat(mini.at(7).examples())
                .as("the last batch of an epoch has the 4 that are left")
                .isEqualTo(100);
        assertThat(mini.atExamples(99)).isEqualTo(mini.at(6));
        assertThat(mini.atExamples(100)).isEqualTo(mini.at(7));
        assertThat(mini.atExamples(0)).isEqualTo(mini.at(0));
    }

    @Test
    void aRaceOnMiniBatchesIsMeasuredOnTheWhole() {
        RaceResult race = Race.on(LOSS.miniBatch(10))
                .from(0, 0)
                .epochs(2)
                .add(Optimizers.sgd(0.1))
                .run();
        Lane lane = race.lanes().get(0);
        assertThat(lane.steps()).isEqualTo(20);
        for (Mark mark : lane.marks()) {
            assertThat(mark.value()).isEqualTo(LOSS.value(mark.point()));
            assertThat(mark.gradientNorm())
                    .isEqualTo(LOSS.gradient(mark.point()).norm());
        }
        assertThat(Race.on(LOSS.miniBatch(10).within(-9, 9, -9, 9))
                        .from(0, 0)
                        .epochs(2)
                        .add(Optimizers.sgd(0.1))
                        .run()
                        .lanes()
                        .get(0)
                        .marks())
                .isEqualTo(lane.marks());
    }

    /** An example that is fitted already has a gradient of zero; the others still pull. */
    @Test
    void oneFittedExampleIsNoArrival() {
        FiniteSum loss = Objectives.leastSquares(
                new Dataset("two", List.of("x"), Mat.of(new double[] {0}, new double[] {1}), Vec.of(0, 5)));
        Lane single = Race.on(loss)
                .from(0, 0)
                .epochs(50)
                .add("single", Optimizers.sgd(0.4), loss.miniBatch(1))
                .run()
                .lanes()
                .get(0);
        assertThat(single.steps()).isEqualTo(100);
        assertThat(single.last().status()).isEqualTo(Status.MOVING);
        assertThat(single.last().distance()).isLessThan(1e-3);
        Lane whole =
                Race.on(loss).from(0, 5).add(Optimizers.sgd(0.4)).run().lanes().get(0);
        assertThat(whole.last().status()).as("the whole gradient proves it").isEqualTo(Status.ARRIVED);
    }

    /** With as many examples seen, small batches have come further: the reason why anybody uses them. */
    @Test
    void atEqualExamplesSeenSmallBatchesAreAhead() {
        RaceResult race = Race.on(LOSS)
                .from(0, 0)
                .epochs(2)
                .add("full", Optimizers.sgd(0.1))
                .add("mini", Optimizers.sgd(0.1), LOSS.miniBatch(10))
                .run();
        assertThat(race.lane("mini").last().value())
                .isLessThan(race.lane("full").last().value());
    }

    @Test
    void theBatchOfAllRunsLikeTheWhole() {
        RaceResult race = Race.on(LOSS)
                .from(0, 0)
                .steps(20)
                .add("full", Optimizers.momentum(0.1, 0.9))
                .add("batch of all", Optimizers.momentum(0.1, 0.9), LOSS.miniBatch(100))
                .run();
        assertThat(race.lane("batch of all").marks())
                .isEqualTo(race.lane("full").marks());
        assertThat(race.lane("full").last().distance())
                .isCloseTo(
                        race.lane("full")
                                .last()
                                .point()
                                .distanceTo(LOSS.minima().get(0).at()),
                        within(0.0));
    }

    @Test
    void theSeedDecidesTheBatchesAndNothingElse() {
        Race race = Race.on(LOSS).from(0, 0).steps(30).add("mini", Optimizers.sgd(0.1), LOSS.miniBatch(10));
        assertThat(race.seed(1).run()).isEqualTo(race.seed(1).run());
        assertThat(race.seed(1).run().lane("mini").trace().steps())
                .isNotEqualTo(race.seed(2).run().lane("mini").trace().steps());
    }

    @Test
    void aRaceIsAPlanThatIsNotChanged() {
        Race plan = onRavine().add(Optimizers.sgd(0.1));
        plan.add(Optimizers.sgd(0.2)).steps(5);
        assertThat(plan.run().lanes()).hasSize(1);
        assertThat(plan.run().steps()).isEqualTo(60);
    }
}
