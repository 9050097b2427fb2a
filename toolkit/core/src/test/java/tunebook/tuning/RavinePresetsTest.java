package tunebook.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tunebook.descent.Optimizers;
import tunebook.descent.Status;
import tunebook.objective.Objectives;

/** The settings that the lectures show, on the ravine 0.1x² + 2y² from (-5, -2): first step with a value below .01. */
class RavinePresetsTest {
    private static final RaceResult RACE = Race.on(Objectives.ravine())
            .from(-5, -2)
            .steps(100)
            .add("GD", Optimizers.sgd(0.4))
            .add("GD too fast", Optimizers.sgd(0.6))
            .add("heavy", Optimizers.momentum(0.6, 0.5))
            .add("EMA", Optimizers.averagedMomentum(0.4, 0.9))
            .add("EMA matched", Optimizers.averagedMomentum(2, 0.9))
            .add("Adam", Optimizers.adam(0.3))
            .run();

    @Test
    void theLecturesNumbers() {
        assertThat(RACE.lane("GD").firstBelow(0.01)).hasValue(34);
        assertThat(RACE.lane("heavy").firstBelow(0.01)).hasValue(10);
        assertThat(RACE.lane("EMA").firstBelow(0.01)).hasValue(57);
        assertThat(RACE.lane("EMA matched").firstBelow(0.01)).hasValue(41);
        assertThat(RACE.lane("Adam").firstBelow(0.01)).hasValue(49);
    }

    @Test
    void tooFastDivergesAndSaysSo() {
        assertThat(RACE.lane("GD too fast").last().status()).isEqualTo(Status.DIVERGED);
        assertThat(RACE.lane("GD too fast").why()).contains("Diverged in step").contains("smaller η");
    }
}
