package tunebook.view.paint;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tunebook.math.Vec;
import tunebook.view.spec.Grid;
import tunebook.view.spec.Polyline;

/**
 * Lines of equal value on a grid by marching squares (Lorensen and Cline 1987, in two dimensions).
 *
 * <p>Every square between four neighbouring centres is crossed where two of its corners lie on different sides of the
 * level. A crossing lies on an edge between two centres and so belongs to at most two squares: following edge to edge
 * gives whole lines. A square with two crossings on each axis, a saddle, is decided by the mean of its corners. Squares
 * with a corner that is not finite are left out.
 */
final class Contouring {
    /** How far, in cells, a line may run beside a point that is left out. */
    private static final double TOLERANCE = 0.08;

    private final Grid grid;
    private final double level;
    private final Map<Integer, List<Integer>> neighbours = new HashMap<>();
    private final List<Integer> edges = new ArrayList<>();

    private Contouring(Grid grid, double level) {
        this.grid = grid;
        this.level = level;
    }

    /** The lines at this level in the units of the axes, longest first. */
    static List<Polyline> lines(Grid grid, double level) {
        var contouring = new Contouring(grid, level);
        for (int row = 0; row < grid.rows() - 1; row++) {
            for (int column = 0; column < grid.columns() - 1; column++) {
                contouring.cross(column, row);
            }
        }
        return contouring.follow();
    }

    private void cross(int column, int row) {
        double a = grid.value(column, row) - level;
        double b = grid.value(column + 1, row) - level;
        double c = grid.value(column + 1, row + 1) - level;
        double d = grid.value(column, row + 1) - level;
        if (!Double.isFinite(a + b + c + d)) {
            return;
        }
        int below = horizontal(column, row);
        int above = horizontal(column, row + 1);
        int left = vertical(column, row);
        int right = vertical(column + 1, row);
        boolean inA = a > 0;
        boolean inB = b > 0;
        boolean inC = c > 0;
        boolean inD = d > 0;
        if (inA == inC && inB == inD && inA != inB) {
            boolean joinsA = (a + b + c + d > 0) == inA;
            join(below, joinsA ? right : left);
            join(above, joinsA ? left : right);
            return;
        }
        var crossed = new ArrayList<Integer>(2);
        addIf(inA != inB, below, crossed);
        addIf(inB != inC, right, crossed);
        addIf(inC != inD, above, crossed);
        addIf(inD != inA, left, crossed);
        if (crossed.size() == 2) {
            join(crossed.get(0), crossed.get(1));
        }
    }

    private static void addIf(boolean condition, int edge, List<Integer> edges) {
        if (condition) {
            edges.add(edge);
        }
    }

    private int horizontal(int column, int row) {
        return 2 * (row * grid.columns() + column);
    }

    private int vertical(int column, int row) {
        return 2 * (row * grid.columns() + column) + 1;
    }

    private void join(int a, int b) {
        link(a, b);
        link(b, a);
    }

    private void link(int from, int to) {
        neighbours
                .computeIfAbsent(from, edge -> {
                    edges.add(edge);
                    return new ArrayList<>(2);
                })
                .add(to);
    }

    private List<Polyline> follow() {
        var lines = new ArrayList<Polyline>();
        edges.stream().filter(edge -> neighbours.get(edge).size() == 1).forEach(edge -> trace(edge, lines));
        edges.forEach(edge -> trace(edge, lines));
        lines.sort((p, q) -> Integer.compare(q.size(), p.size()));
        return lines;
    }

    /** Follows links, removing them, from an edge until none is left. */
    private void trace(int start, List<Polyline> lines) {
        var xs = new ArrayList<Double>();
        var ys = new ArrayList<Double>();
        int edge = start;
        while (true) {
            addCrossing(edge, xs, ys);
            var links = neighbours.get(edge);
            if (links.isEmpty()) {
                break;
            }
            int next = links.remove(links.size() - 1);
            neighbours.get(next).remove(Integer.valueOf(edge));
            edge = next;
        }
        if (xs.size() > 1) {
            lines.add(simplified(xs, ys));
        }
    }

    private void addCrossing(int edge, List<Double> xs, List<Double> ys) {
        int column = edge / 2 % grid.columns();
        int row = edge / 2 / grid.columns();
        boolean horizontal = edge % 2 == 0;
        double from = grid.value(column, row) - level;
        double to = (horizontal ? grid.value(column + 1, row) : grid.value(column, row + 1)) - level;
        double share = from / (from - to);
        xs.add(column + (horizontal ? share : 0));
        ys.add(row + (horizontal ? 0 : share));
    }

    /** Douglas and Peucker 1973: the fewest of the points from which no other lies further than the tolerance. */
    private Polyline simplified(List<Double> xs, List<Double> ys) {
        var keep = new boolean[xs.size()];
        keep[0] = true;
        keep[keep.length - 1] = true;
        // a closed line has no two ends to span a chord: halve it first
        keep[keep.length / 2] = true;
        halve(xs, ys, 0, keep.length / 2, keep);
        halve(xs, ys, keep.length / 2, keep.length - 1, keep);
        var x = new ArrayList<Double>();
        var y = new ArrayList<Double>();
        for (int i = 0; i < keep.length; i++) {
            if (keep[i]) {
                x.add(grid.centreX(xs.get(i)));
                y.add(grid.centreY(ys.get(i)));
            }
        }
        return new Polyline(vec(x), vec(y));
    }

    private static void halve(List<Double> xs, List<Double> ys, int from, int to, boolean[] keep) {
        double worst = TOLERANCE;
        int at = -1;
        for (int i = from + 1; i < to; i++) {
            double off = Line2D.ptSegDist(xs.get(from), ys.get(from), xs.get(to), ys.get(to), xs.get(i), ys.get(i));
            if (off > worst) {
                worst = off;
                at = i;
            }
        }
        if (at >= 0) {
            keep[at] = true;
            halve(xs, ys, from, at, keep);
            halve(xs, ys, at, to, keep);
        }
    }

    private static Vec vec(List<Double> values) {
        return Vec.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
