package tunebook.view.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tunebook.descent.DescentEvent.GradientSeen;
import tunebook.math.Vec;
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
 * A window of a plane in the space of a function, the function on it as muted colours and contours, and its known minima.
 *
 * @param objective the function
 * @param plane which plane
 * @param grid its values in the window
 * @param levels which value has which colour
 */
record MapGround(Objective objective, Projection plane, Grid grid, Levels levels) implements Ground {
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
    static MapGround of(RaceResult race, Projection plane) {
        var points = new ArrayList<Vec>(List.of(race.start()));
        points.addAll(Ground.bestMinima(race.objective()));
        for (Lane lane : race.lanes()) {
            Projection.sensible(lane).forEach(mark -> points.add(mark.point()));
        }
        points.removeIf(point -> !race.objective().domain().contains(point));
        var placed = points.stream().map(plane::place).toList();
        var room = plane.window().orElseGet(() -> around(placed));
        var x = axis(plane.x(), 0, placed, room);
        var y = axis(plane.y(), 1, placed, room);
        boolean nearlyAll = Math.max(share(x, 0, room), share(y, 1, room)) >= NEARLY_ALL;
        if (nearlyAll && plane.window().isPresent()) {
            x = Axis.linear(x.label(), room.low().get(0), room.high().get(0));
            y = Axis.linear(y.label(), room.low().get(1), room.high().get(1));
        }
        return of(race.objective(), plane, x, y);
    }

    /** All of the points, and as much again on every side: more than a window takes. */
    private static Box around(List<Vec> points) {
        double half = 0;
        for (Vec point : points) {
            half = Math.max(half, point.minus(points.get(0)).maxNorm());
        }
        double room = half == 0 ? 1 : 2 * half;
        return new Box(points.get(0).map(v -> v - room), points.get(0).map(v -> v + room));
    }

    @Override
    public MapGround within(double lowX, double highX, double lowY, double highY) {
        return of(objective, plane, Axis.linear(x().label(), lowX, highX), Axis.linear(y().label(), lowY, highY));
    }

    private static MapGround of(Objective objective, Projection plane, Axis x, Axis y) {
        var grid = Grid.of(COLUMNS, ROWS, x, y, (a, b) -> Ground.value(objective, plane.lift(a, b)));
        return new MapGround(objective, plane, grid, Levels.of(grid));
    }

    @Override
    public Axis x() {
        return grid.x();
    }

    @Override
    public Axis y() {
        return grid.y();
    }

    @Override
    public Vec place(Vec point) {
        return plane.place(point);
    }

    @Override
    public Vec downhill(GradientSeen seen) {
        return plane.direction(seen.gradient()).times(-1);
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

    @Override
    public Panel panel(Place place) {
        return Panel.map("map", plane.slice().isEmpty() ? "" : "slice", place, x(), y())
                .withBar(new ColorBar(levels, levels.between(5), "dark = better"));
    }

    @Override
    public Layer surface() {
        var contours = levels.between(CONTOURS);
        var labelled = IntStream.of(2, 5, 8).mapToObj(contours::get).toList();
        return Layer.fixed(
                "map", List.of(new Mark.Field(grid, levels, true), new Mark.Contours(grid, contours, labelled)));
    }

    @Override
    public Layer minimaLayer() {
        return Layer.fixed(
                "map",
                Ground.bestMinima(objective).stream()
                        .map(plane::place)
                        .map(at -> Mark.Spot.of(at.get(0), at.get(1), Symbol.STAR, 15, Palette.GOLD, Palette.BLACK))
                        .toList());
    }

    @Override
    public String kind() {
        return "Contour map";
    }

    @Override
    public String slice() {
        return plane.slice();
    }
}
