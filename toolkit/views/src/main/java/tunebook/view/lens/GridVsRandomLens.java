package tunebook.view.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tunebook.math.Vec;
import tunebook.tuning.GridVsRandom;
import tunebook.tuning.GridVsRandom.Comparison;
import tunebook.tuning.GridVsRandom.Sowing;
import tunebook.view.spec.Axis;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Frame;
import tunebook.view.spec.Ink;
import tunebook.view.spec.Layer;
import tunebook.view.spec.Legend;
import tunebook.view.spec.Life;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Palette;
import tunebook.view.spec.Panel;
import tunebook.view.spec.Place;
import tunebook.view.spec.Polyline;
import tunebook.view.spec.Series;
import tunebook.view.spec.Symbol;
import tunebook.view.spec.Tick;

/**
 * Trials on a grid and at random in a square, above each its important axis, and below how often each hits. The square
 * turns from frame to frame while the important axis stays as it is: so what a trial tries of it stands straight above
 * the trial, at every angle, and the good window is always the same upright stripe.
 */
public final class GridVsRandomLens {
    private static final int STEP = 5;
    private static final int LAST = 45;

    private static final String CHANCES = "chances";
    private static final double SIDE = 208;
    private static final double TOP = 72;
    private static final double CURVE = 44;
    private static final double GAP = 4;
    private static final List<Double> LEFT = List.of(66.0, 410.0);

    /** How steep the curve of the value is: half of a good window is this much of its width. */
    private static final double WIDTH = 0.06;

    private static final int POINTS = 120;

    private static final int GOOD = Palette.mix(Palette.GOLD, Palette.WHITE, 0.4);

    private final List<Comparison> turns;
    private final GridVsRandomWords words;

    private GridVsRandomLens(GridVsRandom plan, List<Comparison> turns) {
        this.turns = turns;
        this.words = new GridVsRandomWords(plan, turns);
    }

    /** The figure while the important axis turns from 0° to 45°. */
    public static FigureSpec of(GridVsRandom plan) {
        return new GridVsRandomLens(
                        plan,
                        IntStream.rangeClosed(0, LAST / STEP)
                                .mapToObj(i -> plan.at(i * STEP))
                                .toList())
                .spec();
    }

    /** The figure at one angle, from 0 to 90 degrees. */
    public static FigureSpec of(GridVsRandom plan, double degrees) {
        return new GridVsRandomLens(plan, List.of(plan.at(degrees))).spec();
    }

    private FigureSpec spec() {
        var panels = new ArrayList<Panel>();
        for (int side = 0; side < 2; side++) {
            panels.add(square(side));
            panels.add(margin(side));
            panels.add(across(side));
            panels.add(heading(side).panel());
        }
        panels.add(chances());
        var frames = new ArrayList<Frame>();
        for (int k = 0; k < turns.size(); k++) {
            frames.add(frame(k));
        }
        return new FigureSpec(
                FigureSpec.WIDTH,
                FigureSpec.HEIGHT,
                words.headings(),
                panels,
                fixed(),
                frames,
                List.of(),
                Optional.empty(),
                Optional.of(legend()),
                words.data());
    }

    private static Place place(int side) {
        return new Place(LEFT.get(side), TOP + CURVE + GAP, SIDE, SIDE);
    }

    private static Axis share() {
        return Axis.hidden(0, 1);
    }

    private static Panel square(int side) {
        return Panel.chart("square " + side, "", place(side), Axis.hidden(-0.02, 1.02), Axis.hidden(-0.02, 1.02));
    }

    /** The value along the important axis, on top of the square. */
    private static Panel margin(int side) {
        return Panel.chart(
                "along " + side,
                "",
                new Place(LEFT.get(side), TOP, SIDE, CURVE),
                Axis.hidden(-0.02, 1.02),
                Axis.hidden(0, 1.2));
    }

    /** The value across the important axis, at the right of the square: the same everywhere. */
    private static Panel across(int side) {
        var square = place(side);
        return Panel.chart(
                "across " + side,
                "",
                new Place(square.right() + GAP, square.y(), 26, SIDE),
                share(),
                Axis.hidden(-0.02, 1.02));
    }

    private static Sheet heading(int side) {
        return new Sheet("heading " + side, new Place(LEFT.get(side), 48, 300, 300));
    }

    private Panel chances() {
        var place = new Place(66, 388, 536, 58);
        var angle = turns.size() == 1
                ? Axis.hidden(0, 1)
                : Axis.linear("angle between the important axis and x, in degrees", 0, LAST)
                        .with(IntStream.rangeClosed(0, LAST / STEP)
                                .mapToObj(i -> new Tick(i * STEP, Integer.toString(i * STEP)))
                                .toList());
        var chance =
                Axis.linear("chance", 0, 1).with(List.of(new Tick(0, "0"), new Tick(0.5, "0.5"), new Tick(1, "1")));
        return Panel.chart(CHANCES, words.chartTitle(), place, angle, chance);
    }

    /** The window and the curve: they stay while the square turns. */
    private List<Layer> fixed() {
        var first = turns.get(0);
        var layers = new ArrayList<Layer>();
        for (int side = 0; side < 2; side++) {
            layers.add(Layer.fixed(
                    "along " + side,
                    List.of(
                            new Mark.Area(first.low(), 0, first.high(), 1.2, GOOD, false),
                            Mark.Path.of(curve(first), Ink.solid(Palette.TRUTH, 1.5)))));
            layers.add(Layer.fixed(
                    "square " + side, List.of(new Mark.Area(first.low(), -0.02, first.high(), 1.02, GOOD, false))));
            layers.add(Layer.fixed(
                    "heading " + side, List.of(heading(side).write(SIDE / 2, 297, "what matters →", 0.5, false))));
            layers.add(Layer.fixed("across " + side, List.of(line(0.4, 0, 0.4, 1, Ink.solid(Palette.TRUTH, 1.5)))));
        }
        return layers;
    }

