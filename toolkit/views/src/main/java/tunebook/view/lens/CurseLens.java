package tunebook.view.lens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tunebook.math.Vec;
import tunebook.rng.Seed;
import tunebook.space.CubeSample;
import tunebook.view.spec.Axis;
import tunebook.view.spec.Board;
import tunebook.view.spec.Dash;
import tunebook.view.spec.DataTable;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Frame;
import tunebook.view.spec.Ink;
import tunebook.view.spec.Layer;
import tunebook.view.spec.Life;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Palette;
import tunebook.view.spec.Panel;
import tunebook.view.spec.Place;
import tunebook.view.spec.Polyline;
import tunebook.view.spec.Series;

/**
 * The curse of dimensionality as two histograms, one frame for each number of dimensions: how far random points are from
 * the nearest side of the unit cube, and from each other. Bars are drawn so that the tallest of each histogram is equally
 * high: what changes is where they stand and how broadly.
 */
public final class CurseLens {
    /** The numbers of dimensions that are shown. */
    public static final List<Integer> DIMENSIONS = List.of(2, 10, 100, 10_000);

    /** How near to a side counts as at the border. */
    static final double NEAR = 0.001;

    private static final int PAIRS = 2_000;

    private static final String BORDER = "border";
    private static final String DISTANCE = "distance";
    private static final Axis TO_BORDER = Axis.log("distance δ to the nearest side", 1e-7, 0.5);
    private static final Axis BETWEEN = Axis.linear("distance of two points ÷ √(d/6)", 0, 2.5);
    private static final int BINS = 54;
    private static final int DISTANCE_BINS = 50;
    private static final double TALLEST = 1.08;

    private final List<CubeSample> samples;
    private final CurseWords words;

    private CurseLens(List<CubeSample> samples, Seed seed) {
        this.samples = samples;
        this.words = new CurseWords(samples, seed);
    }

    /** The figure of 2,000 pairs of points for each number of dimensions. */
    public static FigureSpec of(Seed seed) {
        return new CurseLens(
                        DIMENSIONS.stream()
                                .map(d -> CubeSample.of(d, PAIRS, seed.child(d)))
                                .toList(),
                        seed)
                .spec();
    }

    private FigureSpec spec() {
        var frames = IntStream.range(0, samples.size()).mapToObj(this::frame).toList();
        return new FigureSpec(
                FigureSpec.WIDTH,
                FigureSpec.HEIGHT,
                words.headings(),
                List.of(
                        Panel.chart(
                                BORDER,
                                "P(nearer than δ) = 1 − (1 − 2δ)ᵈ",
                                new Place(30, 76, 306, 240),
                                TO_BORDER,
                                Axis.hidden(0, TALLEST)),
                        Panel.chart(
                                DISTANCE,
                                "mean distance → √(d/6)",
                                new Place(386, 76, 306, 240),
                                BETWEEN,
                                Axis.hidden(0, TALLEST))),
                List.of(limit(), scale()),
                frames,
                List.of(),
                Optional.of(new Board(
                        24,
                        384,
                        words.columns(),
                        IntStream.range(0, samples.size()).mapToObj(Series::of).toList())),
                Optional.empty(),
                data());
    }

    /** What counts as at the border. */
    private static Layer limit() {
        var line = new Polyline(Vec.of(NEAR, NEAR), Vec.of(0, TALLEST));
        return Layer.fixed(
                BORDER,
                List.of(
                        Mark.Path.of(line, new Ink(Palette.TRUTH, 1.2, Dash.SHORT, false)),
                        new Mark.Note(
                                NEAR * 0.85,
                                TALLEST * 0.955,
                                "← at the border",
                                Sheet.SIZE,
                                false,
                                Palette.forText(Palette.TRUTH),
                                1)));
    }

    /** What the heights of the bars mean. */
    private static Layer scale() {
        return Layer.fixed(
                DISTANCE,
                List.of(new Mark.Note(
                        BETWEEN.high(),
                        TALLEST * 0.955,
                        "tallest bar = 1",
                        Sheet.SIZE,
                        false,
                        Palette.forText(Palette.TRUTH),
                        1)));
    }

