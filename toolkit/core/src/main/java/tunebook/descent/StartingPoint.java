package tunebook.descent;

import java.util.List;
import tunebook.math.Given;
import tunebook.math.Vec;
import tunebook.objective.Objective;
import tunebook.space.Box;
import tunebook.space.Point;
import tunebook.study.Direction;
import tunebook.study.Problem;

/** Where a descent begins, and what must hold before it does. */
public final class StartingPoint {
    private StartingPoint() {}

    /**
     * The problem of following the gradient of f from a start.
     *
     * @throws IllegalArgumentException if f has no gradient, or the start has the wrong number of coordinates, is not
     *     finite, or lies outside the domain
     */
    public static Problem problem(Objective f, Vec start) {
        Given.required("a descent", "a function", f);
        Given.required("a descent", "a start", start);
        if (!f.hasGradient()) {
            throw new IllegalArgumentException("'" + f.name() + "' has no gradient, and gradient descent follows the"
                    + " gradient. Give one by hand, as in Objectives.of(name, value, gradient), or let it be measured:"
                    + " f.withNumericGradient()");
        }
        if (start.dimension() != f.dimension()) {
            throw new IllegalArgumentException("'" + f.name() + "' has " + f.dimension()
                    + " coordinates, so a start needs as many, but got " + start.dimension() + ": " + start);
        }
        requireInside(f.domain(), start);
        return new Problem(f.domain(), Direction.MINIMIZE, List.of(new Point(start)));
    }

    static void requireInside(Box domain, Vec start) {
        if (!start.isFinite()) {
            throw new IllegalArgumentException("a start must be finite in every coordinate, but got " + start);
        }
        if (!domain.contains(start)) {
            throw new IllegalArgumentException("a start must lie in the domain, from " + domain.low() + " to "
                    + domain.high() + ", but got " + start
                    + ". To look at a wider window: f.within(low, high, low, high)");
        }
    }
}
