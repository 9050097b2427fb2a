package tunebook.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tunebook.Reference;
import tunebook.algorithm.ObjectiveEvaluator;
import tunebook.math.Vec;
import tunebook.objective.Objective;
import tunebook.objective.Objectives;
import tunebook.rng.Seed;

/** A hundred steps of each optimizer against PyTorch's, to 1e-9 of the size of the coordinate. */
class TrajectoriesTest {
    private static final double TOLERANCE = 1e-9;
    private static final Set<String> COVERED = Set.of("SGD", "SGD_momentum0.9", "Adam");
    private static final JsonObject FILE = Reference.read(TrajectoriesTest.class, "optimizer-trajectories.json");

    static List<JsonObject> runs() {
        return StreamSupport.stream(FILE.getAsJsonArray("runs").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(run -> COVERED.contains(run.get("optimizer").getAsString()))
                .toList();
    }

    @Test
    void allCoveredRunsAreThere() {
        assertThat(runs()).hasSize(2 * COVERED.size());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void everyRecordedIterateIsMet(JsonObject run) {
        compare(run, optimizer(run));
    }

    @Test
    void aSlightlyOtherLearningRateIsNoticed() {
        JsonObject adam = runs().get(2);
        assertThatThrownBy(() -> compare(adam, Optimizers.adam(0.1 + 1e-8))).isInstanceOf(AssertionError.class);
    }

    private static void compare(JsonObject run, Optimizer optimizer) {
        Objective f = Objectives.byName(run.get("function").getAsString());
        Vec start = iterate(run.getAsJsonObject("iterates"), 0);
        var trace = optimizer.minimize(f, start, 100, Seed.of(0));
        for (String steps : List.of("first_steps", "iterates")) {
            for (Map.Entry<String, JsonElement> expected :
                    run.getAsJsonObject(steps).entrySet()) {
                int t = Integer.parseInt(expected.getKey());
                Vec point =
                        t == 0 ? start : trace.steps().get(2 * t - 1).state().point();
                requireClose(point, Reference.vec(expected.getValue().getAsJsonArray()), "step " + t);
            }
        }
        double last = run.get("final_value").getAsDouble();
        assertThat(f.value(trace.end().point())).isCloseTo(last, within(TOLERANCE * Math.max(1, Math.abs(last))));
        var inPlace = optimizer.advance(
                optimizer.start(StartingPoint.problem(f, start), Seed.of(0)),
                100,
                new ObjectiveEvaluator(f, Seed.of(0)));
        assertThat(inPlace).isEqualTo(trace.end());
    }

    private static void requireClose(Vec actual, Vec expected, String at) {
        for (int i = 0; i < expected.dimension(); i++) {
            assertThat(actual.get(i)).as(at).isCloseTo(expected.get(i), within(TOLERANCE * Math.abs(expected.get(i))));
        }
    }

    private static Vec iterate(JsonObject iterates, int t) {
        return Reference.vec(iterates.getAsJsonArray(String.valueOf(t)));
    }

    private static Optimizer optimizer(JsonObject run) {
        JsonObject settings = run.getAsJsonObject("hyperparameters");
        double lr = settings.get("lr").getAsDouble();
        return switch (run.get("optimizer").getAsString()) {
            case "SGD" -> Optimizers.sgd(lr);
            case "SGD_momentum0.9" ->
                Optimizers.momentum(lr, settings.get("momentum").getAsDouble());
            default -> {
                var betas = settings.getAsJsonArray("betas");
                yield Optimizers.adam(
                        lr,
                        betas.get(0).getAsDouble(),
                        betas.get(1).getAsDouble(),
                        settings.get("eps").getAsDouble());
            }
        };
    }
}