    private static Polyline curve(Comparison at) {
        return new Polyline(
                Vec.generate(POINTS + 1, i -> i / (double) POINTS),
                Vec.generate(POINTS + 1, i -> value(at, i / (double) POINTS)));
    }

    /** What is looked for, highest in the middle of the good window. */
    private static double value(Comparison at, double along) {
        double off = (along - (at.low() + at.high()) / 2) / WIDTH;
        return 0.06 + 0.94 * Math.exp(-0.5 * off * off);
    }

    private static Mark line(double fromX, double fromY, double toX, double toY, Ink ink) {
        return Mark.Path.of(new Polyline(Vec.of(fromX, toX), Vec.of(fromY, toY)), ink);
    }

    private Frame frame(int k) {
        var at = turns.get(k);
        var layers = new ArrayList<Layer>();
        for (int side = 0; side < 2; side++) {
            var sowing = side == 0 ? at.grid() : at.random();
            layers.addAll(trials(at, sowing, side));
            layers.add(Layer.of(
                    "heading " + side,
                    Life.NOW,
                    List.of(heading(side)
                            .write(
                                    0,
                                    15,
                                    words.heading(side, sowing),
                                    0,
                                    true,
                                    Series.of(side).rgb()))));
        }
        layers.addAll(chances(k));
        return new Frame(words.name(at), words.caption(k), words.alt(k), layers, List.of(), words.brief(k));
    }

    private List<Layer> trials(Comparison at, Sowing sowing, int side) {
        var series = Series.of(side);
        var ground = new ArrayList<>(outline(at));
        var spots = new ArrayList<Mark>();
        var up = new ArrayList<Mark>();
        var right = new ArrayList<Mark>();
        for (Vec seen : sowing.seen()) {
            double s = seen.get(0);
            double t = seen.get(1);
            boolean good = at.good(s);
            var hair = Ink.solid(Palette.TRUTH, 0.8);
            ground.add(line(s, t, s, 1.02, hair));
            up.add(line(s, 0, s, value(at, s), hair));
            spots.add(spot(s, t, series, good, 9));
            up.add(spot(s, value(at, s), series, good, 7));
            right.add(Mark.Spot.of(0.4, t, series.symbol(), 6, series.rgb(), series.rgb()));
        }
        return List.of(
                Layer.of(
                        "square " + side,
                        Life.NOW,
                        Stream.concat(ground.stream(), spots.stream()).toList()),
                Layer.of("along " + side, Life.NOW, up),
                Layer.of("across " + side, Life.NOW, right));
    }

    private static Mark spot(double x, double y, Series series, boolean good, double size) {
        return good
                ? Mark.Spot.of(x, y, Symbol.STAR, size + 4, Palette.GOLD, Palette.BLACK)
                : Mark.Spot.of(x, y, series.symbol(), size, series.rgb(), Palette.WHITE);
    }

    /** The square of all trials, and which way its two parameters grow. */
    private static List<Mark> outline(Comparison at) {
        var corners = Stream.of(Vec.of(0, 0), Vec.of(1, 0), Vec.of(1, 1), Vec.of(0, 1), Vec.of(0, 0))
                .map(at.axis()::seen)
                .toList();
        var ink = Ink.solid(Palette.INK, 1);
        var marks = new ArrayList<Mark>();
        marks.add(Mark.Path.of(
                new Polyline(
                        Vec.generate(corners.size(), i -> corners.get(i).get(0)),
                        Vec.generate(corners.size(), i -> corners.get(i).get(1))),
                ink));
        marks.add(arrow(at.axis().seen(Vec.of(0.36, 0.05)), at.axis().seen(Vec.of(0.56, 0.05)), "x"));
        marks.add(arrow(at.axis().seen(Vec.of(0.05, 0.36)), at.axis().seen(Vec.of(0.05, 0.56)), "y"));
        return marks;
    }

    private static Mark arrow(Vec from, Vec to, String name) {
        return new Mark.Arrow(from.get(0), from.get(1), to.get(0), to.get(1), Ink.solid(Palette.INK, 1.5), name);
    }

    private List<Layer> chances(int k) {
        var heads = new ArrayList<Mark>();
        var lines = new ArrayList<Mark>();
        for (int side = 0; side < 2; side++) {
            var series = Series.of(side);
            double x = turns.size() == 1 ? 0.5 : turns.get(k).axis().degrees();
            double chance = words.chance(k, side);
            if (k > 0) {
                int own = side;
                var line = new Polyline(
                        Vec.generate(turns.size(), i -> turns.get(i).axis().degrees()),
                        Vec.generate(turns.size(), i -> words.chance(i, own)));
                lines.add(new Mark.Path(line, k - 1, k, series.line(2.5)));
            }
            heads.add(Mark.Spot.of(x, chance, series.symbol(), 9, series.rgb(), Palette.WHITE)
                    .labelled(words.head(k, side), Mark.Side.RIGHT));
        }
        return List.of(Layer.of(CHANCES, Life.STAYS, lines), Layer.of(CHANCES, Life.NOW, heads));
    }

    private Legend legend() {
        return new Legend(
                LEFT.get(0) - 54,
                362,
                List.of(
                        new Legend.Line(Ink.solid(GOOD, 9), false, "good: a tenth of the important axis", ""),
                        new Legend.Marker(Symbol.STAR, Palette.GOLD, Palette.BLACK, "a trial that hits it"),
                        new Legend.Line(Ink.solid(Palette.TRUTH, 1.5), false, "value, along and across", "")));
    }
}
