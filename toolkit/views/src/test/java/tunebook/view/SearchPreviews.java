package tunebook.view;

import java.util.LinkedHashMap;
import java.util.Map;
import tunebook.rng.Seed;
import tunebook.tuning.GridVsRandom;
import tunebook.view.lens.CurseLens;
import tunebook.view.lens.GridVsRandomLens;
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
        return specs;
    }
}
