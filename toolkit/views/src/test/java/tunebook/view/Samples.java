package tunebook.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tunebook.math.Vec;
import tunebook.view.spec.Axis;
import tunebook.view.spec.Board;
import tunebook.view.spec.ColorBar;
import tunebook.view.spec.DataTable;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Frame;
import tunebook.view.spec.Grid;
import tunebook.view.spec.Layer;
import tunebook.view.spec.Legend;
import tunebook.view.spec.Levels;
import tunebook.view.spec.Life;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Numerals;
import tunebook.view.spec.Palette;
import tunebook.view.spec.Panel;
import tunebook.view.spec.Place;
import tunebook.view.spec.Polyline;
import tunebook.view.spec.Series;
import tunebook.view.spec.Symbol;

/** Figures for tests, made by hand: no optimizer has run. */
public final class Samples {
    private Samples() {}

    /** Spirals into the middle of a bowl, one a series. */
    public static FigureSpec spirals(int lanes, int steps) {
        var x = Axis.linear("x", -3, 3);
        var y = Axis.linear("y", -2, 2);
        var grid = Grid.of(160, 120, x, y, (a, b) -> a * a + 4 * b * b);
        var levels = Levels.of(grid);
        var map = Panel.map("map", "", new Place(40, 62, 400, 290), x, y)
                .withBar(new ColorBar(levels, levels.between(5), "dark = lower"));
        var curve = Panel.chart(
                "curve", "value", new Place(540, 62, 110, 290), Axis.linear("step", 0, steps), Axis.log("", 1e-4, 100));
        var back = Layer.fixed(
                "map",
                List.of(
                        new Mark.Field(grid, levels, true),
                        new Mark.Contours(grid, levels.between(11), List.of(levels.value(0.25), levels.value(0.75)))));
        var frames = new ArrayList<Frame>();
        for (int k = 0; k <= steps; k++) {
            frames.add(frame(lanes, steps, k));
        }
        var series = new ArrayList<Series>();
        for (int lane = 0; lane < lanes; lane++) {
            series.add(Series.of(lane));
        }
        var board = new Board(
                12, 398, List.of(new Board.Column("lane", 200, false), new Board.Column("value", 100, true)), series);
        var legend =
                new Legend(40, 390, List.of(new Legend.Marker(Symbol.STAR, Palette.GOLD, Palette.BLACK, "minimum")));
        return new FigureSpec(
                FigureSpec.WIDTH,
                FigureSpec.HEIGHT,
                new FigureSpec.Headings("Spirals reach the middle", "Who reaches the middle?", "made by hand"),
                List.of(map, curve),
                List.of(back),
                frames,
                List.of(Layer.fixed("map", List.of(Mark.Spot.of(0, 0, Symbol.STAR, 12, Palette.GOLD, Palette.BLACK)))),
                Optional.of(board),
                Optional.of(legend),
                new DataTable(List.of("step", "lane", "value"), List.of(List.of(0, "a", 1.5), List.of(1, "a", 0.5))));
    }

    private static Frame frame(int lanes, int steps, int k) {
        var tails = new ArrayList<Mark>();
        var curves = new ArrayList<Mark>();
        var heads = new ArrayList<Mark>();
        var ends = new ArrayList<Mark>();
        var rows = new ArrayList<List<String>>();
        for (int lane = 0; lane < lanes; lane++) {
            var series = Series.of(lane);
            var path = spiral(lane, steps);
            var curve = curve(path);
            if (k > 0) {
                tails.add(new Mark.Path(path, k - 1, k, series.line(2).onField()));
                curves.add(new Mark.Path(curve, k - 1, k, series.line(2)));
            }
            tails.add(Mark.Spot.of(path.x().get(k), path.y().get(k), Symbol.CIRCLE, 4, series.rgb(), series.rgb()));
            heads.add(Mark.Spot.of(path.x().get(k), path.y().get(k), series.symbol(), 12, series.rgb(), Palette.WHITE)
                    .labelled("lane " + lane, Mark.Side.AROUND));
            ends.add(Mark.Spot.of(k, curve.y().get(k), series.symbol(), 9, series.rgb(), Palette.WHITE)
                    .labelled("lane " + lane, Mark.Side.RIGHT));
            rows.add(List.of(
                    "lane " + lane + " <script>", Numerals.brief(curve.y().get(k))));
        }
        return new Frame(
                "step " + k + " of " + steps,
                "Step " + k + ": the spirals go on",
                "Map of a bowl. Step " + k + " of " + steps + ".",
                List.of(
                        Layer.of("map", Life.FADES, tails),
                        Layer.of("curve", Life.STAYS, curves),
                        Layer.of("map", Life.NOW, heads),
                        Layer.of("curve", Life.NOW, ends)),
                rows);
    }

    private static Polyline spiral(int lane, int steps) {
        var x = new double[steps + 1];
        var y = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            double r = 2.7 * Math.exp(-(0.04 + 0.01 * lane) * i);
            double angle = 2.8 + (0.25 + 0.05 * lane) * i;
            x[i] = r * Math.cos(angle);
            y[i] = 0.65 * r * Math.sin(angle);
        }
        return new Polyline(Vec.of(x), Vec.of(y));
    }

    private static Polyline curve(Polyline path) {
        var step = new double[path.size()];
        var value = new double[path.size()];
        for (int i = 0; i < step.length; i++) {
            step[i] = i;
            value[i] = path.x().get(i) * path.x().get(i)
                    + 4 * path.y().get(i) * path.y().get(i);
        }
        return new Polyline(Vec.of(step), Vec.of(value));
    }
}
