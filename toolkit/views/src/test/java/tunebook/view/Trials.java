package tunebook.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tunebook.math.Vec;
import tunebook.rng.Seed;
import tunebook.space.Params;
import tunebook.space.SearchSpace;
import tunebook.space.Space;
import tunebook.study.Explanation;
import tunebook.study.Intermediate;
import tunebook.study.Trial;
import tunebook.study.TrialState;
import tunebook.view.lens.StudyTitle;

/** Trials for tests, made by hand: no study has run. */
public final class Trials {
    /** A space of all kinds, with a condition. */
    public static final SearchSpace SPACE = Space.of(
            Space.logReal("lr", 1e-4, 1),
            Space.integer("layers", 1, 3),
            Space.logInteger("units", 16, 256),
            Space.choice("optimizer", "adam", "sgd", "rmsprop"),
            Space.real("beta1", 0.8, 0.999).when("optimizer", "adam"),
            Space.flag("batch norm"));

    public static final StudyTitle TITLE = new StudyTitle("mlp", "random search, seed 42");

    private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");

    private Trials() {}

    /** A loss that is lowest at lr=0.02 and has a little noise. */
    private static double loss(Params params, Seed seed) {
        double off = Math.log10(params.number("lr")) - Math.log10(0.02);
        double layers = params.number("layers");
        return 0.08
                + 0.12 * off * off
                + 0.03 * Math.abs(layers - 2)
                + 0.03 * seed.stream().nextDouble();
    }

    /** So many trials of random search; every fifth that is bad is pruned, every 13th fails. */
    public static List<Trial> many(int count) {
        var trials = new ArrayList<Trial>();
        for (int i = 0; i < count; i++) {
            trials.add(trial(i));
        }
        return trials;
    }

    private static Trial trial(int i) {
        var seed = Seed.of(42).child(i);
        var params = SPACE.sample(seed);
        double value = loss(params, seed.child("noise"));
        var state = i % 13 == 12
                ? new TrialState.Failed("the loss is NaN after epoch 3")
                : value > 0.3 && i % 2 == 0 ? new TrialState.Pruned(4, value + 0.1) : TrialState.Complete.of(value);
        return of(i, params, state);
    }

    /** Trial i, which took i seconds. */
    public static Trial of(long i, Params params, TrialState state) {
        var reported = state instanceof TrialState.Pruned pruned
                ? List.of(new Intermediate(1, 0.9), new Intermediate(pruned.step(), pruned.value()))
                : List.<Intermediate>of();
        return new Trial(
                i,
                params,
                Set.of(),
                state,
                reported,
                Map.of(),
                START,
                state.isFinished() ? START.plusMillis(1000 * i + 250) : null,
                why(i, params));
    }

    private static Explanation why(long i, Params params) {
        var numbers = new LinkedHashMap<String, Double>();
        numbers.put("u of lr", 0.4375);
        numbers.put("lr", params.has("lr") ? params.number("lr") : 0.01);
        numbers.put("trials before", (double) i);
        return new Explanation(
                "Random search drew every value from the seed of trial " + i + ", without a look at the " + i
                        + " trials before it: lr is 10 to the power of -4 + 4 * 0.4375.",
                numbers,
                Math.toIntExact(2 * i));
    }

    /** Trials of one parameter with these values. */
    public static List<Trial> values(double... values) {
        var trials = new ArrayList<Trial>();
        for (int i = 0; i < values.length; i++) {
            trials.add(of(i, Params.of("x", 0.1 * i), TrialState.Complete.of(values[i])));
        }
        return trials;
    }

    /** A trial with two values. */
    public static Trial pair(long i, double first, double second) {
        return of(i, Params.of("x", 0.5), new TrialState.Complete(Vec.of(first, second)));
    }
}
