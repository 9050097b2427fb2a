package tunebook.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tunebook.descent.schedule.Schedules;
import tunebook.math.Vec;
import tunebook.objective.Objectives;
import tunebook.rng.Seed;

/** The two readings of each rule agree: the terms told to people end at the bits that the machine wrote. */
class AnatomyTest {
    static List<Optimizer> optimizers() {
        return List.of(
                Optimizers.sgd(0.0003),
                Optimizers.momentum(0.0002, 0.9),
                Optimizers.averagedMomentum(0.002, 0.9),
                Optimizers.adam(0.1),
                Optimizers.adam(0.1, 0.8, 0.95, 0.1, Eps.INSIDE),
                Optimizers.momentum(0.0002, 0.9, 0.5),
                Optimizers.nesterov(0.0002, 0.9),
                Optimizers.adagrad(0.1),
                Optimizer.of(new Adagrad(0.1, 1e-3, Eps.INSIDE, 0.01, 0.1)),
                Optimizers.rmsProp(0.01),
                Optimizers.rmsProp(0.01, 0.99, 1e-8, Eps.OUTSIDE, 0.9, true),
                Optimizers.adadelta(),
                Optimizers.amsGrad(0.1),
                Optimizers.adamW(0.1, 0.01),
                Optimizers.nadam(0.1),
                Optimizers.radam(0.0005),
                Optimizers.adamax(0.1),
                Optimizers.decay(Optimizers.momentum(0.0002, 0.9), 0.01),
                Optimizers.decoupledDecay(Optimizers.nesterov(0.0002, 0.9), 0.01),
                Optimizers.sgd(1).with(Schedules.cosine(0.0005, 5, 200)),
                Optimizers.momentum(1, 0.9).with(Schedules.oneCycle(0.0002, 200)),
                Optimizers.adam(1).with(Schedules.oneCycle(0.1, 200)));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void theTermsEndWhereTheStepEndedBitForBit(Optimizer optimizer) {
        var trace = optimizer.minimize(Objectives.rosenbrock(4), Vec.of(-1.2, 1, 0.5, 2), 200, Seed.of(0));
        DescentState before = trace.start();
        for (int t = 1; t <= 200; t++) {
            var step = trace.steps().get(2 * t - 1);
            List<DescentEvent> events = step.events();
            assertThat(events.get(0)).isInstanceOf(DescentEvent.GradientSeen.class);
            var moved = events.stream()
                    .filter(DescentEvent.Moved.class::isInstance)
                    .map(DescentEvent.Moved.class::cast)
                    .findFirst()
                    .orElseThrow();
            assertThat(moved.from()).isEqualTo(shrunk(events, before.point()));
            assertThat(moved.to()).isEqualTo(step.state().point());
            assertThat(moved.from().plus(moved.delta())).isEqualTo(moved.to());
            for (DescentEvent event : events) {
                assertThat(event.t()).isEqualTo(t);
                if (event instanceof DescentEvent.MemoryUpdated memory) {
                    String symbol = memory.term().symbol();
                    assertThat(memory.before()).isEqualTo(before.memory().get(symbol));
                    assertThat(memory.after()).isEqualTo(step.state().memory().get(symbol));
                }
            }
            before = step.state();
        }
    }

    /** Where the move begins: at the point, or where a decay beside the gradient has put it. */
    private static Vec shrunk(List<DescentEvent> events, Vec point) {
        return events.stream()
                .filter(event -> event instanceof DescentEvent.StepScaled scaled
                        && scaled.term().symbol().equals("w"))
                .map(event -> ((DescentEvent.StepScaled) event).term().result())
                .findFirst()
                .orElse(point);
    }

    /** A line read with its numbers must hold: the arithmetic is done again from the printed line, with all digits. */
    @ParameterizedTest
    @MethodSource("optimizers")
    void everySubstitutedLineHoldsWhenWorkedOutAgain(Optimizer optimizer) {
        var trace = optimizer.minimize(Objectives.rosenbrock(), Vec.of(-1.2, 1), 20, Seed.of(0));
        for (DescentEvent event : trace.events()) {
            Term term = event instanceof DescentEvent.MemoryUpdated memory
                    ? memory.term()
                    : event instanceof DescentEvent.StepScaled scaled
                            ? scaled.term()
                            : event instanceof DescentEvent.Moved moved ? moved.term() : null;
            for (int i = 0; term != null && i < 2; i++) {
                String line =
                        term.substituted(i, value -> Double.toString(value).replace('-', '−'));
                Arithmetic.requireHolds(line.substring(line.indexOf('←') + 1), 1e-12);
            }
        }
    }

    @Test
    void aLineThatDoesNotHoldIsNoticed() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Arithmetic.requireHolds("0.9·2 + 1 = 2.9", 1e-12))
                .isInstanceOf(AssertionError.class);
        Arithmetic.requireHolds("√(2 + 7)·(−2)^2/(1 − 0.5) = 24", 1e-12);
    }

    @Test
    void theStoryOfOneStepOfAdam() {
        var trace = Optimizers.adam(0.3).minimize(Objectives.ravine(), Vec.of(-5, -2), 2, Seed.of(0));
        assertThat(trace.steps().get(3).events().stream().map(AnatomyTest::told))
                .containsExactly(
                        "gradient (-0.94, -6.8)",
                        "m ← β₁·m + (1 − β₁)·g | m ← 0.9·(−0.8) + (1 − 0.9)·(−6.8) = −1.4",
                        "v ← β₂·v + (1 − β₂)·g² | v ← 0.999·0.064 + (1 − 0.999)·(−6.8)² = 0.1102",
                        "m̂ ← m/(1 − β₁^t) | m̂ ← −1.4/(1 − 0.9^2) = −7.368",
                        "v̂ ← v/(1 − β₂^t) | v̂ ← 0.1102/(1 − 0.999^2) = 55.12",
                        "s ← η/(√v̂ + ε) | s ← 0.3/(√55.12 + 1e−8) = 0.04041",
                        "Δ ← −s·m̂ | Δ ← −0.04041·(−7.368) = 0.2978",
                        "w ← w + Δ | w ← −1.7 + 0.2978 = −1.402");
    }

    private static String told(DescentEvent event) {
        if (event instanceof DescentEvent.GradientSeen seen) {
            return "gradient " + seen.gradient().map(g -> Math.round(g * 1e6) / 1e6);
        }
        Term term = event instanceof DescentEvent.MemoryUpdated memory
                ? memory.term()
                : event instanceof DescentEvent.StepScaled scaled ? scaled.term() : ((DescentEvent.Moved) event).term();
        return term.formula() + " | " + term.substituted(1);
    }

    @Test
    void everyEventExplainsItself() {
        var trace = Optimizers.momentum(0.5, 0.9).minimize(Objectives.ravine(), Vec.of(-5, -2), 1, Seed.of(0));
        assertThat(trace.steps().get(1).events().stream()
                        .map(event -> event.explain(1).sentence()))
                .containsExactly(
                        "At (-5, -2) the value is 10.5 and the gradient (-1, -8); downhill is the other way.",
                        "The memory v goes from (0, 0) to (-1, -8) by v ← β·v + g.",
                        "Δ ← −η·v gives (0.5, 4).",
                        "Step 1 goes from (-5, -2) to (-4.5, 2), a distance of 4.031.");
        var end = new DescentEvent.Arrived(3, Vec.of(0, 0), "Here.");
        assertThat(end.explain(7).sentence()).isEqualTo("Here.");
        assertThat(new DescentEvent.Diverged(3, Vec.of(0, 0), "Off.").explain(7).step())
                .isEqualTo(7);
        assertThat(new DescentEvent.Failed(3, Vec.of(0, 0), "No.").explain(7).numbers())
                .isEmpty();
        assertThat(Words.of(Vec.filled(10, 1))).isEqualTo("(1, 1, 1, 1, … 10 coordinates)");
    }

    @Test
    void aTemplateWhoseNumberIsMissingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Term("v", "v", "{β}·{v}", Map.of("v", Vec.of(1)), Vec.of(1)))
                .withMessageContaining("needs a number for 'β'");
    }
}