    private Frame frame(int k) {
        var sample = samples.get(k);
        var layers = new ArrayList<Layer>();
        layers.addAll(histogram(BORDER, border(sample), k));
        layers.addAll(histogram(DISTANCE, distance(sample), k));
        return new Frame(
                "d = " + CurseWords.count(sample.dimension()), words.caption(k), words.alt(k), layers, words.rows(k));
    }

    /**
     * Bars side by side.
     *
     * @param edges their borders, one more than there are bars
     * @param heights of the bars, the tallest 1
     */
    private record Bars(Vec edges, Vec heights) {
        /** The bars of these values; what lies outside counts in the first or the last. */
        static Bars of(Vec edges, Vec values) {
            double[] borders = edges.toArray();
            var counts = new double[borders.length - 1];
            values.stream().forEach(value -> {
                int found = Arrays.binarySearch(borders, value);
                int bin = found >= 0 ? found : -found - 2;
                counts[Math.max(0, Math.min(counts.length - 1, bin))]++;
            });
            var heights = Vec.of(counts);
            return new Bars(edges, heights.times(1 / heights.maxNorm()));
        }

        private IntStream filled() {
            return IntStream.range(0, heights.dimension()).filter(i -> heights.get(i) > 0);
        }

        /** The upper edge of the bars, from where the first begins to where the last ends. */
        Polyline outline() {
            int first = filled().min().orElseThrow();
            int last = filled().max().orElseThrow();
            var x = new ArrayList<Double>(List.of(edges.get(first)));
            var y = new ArrayList<Double>(List.of(0.0));
            for (int i = first; i <= last; i++) {
                x.addAll(List.of(edges.get(i), edges.get(i + 1)));
                y.addAll(List.of(heights.get(i), heights.get(i)));
            }
            x.add(edges.get(last + 1));
            y.add(0.0);
            return BatchLens.line(x, y);
        }

        List<Mark> areas(int rgb) {
            return filled().<Mark>mapToObj(
                            i -> new Mark.Area(edges.get(i), 0, edges.get(i + 1), heights.get(i), rgb, false))
                    .toList();
        }
    }

    private static Bars border(CubeSample sample) {
        double ratio = TO_BORDER.high() / TO_BORDER.low();
        var edges = Vec.generate(BINS + 1, i -> TO_BORDER.low() * Math.pow(ratio, i / (double) BINS));
        return Bars.of(edges, sample.toBorder());
    }

    /** The value 1 lies in the middle of a bin. */
    private static Bars distance(CubeSample sample) {
        double width = BETWEEN.high() / DISTANCE_BINS;
        var edges = Vec.generate(DISTANCE_BINS + 1, i -> Math.max(0, (i - 0.5) * width));
        return Bars.of(edges, sample.between().times(1 / CubeSample.distanceOfMany(sample.dimension())));
    }

    /** The bars of this frame filled; their outline stays for the frames that follow. */
    private static List<Layer> histogram(String panel, Bars bars, int k) {
        var series = Series.of(k);
        return List.of(
                Layer.of(panel, Life.NOW, bars.areas(Palette.mix(series.rgb(), Palette.WHITE, 0.3)))
                        .at(-1),
                Layer.of(panel, Life.STAYS, List.of(Mark.Path.of(bars.outline(), series.line(1.8))))
                        .at(1));
    }

    private DataTable data() {
        var rows = new ArrayList<List<Object>>();
        for (int k = 0; k < samples.size(); k++) {
            var sample = samples.get(k);
            int d = sample.dimension();
            rows.add(List.of(
                    k,
                    d,
                    CubeSample.nearBorder(NEAR, d),
                    sample.shareNearBorder(NEAR),
                    CubeSample.distanceOfMany(d),
                    sample.meanDistance(),
                    sample.relativeSpread()));
        }
        return new DataTable(
                List.of(
                        "frame",
                        "dimensions",
                        "within 0.001 of a side",
                        "drawn",
                        "√(d/6)",
                        "mean distance drawn",
                        "relative spread"),
                rows);
    }
}
