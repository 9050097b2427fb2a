package tunebook.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.descent.Optimizer;
import tunebook.descent.Optimizers;
import tunebook.descent.schedule.Schedules;
import tunebook.math.Vec;
import tunebook.objective.Objectives;
import tunebook.tuning.Settling.Outcome;

class ToleranceTest {
    private static final Tolerance RAVINE = Tolerance.on(Objectives.ravine());
    private static final ToleranceResult ALL = RAVINE.run(Optimizers.all());

    private static ToleranceBand band(String label) {
        return ALL.bands().stream()
                .filter(band -> band.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static ToleranceBand alone(Optimizer optimizer) {
        return RAVINE.run(List.of(optimizer)).bands().get(0);
    }

    @Test
    void whatAnswersNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tolerance.on(null))
                .withMessageContaining("a sweep needs a function, but got null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RAVINE.run(null))
                .withMessageContaining("a sweep needs optimizers: Optimizers.all(), but got null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RAVINE.run(List.of()))
                .withMessageContaining("a sweep needs an optimizer")
                .withMessageContaining("Optimizers.all()");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RAVINE.run(Arrays.asList(Optimizers.sgd(0.1), null)))
                .withMessageContaining("a sweep needs an optimizer: Optimizers.sgd(0.1), but got null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RAVINE.run(List.of(Optimizers.sgd(0.1), Optimizers.sgd(0.2))))
                .withMessageContaining("two optimizers are sgd(η)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RAVINE.run(List.of(Optimizers.sgd(0.1).with(Schedules.cosine(0.1, 100)))))
                .withMessageContaining("follows a schedule");
    }

    @Test
    void aFunctionWithoutGradientOrGoalIsRefusedWithAWayOut() {
        var bowl = Objectives.of("bowl", (x, y) -> x * x + y * y);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tolerance.on(bowl))
                .withMessageContaining("'bowl' has no gradient")
                .withMessageContaining("withNumericGradient()");
        var plan = Tolerance.on(bowl.withNumericGradient());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.run(Optimizers.all()))
                .withMessageContaining("no minimum")
                .withMessageContaining("below(0.5)");
        assertThat(plan.below(0.5).run(Optimizers.all()).bands()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10_001})
    void stepsHaveBounds(int steps) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RAVINE.steps(steps))
                .withMessageContaining("from 1 to 10000")
                .withMessageContaining("steps=" + steps);
    }

    @Test
    void ratesHaveBounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RAVINE.between(1, 0.1))
                .withMessageContaining("Swap them?");
        assertThatIllegalArgumentException().isThrownBy(() -> RAVINE.between(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> RAVINE.between(1, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> RAVINE.between(Double.NaN, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RAVINE.between(1e-9, 1e9))
                .withMessageContaining("at most 12 decades");
        assertThatIllegalArgumentException().isThrownBy(() -> RAVINE.below(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RAVINE.from(1, 2, 3))
                .withMessageContaining("2 coordinates");
    }

    @Test
    void theUsualStartIsARoundPointNearTheLowCorner() {
        assertThat(ALL.start()).isEqualTo(Vec.of(-5, -2));
        assertThat(ALL.target()).isEqualTo(0.01);
        assertThat(ALL.low()).isEqualTo(1e-4);
        assertThat(ALL.high()).isCloseTo(10, within(1e-12));
        assertThat(ALL.bands()).allSatisfy(band -> assertThat(band.settlings()).hasSize(5 * 40 + 1));
        for (var f : Objectives.all()) {
            if (f.hasGradient()) {
                assertThat(Tolerance.on(f)).as(f.name()).isNotNull();
            }
        }
    }

    /** The widths that the course names: .5, 1.9, at least 1.3 and at least 2.1 decades. */
    @Test
    void widthsOnTheRavine() {
        assertThat(band("sgd(η)").decades()).isCloseTo(0.5, within(0.05));
        assertThat(band("momentum(η, 0.9)").decades()).isCloseTo(1.9, within(0.05));
        assertThat(band("adagrad(η)").decades()).isBetween(1.3, 1.4);
        assertThat(band("adam(η)").decades()).isBetween(2.1, 2.2);
        assertThat(band("sgd(η)").open()).isFalse();
        assertThat(band("adagrad(η)").open()).isTrue();
        assertThat(band("adam(η)").open()).isTrue();
    }

    /**
     * By hand: along x plain descent keeps 1 − .2η a step and needs (1 − .2η)^200 < .01/2.5, so η > .136; along y it needs
     * |1 − 4η|^200 < .01/8, so η < .4918.
     */
    @Test
    void theEdgesOfPlainDescentAreThoseOfTheAlgebra() {
        double slow = (1 - Math.pow(0.01 / 2.5, 1 / 200.0)) / 0.2;
        double wild = (1 + Math.pow(0.01 / 8, 1 / 200.0)) / 4;
        var run = band("sgd(η)").widest();
        double step = Math.pow(10, 1 / 40.0);
        assertThat(run.get(0).rate()).isBetween(slow, slow * step);
        assertThat(run.get(run.size() - 1).rate()).isBetween(wild / step, wild);
        assertThat(Math.log10(wild / slow)).isBetween(0.5, 0.6);
    }

    @Test
    void theBestOfPlainDescentIsNearTheOneThatBalancesBothAxes() {
        var best = band("sgd(η)").best().orElseThrow();
        var race = Race.on(Objectives.ravine())
                .from(-5, -2)
                .steps(100)
                .add(Optimizers.sgd(best.rate()))
                .run();
        assertThat(best.rate()).isBetween(0.4, 2 / 4.2);
        assertThat(race.lanes().get(0).firstBelow(0.01)).hasValue(best.steps());
        for (Settling other : band("sgd(η)").settlings()) {
            assertThat(other.steps())
                    .satisfiesAnyOf(
                            s -> assertThat(s).isEqualTo(-1), s -> assertThat(s).isGreaterThanOrEqualTo(best.steps()));
        }
    }

    @Test
    void outcomesAreToldApart() {
        var sgd = band("sgd(η)").settlings();
        assertThat(sgd.get(0).outcome()).isEqualTo(Outcome.SLOW);
        assertThat(sgd.get(0).steps()).isEqualTo(-1);
        assertThat(sgd.get(sgd.size() - 1).outcome()).isEqualTo(Outcome.DIVERGES);
        var rmsProp = band("rmsprop(η)").settlings();
        assertThat(rmsProp.get(rmsProp.size() - 1).outcome())
                .as("steps of about η for ever")
                .isEqualTo(Outcome.RESTLESS);
    }

    @Test
    void anOptimizerThatNeverSettlesHasNoBestAndNoWidth() {
        var slow = Tolerance.on(Objectives.ravine())
                .between(1e-6, 1e-5)
                .run(List.of(Optimizers.sgd(0.1)))
                .bands()
                .get(0);
        assertThat(slow.best()).isEmpty();
        assertThat(slow.widest()).isEmpty();
        assertThat(slow.decades()).isZero();
    }

    /** A function that throws on the way is no end of the sweep. */
    @Test
    void aFunctionThatThrowsCountsAsDiverged() {
        var wall = Objectives.of(
                "wall",
                (x, y) -> {
                    if (x > 6) {
                        throw new IllegalStateException("no values right of 6");
                    }
                    return x * x + y * y;
                },
                (x, y) -> Vec.of(2 * x, 2 * y));
        var result = Tolerance.on(wall).from(-4, -1).below(0.01).run(List.of(Optimizers.sgd(0.1)));
        var settlings = result.bands().get(0).settlings();
        assertThat(settlings.get(settlings.size() - 1).outcome()).isEqualTo(Outcome.DIVERGES);
        assertThat(result.bands().get(0).best()).isPresent();
    }

    @Test
    void theSweepOpensEtaInAnyName() {
        assertThat(alone(Optimizers.adamW(0.1, 0.01)).label()).isEqualTo("adamw(η, λ 0.01)");
        assertThat(alone(Optimizers.decay(Optimizers.sgd(0.3), 0.3)).label()).isEqualTo("sgd(η) + decay(0.3)");
    }

    @Test
    void equalPlansGiveEqualResults() {
        var again = Tolerance.on(Objectives.ravine()).run(Optimizers.all());
        for (int i = 0; i < 5; i++) {
            assertThat(again.bands().get(i).settlings())
                    .isEqualTo(ALL.bands().get(i).settlings());
        }
    }

    @Test
    void aResultIsReadable() {
        assertThat(ALL.toString())
                .startsWith("Settles below 0.01 on ravine in 100 steps")
                .contains("\n  sgd(η): η from 0.14 to 0.47, 0.52 decades");
    }
}
