package tunebook.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tunebook.rng.Seed;
import tunebook.space.CountingRule;
import tunebook.space.Params;
import tunebook.study.Direction;
import tunebook.study.Trial;
import tunebook.study.TrialState;
import tunebook.tuning.GridVsRandom;
import tunebook.view.lens.CurseLens;
import tunebook.view.lens.GridVsRandomLens;
import tunebook.view.lens.HistoryLens;
import tunebook.view.lens.SizeLens;
import tunebook.view.lens.SliceLens;
import tunebook.view.lens.SpaceCount;
import tunebook.view.lens.StudyTitle;
import tunebook.view.lens.WhyLens;
import tunebook.view.spec.FigureSpec;

/** Sample figures of spaces, searches and studies. */
final class SearchPreviews {
    private SearchPreviews() {}

    static Map<String, FigureSpec> all() {
        var specs = new LinkedHashMap<String, FigureSpec>();
        specs.put("search-nine", GridVsRandomLens.of(GridVsRandom.of(9).seed(42)));
        specs.put("search-sixteen", GridVsRandomLens.of(GridVsRandom.of(16).seed(3)));
        specs.put("search-turned", GridVsRandomLens.of(GridVsRandom.of(9).seed(42), 30));
        specs.put(
                "search-strip", GridVsRandomLens.of(GridVsRandom.of(9).seed(42)).strip(4));
        specs.put("curse", CurseLens.of(Seed.of(42)));
        specs.put("size-lecture", SizeLens.of(SpaceCount.lecture()));
        specs.put("size-plain", SizeLens.of(SpaceCount.of(3, 256, 10, 64, 3, 4, 5, 4, 3, 3, 128)));
        specs.put(
                "size-long",
                SizeLens.of(SpaceCount.of(
                        Trials.SPACE.gridded(10),
                        1,
                        CountingRule.inclusive(),
                        CountingRule.powersOfTwo("units", "layers"))));
        var trials = Trials.many(60);
        var down = Direction.MINIMIZE;
        specs.put("history", HistoryLens.of(trials, down, Trials.TITLE));
        specs.put("history-long", HistoryLens.of(Trials.many(5000), down, Trials.TITLE));
        specs.put(
                "history-outliers",
                HistoryLens.of(
                        Trials.values(3, 2.5, 2.8, 1e9, 2.2, 2.6, 400, 2.1, 1.9, 2.4, Double.POSITIVE_INFINITY, 2),
                        down,
                        Trials.TITLE));
        specs.put(
                "history-up",
                HistoryLens.of(Trials.values(0.91, 0.9, 0.93, 0.1, 0.95, 0.94), Direction.MAXIMIZE, Trials.TITLE));
        specs.put(
                "history-decades",
                HistoryLens.of(Trials.values(1, 0.1, 0.5, 0.01, 0.02, 0.001, 0.3, 0.04), down, Trials.TITLE));
        specs.put("history-one", HistoryLens.of(Trials.values(0.5), down, Trials.TITLE));
        specs.put(
                "history-none",
                HistoryLens.of(
                        List.of(Trials.of(0, Params.of("x", 1.0), new TrialState.Failed("division by zero"))),
                        down,
                        Trials.TITLE));
        specs.put("slice", SliceLens.of(trials, down, Trials.SPACE, Trials.TITLE));
        specs.put("slice-long", SliceLens.of(Trials.many(2000), down, Trials.SPACE, Trials.TITLE));
        specs.put("slice-lr", SliceLens.of(trials, down, Trials.SPACE, Trials.TITLE, "lr"));
        specs.put("slice-optimizer", SliceLens.of(trials, down, Trials.SPACE, Trials.TITLE, "optimizer"));
        specs.put("why", WhyLens.of(trials, down, Trials.SPACE, Trials.TITLE, 17, Trial::why));
        specs.put("why-first", WhyLens.of(trials, down, Trials.SPACE, new StudyTitle("mlp", "seed 1"), 0, Trial::why));
        specs.put("why-failed", WhyLens.of(trials, down, Trials.SPACE, Trials.TITLE, 12, Trial::why));
        int number = 0;
        for (var sampler : StudyPicturesTest.samplers().toList()) {
            var study = StudyPicturesTest.study(sampler);
            specs.put("real-why-" + number, Show.why(study, 11).spec());
            specs.put("real-slice-" + number, Show.slice(study).spec());
            number++;
        }
        return specs;
    }
}
