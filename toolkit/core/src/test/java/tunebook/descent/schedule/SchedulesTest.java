package tunebook.descent.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tunebook.Reference;
import tunebook.study.Direction;

/** Every sequence of PyTorch's schedulers in the file, to 1e-12 of its value. */
class SchedulesTest {
    private static final double TOLERANCE = 1e-12;
    private static final JsonObject FILE = Reference.read(SchedulesTest.class, "learning-rate-schedules.json");

    static List<JsonObject> sequences() {
        return StreamSupport.stream(FILE.getAsJsonArray("sequences").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    @Test
    void allSequencesAreThere() {
        assertThat(sequences()).hasSize(18);
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void everyRateAndEveryMomentumIsMet(JsonObject sequence) {
        compare(sequence, schedule(sequence));
    }

    @Test
    void aSlightlyOtherScheduleIsNoticed() {
        var exponential = sequences().get(2);
        assertThatThrownBy(() -> compare(exponential, Schedules.exponential(0.1, 0.95 + 1e-10)))
                .isInstanceOf(AssertionError.class);
    }

    private static void compare(JsonObject sequence, Schedule schedule) {
        var rates = sequence.getAsJsonArray("lr");
        var tempo = schedule.start();
        for (int t = 0; t < rates.size(); t++) {
            close(tempo.rate(), rates, t);
            if (sequence.has("momentum")) {
                close(tempo.pace().momentum(Double.NaN), sequence.getAsJsonArray("momentum"), t);
            }
            double value = sequence.has("metric") && t < rates.size() - 1
                    ? sequence.getAsJsonArray("metric").get(t).getAsDouble()
                    : Double.NaN;
            tempo = schedule.after(tempo, value);
        }
    }

    private static void close(double actual, JsonArray all, int t) {
        double expected = all.get(t).getAsDouble();
        assertThat(actual).as("step " + t).isCloseTo(expected, within(TOLERANCE * Math.abs(expected)));
    }

    private static Schedule schedule(JsonObject sequence) {
        double base = sequence.get("base_lr").getAsDouble();
        var of = sequence.getAsJsonObject("hyperparameters");
        String name = sequence.get("scheduler").getAsString();
        return switch (name) {
            case "StepLR" -> Schedules.step(base, of.get("step_size").getAsInt(), number(of, "gamma"));
            case "MultiStepLR" ->
                Schedules.multiStep(
                        base,
                        number(of, "gamma"),
                        StreamSupport.stream(of.getAsJsonArray("milestones").spliterator(), false)
                                .mapToInt(JsonElement::getAsInt)
                                .toArray());
            case "ExponentialLR" -> Schedules.exponential(base, number(of, "gamma"));
            case "CosineAnnealingLR" ->
                Schedules.cosine(base, 0, of.get("T_max").getAsInt(), number(of, "eta_min"));
            case "CosineAnnealingWarmRestarts" ->
                new WarmRestarts(
                        base, of.get("T_0").getAsInt(), of.get("T_mult").getAsInt(), number(of, "eta_min"));
            case "ReduceLROnPlateau" ->
                new Plateau(
                        base,
                        of.get("mode").getAsString().equals("min") ? Direction.MINIMIZE : Direction.MAXIMIZE,
                        number(of, "factor"),
                        of.get("patience").getAsInt(),
                        number(of, "threshold"),
                        of.get("threshold_mode").getAsString().equals("rel"),
                        of.get("cooldown").getAsInt(),
                        number(of, "min_lr"));
            case "LinearLR" ->
                Schedules.warmup(
                        base, number(of, "start_factor"), of.get("total_iters").getAsInt());
            case "ConstantLR" ->
                Schedules.constantWarmup(
                        base, number(of, "factor"), of.get("total_iters").getAsInt());
            case "PolynomialLR" ->
                Schedules.polynomial(base, of.get("total_iters").getAsInt(), number(of, "power"));
            case "SequentialLR[LinearLR(0.1,1,5)->CosineAnnealingLR(T_max=20)]" ->
                Schedules.sequence(List.of(Schedules.warmup(base, 0.1, 5), Schedules.cosine(base, 20)), 5);
            case "OneCycleLR" ->
                new OneCycle(
                        number(of, "max_lr"),
                        of.get("total_steps").getAsInt(),
                        number(of, "pct_start"),
                        of.get("anneal_strategy").getAsString().equals("cos") ? Anneal.COSINE : Anneal.LINEAR,
                        of.get("three_phase").getAsBoolean(),
                        number(of, "div_factor"),
                        number(of, "final_div_factor"),
                        number(of, "base_momentum"),
                        number(of, "max_momentum"));
            case "CyclicLR" ->
                new Cyclic(
                        number(of, "base_lr"),
                        number(of, "max_lr"),
                        of.get("step_size_up").getAsInt(),
                        of.get("step_size_down").getAsInt(),
                        mode(of.get("mode").getAsString()),
                        number(of, "gamma"),
                        number(of, "base_momentum"),
                        number(of, "max_momentum"));
            default -> throw new AssertionError("the file has a schedule that we have not: " + name);
        };
    }

    private static Cyclic.Mode mode(String name) {
        return name.equals("triangular")
                ? Cyclic.Mode.TRIANGULAR
                : name.equals("triangular2") ? Cyclic.Mode.HALVING : Cyclic.Mode.EXPONENTIAL;
    }

    private static double number(JsonObject of, String name) {
        return of.get(name).getAsDouble();
    }

    @Test
    void aCosineWithAWarmUpRisesFromZeroAndEndsAtZero() {
        var tempo = Schedules.cosine(0.3, 5, 100).start();
        assertThat(tempo.rate()).isZero();
        var schedule = Schedules.cosine(0.3, 5, 100);
        double largest = 0;
        for (int t = 0; t < 100; t++) {
            tempo = schedule.after(tempo, 1);
            largest = Math.max(largest, tempo.rate());
            if (t == 4) {
                assertThat(tempo.rate()).isEqualTo(0.3);
            }
        }
        assertThat(largest).isEqualTo(0.3);
        assertThat(tempo.rate()).isCloseTo(0, within(1e-17));
    }

    @Test
    void aFarStepIsAsGoodAsANearOne() {
        assertThat(Schedules.warmRestarts(0.1, 10, 1).rate(1_000_000_000)).isEqualTo(0.1);
        assertThat(Schedules.warmRestarts(0.1, 10, 2).rate(Integer.MAX_VALUE)).isBetween(0.0, 0.1);
        assertThat(Schedules.oneCycle(0.1, 50).rate(1000))
                .isEqualTo(Schedules.oneCycle(0.1, 50).rate(49));
        assertThat(Schedules.polynomial(0.1, 20, 2).rate(21)).isZero();
    }

    @Test
    void everyRateIsFiniteAndNeverNegative() {
        var all = List.of(
                Schedules.step(1, 3, 0.5),
                Schedules.multiStep(1, 0.1, 5, 9),
                Schedules.exponential(1, 0.9),
                Schedules.linear(1, 7),
                Schedules.cosine(1, 7),
                Schedules.warmRestarts(1, 3, 3),
                Schedules.warmup(1, 4),
                Schedules.oneCycle(1, 2),
                Schedules.oneCycle(1, 37),
                new OneCycle(1, 5, 0.3, Anneal.LINEAR, true, 25, 1e4, 0.85, 0.95),
                Schedules.cyclic(0.1, 1, 5),
                Schedules.cyclic(0.1, 1, 1, 7, Cyclic.Mode.EXPONENTIAL));
        for (var schedule : all) {
            assertThat(IntStream.range(0, 200).mapToDouble(schedule::rate))
                    .as(schedule.name())
                    .allMatch(rate -> rate >= 0 && rate <= 1 + 1e-15);
        }
    }

    @Test
    void aPlateauSaysWhatItWaitedFor() {
        var plateau = Schedules.plateau(0.1, 0.5, 2);
        var tempo = plateau.start();
        for (double value : new double[] {1, 1, 1}) {
            tempo = plateau.after(tempo, value);
            assertThat(tempo.rate()).isEqualTo(0.1);
        }
        var reduced = plateau.after(tempo, 1);
        assertThat(reduced.rate()).isEqualTo(0.05);
        assertThat(plateau.why(tempo, reduced))
                .contains("For 3 updates nothing was clearly better than 1: η goes from 0.1 to 0.05.");
        assertThat(plateau.why(plateau.start(), tempo)).isEmpty();
    }

    @Test
    void aValueThatIsNaNIsNeverBetter() {
        var plateau = Schedules.plateau(0.1, 0.5, 0);
        assertThat(plateau.after(plateau.start(), Double.NaN).rate()).isEqualTo(0.05);
    }

    @Test
    void milestonesAndRestartsAreTold() {
        var milestones = Schedules.multiStep(0.1, 0.1, 3);
        assertThat(milestones.why(Tempo.at(2, milestones.pace(2)), Tempo.at(3, milestones.pace(3))))
                .contains("After 3 updates a milestone: η goes from 0.1 to 0.01.");
        var sequence = Schedules.cosine(0.3, 2, 10);
        var before = sequence.after(sequence.start(), 0);
        assertThat(sequence.why(before, sequence.after(before, 0)))
                .contains("After 2 updates comes cosine(0.3, 8): η goes from 0.15 to 0.3.");
        var restarts = Schedules.warmRestarts(0.1, 4, 1);
        assertThat(restarts.why(Tempo.at(3, restarts.pace(3)), Tempo.at(4, restarts.pace(4)))
                        .orElseThrow())
                .startsWith("After 4 updates a warm restart: η goes from");
    }
}
