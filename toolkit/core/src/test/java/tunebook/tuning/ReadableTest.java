package tunebook.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.descent.Optimizers;
import tunebook.math.Vec;
import tunebook.objective.Datasets;
import tunebook.objective.Objective;
import tunebook.objective.Objectives;
import tunebook.space.Box;

/** What a cell prints when a learner types a value's name: short, and in the words that made it. */
class ReadableTest {
    private static final RaceResult RACE = Race.on(Objectives.ravine())
            .from(-5, -2)
            .steps(60)
            .add(Optimizers.sgd(0.4))
            .add("too fast", Optimizers.sgd(2))
            .add(Optimizers.momentum(0.6, 0.5))
            .run();

    @Test
    void aRaceIsATableOfItsLanes() {
        assertThat(RACE).hasToString("""
                        Race on ravine from (-5.0, -2.0)
                          sgd(0.4)            moving after 60 steps   f = 0.0001128
                          too fast            diverged after 5 steps  f = 2.26e9
                          momentum(0.6, 0.5)  moving after 60 steps   f = 5.183e-18""");
        assertThat(RACE.lane("sgd(0.4)")).hasToString("sgd(0.4): moving after 60 steps, f = 0.0001128");
    }

    @Test
    void aPlanSaysThatItHasNotBeenRun() {
        assertThat(Race.on(Objectives.ravine())).hasToString("Race on ravine with nobody yet. Not run yet: .run()");
        assertThat(Race.on(Objectives.ravine()).from(-5, -2).add(Optimizers.sgd(0.4)))
                .hasToString("Race on ravine from (-5.0, -2.0) with sgd(0.4). Not run yet: .run()");
    }

    @Test
    void optimizersAndTheirRulesAreCalledByTheirName() {
        assertThat(Optimizers.adam(0.1)).hasToString("adam(0.1)");
        assertThat(Optimizers.sgd(0.1).rule()).hasToString("sgd(0.1)");
        assertThat(Optimizers.momentum(0.1, 0.9).rule()).hasToString("momentum(0.1, 0.9)");
        assertThat(Optimizers.averagedMomentum(0.1, 0.9).rule()).hasToString("averaged momentum(0.1, 0.9)");
    }

    @Test
    void traceStepStateAndEventsAreALineEach() {
        var trace = RACE.lane("momentum(0.6, 0.5)").trace();
        assertThat(trace).hasToString("trace of momentum(0.6, 0.5): 120 steps, seed 0");
        assertThat(trace.steps().get(0)).hasToString("step 0: 0 events, 1 proposal");
        assertThat(trace.steps().get(1)).hasToString("step 1: 4 events, 0 proposals");
        assertThat(trace.start()).hasToString("at (-5, -2) after 0 updates, moving, v = (0, 0)");
        assertThat(trace.steps().get(1).state()).hasToString("at (-4.4, 2.8) after 1 update, moving, v = (-1, -8)");
        assertThat(RACE.lane("sgd(0.4)").trace().start()).hasToString("at (-5, -2) after 0 updates, moving");
        assertThat(trace.steps().get(1).events())
                .allSatisfy(
                        event -> assertThat(event).hasToString(event.explain(1).sentence()));
    }

    @Test
    void theNumbersOfAnEventStandInTheOrderOfItsSentence() {
        var seen = RACE.lane("sgd(0.4)").events(1).get(0);
        assertThat(seen.explain(1).numbers().keySet()).containsExactly("f", "‖g‖");
    }

    @Test
    void functionsAndDataAreCalledByTheirName() {
        var data = Datasets.line(100, 1);
        assertThat(data).hasToString("line: 100 examples of x");
        assertThat(Objectives.leastSquares(data)).hasToString("least squares on line");
        Objective bowl = Objectives.of("bowl", (x, y) -> x * x + y * y);
        assertThat(bowl).hasToString("bowl");
        assertThat(bowl.within(Box.cube(2, -1, 1))).hasToString("bowl");
        assertThat(bowl.withNumericGradient()).hasToString("bowl (gradient by differences)");
    }

    @ParameterizedTest
    @ValueSource(ints = {22, 100_000})
    void aLongVectorShowsItsBeginning(int dimension) {
        assertThat(Vec.filled(dimension, 0).toString())
                .startsWith("(0.0, 0.0, ")
                .endsWith(", … " + dimension + " coordinates)")
                .hasSizeLessThan(150);
        assertThat(Vec.filled(21, 0).toString()).doesNotContain("…");
    }
}
