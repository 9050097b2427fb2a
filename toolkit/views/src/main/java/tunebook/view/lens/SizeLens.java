package tunebook.view.lens;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tunebook.math.Vec;
import tunebook.search.RandomSearch;
import tunebook.view.spec.Axis;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Frame;
import tunebook.view.spec.Layer;
import tunebook.view.spec.Life;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Palette;
import tunebook.view.spec.Panel;
import tunebook.view.spec.Place;
import tunebook.view.spec.Polyline;
import tunebook.view.spec.Series;

/**
 * How large a search space is: the factors of the product under several ways to count them, side by side; the products on
 * a ladder of powers of ten; and, last, the chance of a good setting, in which the size does not occur.
 */
public final class SizeLens {
    /** The most factors that are written; of more, the first ones and how many follow. */
    private static final int ROWS = 10;

    private static final int MOST_WAYS = 5;
    private static final double WIDTH = 696;
    /** Room for eleven digits with their commas. */
    private static final double COLUMN = 118;

    private static final double WIDEST_NAMES = 320;

    private static final String LADDER = "ladder";
    private static final String CHANCE = "chance";
    private static final double LADDER_LEFT = 124;
    private static final double LADDER_WIDTH = 330;
    private static final int FEWEST_DECADES = 6;
    private static final int MOST_DECADES = 200;
    private static final double BOLD_LETTER = 8.8;
    /** Between the end of a bar and its number. */
    private static final double BAR_GAP = 6;

    private static final double FOOT = 306;
    private static final double FOOT_HEIGHT = 130;
    private static final int MOST_TRIALS = 100;
    private static final int SOME_TRIALS = 50;
    private static final List<Double> TOPS = List.of(0.1, 0.05, 0.01);
    private static final BigInteger LECTURE_GRID = BigInteger.valueOf(54);

    private final SpaceCount count;
    private final SizeWords words;
    private final Sheet table = new Sheet("table", new Place(12, 50, WIDTH, 232));
    private final Sheet rungs;

    private SizeLens(SpaceCount count) {
        this.count = count;
        this.words = new SizeWords(count);
        this.rungs = new Sheet("rungs", new Place(12, FOOT, LADDER_LEFT - 20, FOOT_HEIGHT));
    }

    /**
     * The figure of a space.
     *
     * @throws IllegalArgumentException if it is counted in no way, or in more than five
     */
    public static FigureSpec of(SpaceCount count) {
        if (count.ways().isEmpty() || count.ways().size() > MOST_WAYS) {
            throw new IllegalArgumentException("a picture of a size has from 1 to " + MOST_WAYS
                    + " ways to count, but got " + count.ways().size());
        }
        return new SizeLens(count).spec();
    }

    private FigureSpec spec() {
        var frames = new ArrayList<Frame>();
        int last = count.ways().size() + 1;
        for (int k = 0; k <= last; k++) {
            var layers = k == 0 ? List.<Layer>of() : k < last ? counted(k - 1) : chances();
            frames.add(new Frame(words.name(k), words.caption(k), words.alt(k), layers, List.of()));
        }
        return new FigureSpec(
                FigureSpec.WIDTH,
                FigureSpec.HEIGHT,
                words.headings(),
                List.of(ladder(), table.panel(), rungs.panel(), chancePanel()),
                fixed(),
                frames,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                words.data());
    }

    /** Room for the names of the parameters. */
    private double names() {
        return Math.min(WIDEST_NAMES, WIDTH - COLUMN * count.ways().size());
    }

    private Panel ladder() {
        return Panel.chart(
                LADDER,
                "number of settings, log scale",
                new Place(LADDER_LEFT, FOOT, LADDER_WIDTH, FOOT_HEIGHT),
                Axis.log("", 1, Math.pow(10, decades())),
                Axis.hidden(0, rows()));
    }

    private Panel chancePanel() {
        return Panel.chart(
                CHANCE,
                "chance to hit the top …",
                new Place(506, FOOT, 140, FOOT_HEIGHT),
                Axis.linear("random trials, of any space", 0, MOST_TRIALS),
                Axis.linear("", 0, 1));
    }

    /** The 54 of the lecture's first grid, and one rung for each way. */
    private int rows() {
        return count.ways().size() + 1;
    }

    /** As many that every bar has room for its number at its end. */
    private double decades() {
        double decades = count.ways().stream()
                .mapToDouble(way -> {
                    double room = LADDER_WIDTH
                            - BOLD_LETTER * SizeWords.number(way.product()).length()
                            - 2 * BAR_GAP;
                    return decades(way.product()) * LADDER_WIDTH / room;
                })
                .max()
                .orElseThrow();
        return Math.ceil(Math.max(FEWEST_DECADES, decades));
    }

