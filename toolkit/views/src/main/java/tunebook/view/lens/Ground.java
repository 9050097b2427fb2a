package tunebook.view.lens;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tunebook.descent.Status;
import tunebook.math.Vec;
import tunebook.objective.Minimum;
import tunebook.objective.Objective;
import tunebook.space.Box;
import tunebook.tuning.Lane;
import tunebook.tuning.RaceResult;
import tunebook.view.spec.Axis;
import tunebook.view.spec.ColorBar;
import tunebook.view.spec.Grid;
import tunebook.view.spec.Layer;
import tunebook.view.spec.Levels;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Palette;
import tunebook.view.spec.Panel;
import tunebook.view.spec.Place;
import tunebook.view.spec.Symbol;

/**
 * The ground on which a descent walks: a window of the plane, the function in it as muted colours and contours, and its
 * known minima.
 *
 * @param objective the function
 * @param grid its values in the window
 * @param levels which value has which colour
 */
record Ground(Objective objective, Grid grid, Levels levels) {
    private static final int COLUMNS = 160;
    private static final int ROWS = 120;
    private static final int CONTOURS = 11;
    private static final double MARGIN = 0.12;
    /** A window of so much of the domain might as well show all of it. */
    private static final double NEARLY_ALL = 0.5;

    /**
     * The window of a race: its start, the best known minima, and all that happens inside the domain. Of a runner that
     * diverges, only what lies below the start counts: where it is thrown to is not worth looking at.
     */
    static Ground of(RaceResult race) {
        requirePlane(race.objective());
        var points = new ArrayList<Vec>(List.of(race.start()));
        points.addAll(bestMinima(race.objective()));
        for (Lane lane : race.lanes()) {
            boolean lost = lane.last().status() == Status.DIVERGED;
            lane.marks().stream()
                    .filter(mark -> !lost || mark.value() <= lane.at(0).value())
                    .forEach(mark -> points.add(mark.point()));
        }
        var domain = race.objective().domain();
        boolean parameters = race.objective().formula().contains("\\theta");
        points.removeIf(point -> !domain.contains(point));
        var x = axis(parameters ? "θ₀" : "x", 0, points, domain);
        var y = axis(parameters ? "θ₁" : "y", 1, points, domain);
        if (Math.max(share(x, 0, domain), share(y, 1, domain)) >= NEARLY_ALL) {
            x = Axis.linear(x.label(), domain.low().get(0), domain.high().get(0));
            y = Axis.linear(y.label(), domain.low().get(1), domain.high().get(1));
        }
        return of(race.objective(), x, y);
    }

    /** The same ground in another window. */
    Ground within(double lowX, double highX, double lowY, double highY) {
        return of(objective, Axis.linear(x().label(), lowX, highX), Axis.linear(y().label(), lowY, highY));
    }

    private static Ground of(Objective objective, Axis x, Axis y) {
        var grid = Grid.of(COLUMNS, ROWS, x, y, (a, b) -> value(objective, Vec.of(a, b)));
        return new Ground(objective, grid, Levels.of(grid));
    }

    /** NaN, a hole in the map, where the function refuses to be evaluated: runners may never have been there. */
    private static double value(Objective objective, Vec at) {
        try {
            return objective.value(at);
        } catch (RuntimeException | StackOverflowError noValueHere) {
            return Double.NaN;
        }
    }

    Axis x() {
        return grid.x();
    }

    Axis y() {
        return grid.y();
    }

    private static void requirePlane(Objective objective) {
        if (objective.dimension() != 2) {
            throw new IllegalArgumentException("a map needs a function of 2 coordinates, but '" + objective.name()
                    + "' has " + objective.dimension() + ". Show.values(race) draws its values instead");
        }
    }

    private static List<Vec> bestMinima(Objective objective) {
        var goal = Goal.of(objective);
        return objective.minima().stream()
                .filter(minimum -> !minimum.onBorder() && minimum.value() <= goal.floor() + 1e-9)
                .map(Minimum::at)
                .toList();
    }

    /** The range of coordinate i of the points, with a margin, rounded outwards within the domain. */
    private static Axis axis(String name, int i, List<Vec> points, Box domain) {
        double from = domain.low().get(i);
        double to = domain.high().get(i);
        double low = points.stream().mapToDouble(point -> point.get(i)).min().orElse(from);
        double high = points.stream().mapToDouble(point -> point.get(i)).max().orElse(to);
        double range = Math.max(high - low, (to - from) / 20);
        double half = range * (0.5 + MARGIN);
        double unit = Math.pow(10, Math.floor(Math.log10(range)) - 1) * 2;
        return Axis.linear(
                name,
                Math.max(from, Math.floor(((low + high) / 2 - half) / unit) * unit),
                Math.min(to, Math.ceil(((low + high) / 2 + half) / unit) * unit));
    }

    private static double share(Axis axis, int i, Box domain) {
        return (axis.high() - axis.low()) / (domain.high().get(i) - domain.low().get(i));
    }

    /** {@code "; minimum at (0, 0)"}, or nothing if none is known. */
    String minimaWords() {
        var minima = bestMinima(objective);
        return minima.isEmpty()
                ? ""
                : (minima.size() == 1 ? "; minimum at " : "; minima at ")
                        + minima.stream().map(Words::point).collect(Collectors.joining(", "));
    }

    /** The nearest of the best known minima. */
    Vec nearestMinimum(Vec point) {
        return bestMinima(objective).stream()
                .min(Comparator.comparingDouble(point::distanceTo))
                .orElseThrow();
    }

    /** Whether the point lies in the window. */
    boolean shows(Vec point) {
        return x().contains(point.get(0)) && y().contains(point.get(1));
    }

    /** The panel in which it is drawn. */
    Panel panel(Place place) {
        return Panel.map("map", "", place, x(), y()).withBar(new ColorBar(levels, levels.between(5), "dark = better"));
    }

    /** Colours and contours. */
    Layer surface() {
        var contours = levels.between(CONTOURS);
        var labelled = IntStream.of(2, 5, 8).mapToObj(contours::get).toList();
        return Layer.fixed(
                "map", List.of(new Mark.Field(grid, levels, true), new Mark.Contours(grid, contours, labelled)));
    }

    /** A star at each of the best known minima. */
    Layer minimaLayer() {
        return Layer.fixed(
                "map",
                bestMinima(objective).stream()
                        .map(at -> Mark.Spot.of(at.get(0), at.get(1), Symbol.STAR, 15, Palette.GOLD, Palette.BLACK))
                        .toList());
    }

    /** {@code "x −6…2, y −3…3"}. */
    String ranges() {
        return range(x()) + ", " + range(y());
    }

    private static String range(Axis axis) {
        return axis.label() + " " + Words.number(axis.low()) + "…" + Words.number(axis.high());
    }
}
