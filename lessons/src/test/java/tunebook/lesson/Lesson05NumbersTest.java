package tunebook.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tunebook.descent.Optimizer;
import tunebook.descent.Optimizers;
import tunebook.descent.Status;
import tunebook.objective.Objectives;
import tunebook.tuning.Lane;
import tunebook.tuning.Race;

/** The numbers in the prose of lecture 5 are those that its cells give. */
class Lesson05NumbersTest {
    private static Lane run(Optimizer optimizer, int steps) {
        return Race.on(Objectives.ravine())
                .from(-5, -2)
                .steps(steps)
                .add("it", optimizer)
                .run()
                .lane("it");
    }

    @ParameterizedTest
    @CsvSource({"0.05, 275", "0.2, 68", "0.4, 34", "0.46, 29", "0.49, 82"})
    void stepsUntilTheRavineIsDone(double eta, int steps) {
        assertThat(run(Optimizers.sgd(eta), 300).firstBelow(0.01)).hasValue(steps);
    }

    @Test
    void theEdgeIsAtOneHalf() {
        var onTheEdge = run(Optimizers.sgd(0.5), 20);
        assertThat(onTheEdge.at(1).point().get(1)).isEqualTo(2);
        assertThat(onTheEdge.at(2).point().get(1)).isEqualTo(-2);
        assertThat(run(Optimizers.sgd(0.499), 2000).firstBelow(0.01)).isPresent();
        assertThat(run(Optimizers.sgd(0.501), 2000).firstBelow(0.01)).isEmpty();
        assertThat(Lesson05.largestEta().check(0.5).passed()).isTrue();
    }

    @Test
    void beyondTheEdgeItFliesOff() {
        assertThat(run(Optimizers.sgd(0.6), 20).last().value()).isGreaterThan(1e6);
        assertThat(run(Optimizers.sgd(0.6), 2000).last().status()).isEqualTo(Status.DIVERGED);
    }

    @Test
    void averagedMomentumIsSlowerAndTheHeavyBallFaster() {
        assertThat(run(Optimizers.averagedMomentum(0.4, 0.9), 60).firstBelow(0.01))
                .hasValue(57);
        assertThat(run(Optimizers.momentum(0.6, 0.5), 60).firstBelow(0.01)).hasValue(10);
    }

    @Test
    void averagedMomentumAtEtaDividedByOneMinusBetaIsTheHeavyBall() {
        var averaged = run(Optimizers.averagedMomentum(0.4 / (1 - 0.9), 0.9), 60);
        var heavy = run(Optimizers.momentum(0.4, 0.9), 60);
        for (int t = 0; t <= 60; t++) {
            assertThat(averaged.at(t).value()).isCloseTo(heavy.at(t).value(), within(1e-9));
        }
    }
}
