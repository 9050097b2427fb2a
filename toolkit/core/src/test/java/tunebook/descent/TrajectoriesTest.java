package tunebook.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
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
    private static final double CENTRED = 1e-8;
    private static final JsonObject FILE = Reference.read(TrajectoriesTest.class, "optimizer-trajectories.json");

    static List<JsonObject> runs() {
        return StreamSupport.stream(FILE.getAsJsonArray("runs").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    @Test
    void allRunsAreThere() {
        assertThat(runs()).hasSize(50);
    }

    @ParameterizedTest
    @MethodSource("runs")
    void everyRecordedIterateIsMet(JsonObject run) {
        compare(run, optimizer(run));
    }

    @Test
    void aSlightlyOtherLearningRateIsNoticed() {
        JsonObject adam = runs().stream()
                .filter(run -> run.get("optimizer").getAsString().equals("Adam"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> compare(adam, Optimizers.adam(0.1 + 1e-8))).isInstanceOf(AssertionError.class);
    }

    private static void compare(JsonObject run, Optimizer optimizer) {
        double tolerance = run.get("optimizer").getAsString().contains("center") ? CENTRED : TOLERANCE;
        Objective f = Objectives.byName(run.get("function").getAsString());
        Vec start = iterate(run.getAsJsonObject("iterates"), 0);
        var trace = optimizer.minimize(f, start, 100, Seed.of(0));
        for (String steps : List.of("first_steps", "iterates")) {
            for (Map.Entry<String, JsonElement> expected :
                    run.getAsJsonObject(steps).entrySet()) {
                int t = Integer.parseInt(expected.getKey());
                Vec point =
                        t == 0 ? start : trace.steps().get(2 * t - 1).state().point();
                requireClose(point, Reference.vec(expected.getValue().getAsJsonArray()), tolerance, "step " + t);
            }
        }
        double last = run.get("final_value").getAsDouble();
        assertThat(f.value(trace.end().point())).isCloseTo(last, within(tolerance * Math.max(1, Math.abs(last))));
        var inPlace = optimizer.advance(
                optimizer.start(StartingPoint.problem(f, start), Seed.of(0)),
                100,
                new ObjectiveEvaluator(f, Seed.of(0)));
        assertThat(inPlace).isEqualTo(trace.end());
    }

    private static void requireClose(Vec actual, Vec expected, double tolerance, String at) {
        for (int i = 0; i < expected.dimension(); i++) {
            assertThat(actual.get(i)).as(at).isCloseTo(expected.get(i), within(tolerance * Math.abs(expected.get(i))));
        }
    }

    private static Vec iterate(JsonObject iterates, int t) {
        return Reference.vec(iterates.getAsJsonArray(String.valueOf(t)));
    }

    /** The same optimizer in our words; what the file does not state is PyTorch's default. */
    private static Optimizer optimizer(JsonObject run) {
        var settings = new Hyperparameters(run.getAsJsonObject("hyperparameters"));
        Optimizer bare = bare(run.get("torch_class").getAsString(), settings);
        double decay = settings.get("weight_decay", 0);
        if (decay == 0) {
            return bare;
        }
        return run.get("torch_class").getAsString().equals("AdamW")
                ? Optimizers.decoupledDecay(bare, decay)
                : Optimizers.decay(bare, decay);
    }

    private static Optimizer bare(String torchClass, Hyperparameters of) {
        double lr = of.get("lr", Double.NaN);
        double eps = of.get("eps", 1e-8);
        return switch (torchClass) {
            case "SGD" -> {
                double momentum = of.get("momentum", 0);
                yield momentum == 0
                        ? Optimizers.sgd(lr)
                        : of.is("nesterov")
                                ? Optimizers.nesterov(lr, momentum)
                                : Optimizers.momentum(lr, momentum, of.get("dampening", 0));
            }
            case "Adagrad" ->
                Optimizer.of(new Adagrad(
                        lr,
                        of.get("eps", 1e-10),
                        Eps.OUTSIDE,
                        of.get("lr_decay", 0),
                        of.get("initial_accumulator_value", 0)));
            case "RMSprop" ->
                Optimizers.rmsProp(
                        lr, of.get("alpha", 0.99), eps, Eps.OUTSIDE, of.get("momentum", 0), of.is("centered"));
            case "Adadelta" -> Optimizers.adadelta(lr, of.get("rho", 0.9), of.get("eps", 1e-6));
            case "Adam", "AdamW" ->
                of.is("amsgrad")
                        ? Optimizers.amsGrad(lr, of.beta(0), of.beta(1), eps, Eps.OUTSIDE)
                        : Optimizers.adam(lr, of.beta(0), of.beta(1), eps);
            case "NAdam" -> Optimizers.nadam(lr, of.beta(0), of.beta(1), eps, of.get("momentum_decay", 0.004));
            case "RAdam" -> Optimizers.radam(lr, of.beta(0), of.beta(1), eps);
            case "Adamax" -> Optimizers.adamax(lr, of.beta(0), of.beta(1), eps);
            default -> throw new AssertionError("the file has an optimizer that we have not: " + torchClass);
        };
    }

    private record Hyperparameters(JsonObject json) {
        double get(String name, double otherwise) {
            return json.has(name) ? json.get(name).getAsDouble() : otherwise;
        }

        boolean is(String name) {
            return json.has(name) && json.get(name).getAsBoolean();
        }

        double beta(int i) {
            return json.getAsJsonArray("betas").get(i).getAsDouble();
        }
    }
}
