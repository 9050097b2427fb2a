package tunebook.view.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tunebook.rng.Seed;
import tunebook.space.CubeSample;
import tunebook.view.spec.Board;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Numerals;

/** The curse of dimensionality in words. */
record CurseWords(List<CubeSample> samples, Seed seed) {
    private static final double NEARLY_ALL = 0.999;

    FigureSpec.Headings headings() {
        var last = samples.get(samples.size() - 1);
        var claim = "In " + count(last.dimension()) + " dimensions " + share(last.shareNearBorder(CurseLens.NEAR))
                + " of all points lie at the border, equally far apart";
        return new FigureSpec.Headings(
                claim,
                "Where do random points lie if a cube has " + count(last.dimension()) + " dimensions?",
                String.format(
                        Locale.ROOT,
                        "%,d pairs of uniform points in the unit cube, seed %d",
                        last.pairs(),
                        seed.value()));
    }

    /** {@code "10,000"}. */
    static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code "18 %"}, {@code "0.4 %"}. */
    private static String share(double share) {
        return Numerals.brief(100 * share, share < 0.1 ? 1 : 3) + " %";
    }

    /** The chance by the formula; near 1, what is missing. */
    private static String chance(int d) {
        double chance = CubeSample.nearBorder(CurseLens.NEAR, d);
        return chance < NEARLY_ALL
                ? Numerals.brief(chance)
                : "1 − " + Numerals.brief(Math.exp(d * Math.log1p(-2 * CurseLens.NEAR)), 2);
    }

    List<Board.Column> columns() {
        return List.of(
                new Board.Column("dimensions d", 110, true),
                new Board.Column("P(δ < " + Words.number(CurseLens.NEAR) + ")", 110, true),
                new Board.Column("drawn", 80, true),
                new Board.Column("√(d/6)", 100, true),
                new Board.Column("mean distance", 126, true),
                new Board.Column("± spread", 100, true));
    }

    /** What is known in frame k. */
    List<List<String>> rows(int k) {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < samples.size(); i++) {
            var sample = samples.get(i);
            int d = sample.dimension();
            rows.add(
                    i > k
                            ? List.of(count(d), "", "", "", "", "")
                            : List.of(
                                    count(d),
                                    chance(d),
                                    share(sample.shareNearBorder(CurseLens.NEAR)),
                                    Numerals.brief(CubeSample.distanceOfMany(d)),
                                    Numerals.brief(sample.meanDistance()),
                                    share(sample.relativeSpread())));
        }
        return rows;
    }

    String caption(int k) {
        var sample = samples.get(k);
        int d = sample.dimension();
        return "d = " + count(d) + ": " + share(sample.shareNearBorder(CurseLens.NEAR)) + " of the points lie within "
                + Words.number(CurseLens.NEAR) + " of a side; two points are " + Numerals.brief(sample.meanDistance())
                + " apart, give or take " + share(sample.relativeSpread());
    }

    String alt(int k) {
        var sample = samples.get(k);
        int d = sample.dimension();
        var text = "Two histograms of random points in the unit cube of " + count(d)
                + " dimensions. Distance to the nearest side, log axis from 1e−7 to 0.5: "
                + share(sample.shareNearBorder(CurseLens.NEAR)) + " are below " + Words.number(CurseLens.NEAR)
                + ", by the formula " + chance(d)
                + ". Distance of two points divided by the root of d/6, from 0 to 2.5: "
                + "mean distance " + Numerals.brief(sample.meanDistance()) + ", root "
                + Numerals.brief(CubeSample.distanceOfMany(d))
                + ", spread " + share(sample.relativeSpread()) + ".";
        if (k == 0) {
            return text;
        }
        var before = samples.get(k - 1);
        return text + " With " + count(before.dimension()) + " dimensions, in the frame before, "
                + share(before.shareNearBorder(CurseLens.NEAR)) + " and " + share(before.relativeSpread()) + ".";
    }
}
