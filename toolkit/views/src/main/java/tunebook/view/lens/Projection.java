package tunebook.view.lens;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tunebook.descent.Status;
import tunebook.math.PrincipalAxes;
import tunebook.math.Vec;
import tunebook.objective.Objective;
import tunebook.space.Box;
import tunebook.tuning.Lane;
import tunebook.tuning.Mark;
import tunebook.tuning.RaceResult;

/**
 * A plane in the space of a function: {@code base + a·first + b·second}. A point lies at the foot of its perpendicular
 * on the plane; the map shows the function on the plane itself, so beside the plane the two differ.
 *
 * @param base a point of the plane
 * @param first unit vector along the horizontal axis
 * @param second unit vector along the vertical axis, orthogonal to the first
 * @param origin what the point {@code base} is called on the two axes
 * @param x name of the horizontal axis
 * @param y name of the vertical axis
 * @param slice what the plane is, in words; empty if it is the whole space
 * @param window where a map may reach in its own coordinates; empty for anywhere
 */
record Projection(Vec base, Vec first, Vec second, Vec origin, String x, String y, String slice, Optional<Box> window) {
    /** Points of each lane from which the plane of most movement is worked out. */
    private static final int POINTS = 40;

    /** The plane of a function of two coordinates. */
    static Projection plane(Objective objective) {
        boolean parameters = objective.formula().contains("\\theta");
        var zero = Vec.of(0, 0);
        return new Projection(
                zero,
                Vec.of(1, 0),
                Vec.of(0, 1),
                zero,
                parameters ? "θ₀" : "x",
                parameters ? "θ₁" : "y",
                "",
                Optional.of(objective.domain()));
    }

    /**
     * The plane of two coordinates, all others as at the best point of the race.
     *
     * @throws IllegalArgumentException if they are not two different coordinates of the function
     */
    static Projection coordinates(RaceResult race, int i, int j) {
        int n = race.objective().dimension();
        if (i == j || Math.min(i, j) < 0 || Math.max(i, j) >= n) {
            throw new IllegalArgumentException("a slice needs two different coordinates from 0 to " + (n - 1) + " of '"
                    + race.objective().name() + "', but got " + i + " and " + j);
        }
        if (n == 2 && i == 0) {
            return plane(race.objective());
        }
        var base = best(race).point();
        var zero = Vec.filled(n, 0);
        var domain = race.objective().domain();
        return new Projection(
                base,
                zero.with(i, 1),
                zero.with(j, 1),
                Vec.of(base.get(i), base.get(j)),
                "w[" + i + "]",
                "w[" + j + "]",
                n == 2 ? "" : "slice: the other coordinates as at the lowest point reached",
                Optional.of(new Box(
                        Vec.of(domain.low().get(i), domain.low().get(j)),
                        Vec.of(domain.high().get(i), domain.high().get(j)))));
    }

    /** The plane through the best point of the race along the two directions in which its paths spread most. */
    static Projection principal(RaceResult race) {
        var axes = PrincipalAxes.of(sample(race), 2);
        double share = axes.shares().get(0) + axes.shares().get(1);
        return new Projection(
                best(race).point(),
                axes.axes().get(0),
                axes.axes().get(1),
                Vec.of(0, 0),
                "first principal component",
                "second",
                "slice: the plane of " + (share > 0.9995 ? "all" : percent(share) + " %") + " of the paths' variance",
                Optional.empty());
    }

    private static String percent(double share) {
        return Long.toString(Math.round(100 * share));
    }

    /** Some points of each lane, from first to last. */
    private static List<Vec> sample(RaceResult race) {
        var points = new ArrayList<Vec>();
        for (Lane lane : race.lanes()) {
            var marks = sensible(lane);
            int last = marks.size() - 1;
            int count = Math.min(last, POINTS - 1);
            for (int i = 0; i <= count; i++) {
                points.add(marks.get(count == 0 ? 0 : (int) ((long) i * last / count))
                        .point());
            }
        }
        return points;
    }

    /** The marks of a lane; of one that diverges, those not above the start: where it is thrown to says nothing. */
    static List<Mark> sensible(Lane lane) {
        boolean lost = lane.last().status() == Status.DIVERGED;
        return lane.marks().stream()
                .filter(mark -> mark.point().isFinite())
                .filter(mark ->
                        mark.t() == 0 || !lost || mark.value() <= lane.at(0).value())
                .toList();
    }

    private static Mark best(RaceResult race) {
        return race.lanes().stream()
                .flatMap(lane -> lane.marks().stream())
                .filter(mark -> mark.point().isFinite() && Double.isFinite(mark.value()))
                .min(Comparator.comparingDouble(Mark::value))
                .orElseGet(() -> race.lanes().get(0).at(0));
    }

    /** Where a point lies in the plane. */
    Vec place(Vec point) {
        return origin.plus(direction(point.minus(base)));
    }

    /** A direction as seen in the plane. */
    Vec direction(Vec d) {
        return Vec.of(first.dot(d), second.dot(d));
    }

    /** The point of the plane with these coordinates. */
    Vec lift(double a, double b) {
        return base.plus(first.times(a - origin.get(0))).plus(second.times(b - origin.get(1)));
    }
}
