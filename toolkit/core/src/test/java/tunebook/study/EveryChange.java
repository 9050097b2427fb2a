package tunebook.study;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tunebook.math.Vec;
import tunebook.space.ChoiceParameter;
import tunebook.space.FlagParameter;
import tunebook.space.IntParameter;
import tunebook.space.Parameter;
import tunebook.space.Params;
import tunebook.space.RealParameter;
import tunebook.space.Scale;
import tunebook.space.SearchSpace;

/** A study of which every kind of change is kept, with values that are hard to write. */
final class EveryChange {
    enum Activation {
        RELU,
        TANH {
            @Override
            public String toString() {
                return "hyperbolic tangent";
            }
        }
    }

    static final SearchSpace SPACE = new SearchSpace(List.of(
            new RealParameter("lr", 1e-4, 1, Scale.LOG, 0, null),
            new ChoiceParameter("activation", List.of(Activation.RELU, Activation.TANH), null),
            new RealParameter("beta1", 0.8, 0.9, Scale.LINEAR, 0.05, null).when("activation", Activation.TANH)));
    static final StudyHeader MLP = new StudyHeader("mlp", Direction.MINIMIZE, 42, "random", SPACE);
    static final Instant NOW = Instant.parse("2026-11-21T17:40:00.123456Z");
    static final Explanation WHY = new Explanation("Drawn: \"lr\" = 0.1.", numbers(), 3);

    private static Map<String, Double> numbers() {
        return Map.of("u", Double.NaN);
    }

    static List<Change> every() {
        Params params = Params.of("lr", 0.1 + 0.2, "activation", Activation.TANH, "beta1", 0.85);
        List<Parameter> found = List.of(
                new IntParameter("layers", 1, 3, Scale.LINEAR, 1, null),
                new IntParameter("units", 16, 256, Scale.LOG, 2, null),
                new FlagParameter("bias", null),
                new ChoiceParameter("batch", List.of(16, 32L, "all", 0.5, 'c', 1.5f, true), null));
        Params tried =
                params.with("layers", 2L).with("units", 32L).with("bias", true).with("batch", 16);
        return List.of(
                new Change.Enqueued(List.of(new Change.ByHand(params, Map.of("source", "Kingma & Ba\n2015")))),
                new Change.Asked(
                        2, List.of(new Change.Proposed(0, params, WHY), new Change.Proposed(1, params, WHY)), NOW),
                new Change.Reported(0, new Intermediate(1, Double.POSITIVE_INFINITY)),
                new Change.Annotated(0, "note", "größer\u0000😀\ud83d"),
                new Change.Restarted(1),
                new Change.Finished(
                        0,
                        new TrialState.Complete(Vec.of(-0.0, Double.NEGATIVE_INFINITY, Double.MIN_VALUE)),
                        Optional.of(new Change.Tried(tried, new LinkedHashSet<>(List.of("units", "layers")), found)),
                        NOW,
                        NOW.plusNanos(1)),
                new Change.Finished(1, new TrialState.Pruned(3, Double.NaN), Optional.empty(), NOW, NOW),
                new Change.Finished(2, new TrialState.Failed("threw \"Bad\"\n"), Optional.empty(), NOW, NOW),
                new Change.Asked(1, List.of(new Change.Proposed(3, tried.with("batch", 1.5f), WHY)), NOW),
                new Change.Asked(1, List.of(), NOW),
                new Change.Stopped(WHY));
    }

    private EveryChange() {}
}
