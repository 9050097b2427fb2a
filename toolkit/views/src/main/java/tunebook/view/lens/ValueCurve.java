package tunebook.view.lens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import tunebook.math.Vec;
import tunebook.view.spec.Axis;
import tunebook.view.spec.Dash;
import tunebook.view.spec.Ink;
import tunebook.view.spec.Layer;
import tunebook.view.spec.Legend;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Palette;
import tunebook.view.spec.Panel;
import tunebook.view.spec.Place;
import tunebook.view.spec.Polyline;
import tunebook.view.spec.Scale;
import tunebook.view.spec.Series;
import tunebook.view.spec.Symbol;

/**
 * The values of runners over steps or over examples. On a log axis, above the known minimum; values under its lower end
 * lie on it, and an arrow says that they are lower.
 */
final class ValueCurve {
    private static final double DECADES = 8;
    private static final double HEAD = 9;
    /** How long the arrow is that says that values go on below the axis, as a share of its length. */
    private static final double FLOOR_ARROW = 0.08;

    private static final Ink LEVEL = new Ink(Palette.TRUTH, 1.2, Dash.SHORT, false);

    private final Goal goal;
    private final Axis x;
    private final Axis y;
    private final ToDoubleFunction<tunebook.tuning.Mark> clock;

    private ValueCurve(Goal goal, Axis x, Axis y, ToDoubleFunction<tunebook.tuning.Mark> clock) {
        this.goal = goal;
        this.x = x;
        this.y = y;
        this.clock = clock;
    }

    /**
     * Axes for these runners.
     *
     * @param counts which of their marks the vertical axis must reach, if their values are finite
     */
    static ValueCurve of(
            List<Runner> runners,
            Goal goal,
            Predicate<tunebook.tuning.Mark> counts,
            Axis x,
            ToDoubleFunction<tunebook.tuning.Mark> clock) {
        double[] values = runners.stream()
                .flatMap(runner -> runner.lane().marks().stream())
                .filter(mark -> counts.test(mark) && Double.isFinite(mark.value()))
                .mapToDouble(mark -> goal.above(mark.value()))
                .sorted()
                .toArray();
        return new ValueCurve(goal, x, vertical(values, goal), clock);
    }

    private static Axis vertical(double[] sorted, Goal goal) {
        if (sorted.length == 0) {
            return Axis.linear("", 0, 1);
        }
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        if ((goal.known() || low > 0) && high > 0) {
            double least = high * Math.pow(10, -DECADES);
            double smallest = Arrays.stream(sorted)
                    .filter(value -> value > least)
                    .findFirst()
                    .orElse(least);
            double top = Math.pow(10, Math.ceil(Math.log10(high) + 0.05));
            double bottom = Math.pow(10, Math.floor(Math.log10(Math.min(smallest, top / 10)) + 1e-9));
            return Axis.log("", bottom, top);
        }
        double margin = 0.05 * Math.max(high - low, 1e-9);
        return Axis.linear("", low - margin, high + margin);
    }

    boolean log() {
        return y.scale() == Scale.LOG;
    }

    /** The panel, its title what the vertical axis shows: {@code "f, log scale"}. */
    Panel panel(String name, String value, Place place) {
        return Panel.chart(name, log() ? value + goal.aboveWords() + ", log scale" : value, place, x, y);
    }

    private boolean hasLevel() {
        return goal.known() && log() && y.contains(goal.above(goal.target()));
    }

    /** The value to get below, as a dashed line. */
    List<Layer> level(String panel) {
        return hasLevel()
                ? List.of(Layer.fixed(panel, List.of(new Mark.Level(goal.above(goal.target()), LEVEL, ""))))
                : List.of();
    }

    /** What the dashed line means, if there is one, and the arrows at the border. */
    List<Legend.Entry> legend(List<Runner> runners) {
        var entries = new ArrayList<Legend.Entry>();
        if (hasLevel()) {
            entries.add(new Legend.Line(LEVEL, false, "goal: " + goal.words(), ""));
        }
        entries.addAll(offScale(runners));
        return entries;
    }

    /** What an arrow at the border means, if a line leaves the axis anywhere; it points down where all do. */
    List<Legend.Entry> offScale(List<Runner> runners) {
        var exits = runners.stream()
                .flatMap(runner -> part(runner, 0, runner.lane().steps(), 1).stream())
                .filter(Mark.Exit.class::isInstance)
                .map(Mark.Exit.class::cast)
                .toList();
        if (exits.isEmpty()) {
            return List.of();
        }
        return List.of(
                exits.stream().allMatch(exit -> exit.toY() < exit.fromY())
                        ? new Legend.Marker(Symbol.ARROW_DOWN, Palette.BLACK, Palette.BLACK, "off scale")
                        : new Legend.Line(Ink.solid(Palette.BLACK, 2), true, "off scale", ""));
    }

    /** All values of a runner as a line. */
    Polyline line(Runner runner) {
        int points = runner.lane().steps() + 1;
        var at = new double[points];
        var value = new double[points];
        for (int t = 0; t < points; t++) {
            at[t] = clock.applyAsDouble(runner.lane().at(t));
            value[t] = height(runner.lane().at(t));
        }
        return new Polyline(Vec.of(at), Vec.of(value));
    }

    /** What the steps up to {@code to} add to its line. */
    List<Mark> part(Runner runner, int from, int to, double width) {
        var line = line(runner);
        var marks = new ArrayList<Mark>();
        int begin = Math.max(0, from);
        int end = Math.min(to, line.size() - 1);
        if (begin < end) {
            marks.add(new Mark.Path(line, begin, end, runner.series().line(width)));
        }
        for (int t = begin; t < end; t++) {
            double next = line.y().get(t + 1);
            if (y.contains(line.y().get(t)) && next > y.high()) {
                marks.add(
                        exit(runner, line.x().get(t), line.y().get(t), line.x().get(t + 1), next));
            } else if (line.y().get(t) > y.low()
                    && next == y.low()
                    && belowFloor(runner.lane().at(t + 1))) {
                double at = line.x().get(t + 1);
                marks.add(exit(runner, at, y.low() * Math.pow(y.high() / y.low(), FLOOR_ARROW), at, y.low() / 10));
            }
        }
        return marks;
    }

    private static Mark exit(Runner runner, double fromX, double fromY, double toX, double toY) {
        return new Mark.Exit(fromX, fromY, toX, toY, Ink.solid(runner.series().rgb(), 2), "");
    }

    private boolean belowFloor(tunebook.tuning.Mark mark) {
        return log() && goal.above(mark.value()) < y.low();
    }

    /** The end of its line, with its name. */
    Mark end(Runner runner, int t) {
        return end(runner, runner.lane().at(t));
    }

    private Mark end(Runner runner, tunebook.tuning.Mark mark) {
        Series series = runner.series();
        return Mark.Spot.of(clock.applyAsDouble(mark), height(mark), series.symbol(), HEAD, series.rgb(), Palette.WHITE)
                .labelled(runner.shortName(), Mark.Side.RIGHT);
    }

    private double height(tunebook.tuning.Mark mark) {
        double above = log() ? goal.above(mark.value()) : mark.value();
        return log() && above < y.low() ? y.low() : above;
    }
}