    /** The length of a bar; one past all doubles ends at the largest that can be drawn, with its own number. */
    private static double decades(BigInteger product) {
        return Math.min(MOST_DECADES, SizeWords.log10(product));
    }

    private List<Layer> fixed() {
        var marks = new ArrayList<Mark>();
        double y = Sheet.LINE;
        marks.add(table.bold(0, y - 4, "parameter"));
        marks.add(table.rule(0, WIDTH, y + 1));
        for (String name : words.factors(ROWS)) {
            y += Sheet.LINE - 1;
            marks.add(table.text(0, y, Sheet.fitted(name, names())));
        }
        marks.add(table.rule(0, WIDTH, y + 5));
        marks.add(table.bold(0, y + Sheet.LINE + 2, count.multiplies() ? "product" : "settings"));
        marks.add(table.bold(0, y + 2 * Sheet.LINE + 1, words.timeHeader()));
        var below = new ArrayList<Mark>(rung(0, LECTURE_GRID, Palette.TRUTH));
        return List.of(
                Layer.fixed(table.name(), marks),
                Layer.fixed(LADDER, below),
                Layer.fixed(rungs.name(), List.of(name(0, "a 6·3·3 grid"))));
    }

    private Mark name(int row, String name) {
        var place = rungs.place();
        return rungs.write(
                place.width(), (row + 0.5) * FOOT_HEIGHT / rows() + 4.5, Sheet.fitted(name, place.width()), 1, false);
    }

    /** A bar of the ladder, with its number at the end. */
    private List<Mark> rung(int row, BigInteger product, int rgb) {
        double end = Math.pow(10, decades(product));
        double pixel = Math.pow(10, decades() / LADDER_WIDTH);
        double middle = rows() - row - 0.5;
        var size = SizeWords.number(product);
        return List.of(
                new Mark.Area(1, middle - 0.32, end, middle + 0.32, rgb, false),
                new Mark.Note(
                        end * Math.pow(pixel, BAR_GAP),
                        middle - 4.5 * rows() / FOOT_HEIGHT,
                        size,
                        Sheet.SIZE,
                        true,
                        Palette.INK));
    }

    /** What the way number i adds: its column and its rung. */
    private List<Layer> counted(int i) {
        var way = count.ways().get(i);
        double width = Math.min(2 * COLUMN, (WIDTH - names()) / count.ways().size());
        double right = names() + (i + 1) * width;
        int rgb = Series.of(i).rgb();
        var marks = new ArrayList<Mark>();
        double y = Sheet.LINE;
        marks.add(table.write(right, y - 4, Sheet.fitted(way.briefRule(), width), 1, true, rgb));
        for (String cell : words.cells(i, ROWS)) {
            y += Sheet.LINE - 1;
            marks.add(table.write(right, y, cell, 1, false));
        }
        marks.add(table.write(right, y + Sheet.LINE + 2, SizeWords.number(way.product()), 1, false));
        marks.add(table.write(right, y + 2 * Sheet.LINE + 1, words.time(way.product()), 1, false));
        return List.of(
                Layer.of(table.name(), Life.STAYS, marks),
                Layer.of(LADDER, Life.STAYS, rung(i + 1, way.product(), rgb)),
                Layer.of(rungs.name(), Life.STAYS, List.of(name(i + 1, way.briefRule()))));
    }

    private static List<Layer> chances() {
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < TOPS.size(); i++) {
            double q = TOPS.get(i);
            var series = Series.of(i);
            var line = new Polyline(
                    Vec.generate(MOST_TRIALS + 1, n -> n),
                    Vec.generate(MOST_TRIALS + 1, n -> RandomSearch.chanceOfTop(q, n)));
            marks.add(Mark.Path.of(line, series.line(2.5)));
        }
        for (int i = 0; i < TOPS.size(); i++) {
            var series = Series.of(i);
            marks.add(Mark.Spot.of(
                    SOME_TRIALS,
                    RandomSearch.chanceOfTop(TOPS.get(i), SOME_TRIALS),
                    series.symbol(),
                    8,
                    series.rgb(),
                    Palette.WHITE));
            marks.add(Mark.Spot.of(
                            MOST_TRIALS,
                            RandomSearch.chanceOfTop(TOPS.get(i), MOST_TRIALS),
                            series.symbol(),
                            8,
                            series.rgb(),
                            Palette.WHITE)
                    .labelled(Math.round(100 * TOPS.get(i)) + " %", Mark.Side.RIGHT));
        }
        return List.of(Layer.of(CHANCE, Life.STAYS, marks));
    }
}
