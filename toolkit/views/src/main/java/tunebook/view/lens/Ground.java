package tunebook.view.lens;

import java.util.List;
import tunebook.descent.DescentEvent.GradientSeen;
import tunebook.math.Vec;
import tunebook.objective.Minimum;
import tunebook.objective.Objective;
import tunebook.tuning.RaceResult;
import tunebook.view.spec.Axis;
import tunebook.view.spec.Layer;
import tunebook.view.spec.Panel;
import tunebook.view.spec.Place;

/**
 * The ground on which a descent walks, and where a point of the function's space lies on it: a map of the plane, a slice
 * through a space of more coordinates, or the curve of a function of one.
 */
sealed interface Ground permits MapGround, CurveGround {
    /** The ground of a race: a curve, a map, or the slice in which its paths move most. */
    static Ground of(RaceResult race) {
        return switch (race.objective().dimension()) {
            case 1 -> CurveGround.of(race);
            case 2 -> MapGround.of(race, Projection.plane(race.objective()));
            default -> MapGround.of(race, Projection.principal(race));
        };
    }

    /** The function. */
    Objective objective();

    /** The horizontal axis of the window. */
    Axis x();

    /** The vertical axis of the window. */
    Axis y();

    /** Where a point lies on it. */
    Vec place(Vec point);

    /** Which way is downhill, as a direction on it. */
    Vec downhill(GradientSeen seen);

    /** The panel in which it is drawn. */
    Panel panel(Place place);

    /** Colours and contours, or the curve. */
    Layer surface();

    /** A star at each of the best known minima. */
    Layer minimaLayer();

    /** What it is: {@code "Contour map"}. */
    String kind();

    /** {@code "slice ..."}, where it is not the whole function; empty where it is. */
    String slice();

    /** The same ground in another window, given in its own coordinates. */
    Ground within(double lowX, double highX, double lowY, double highY);

    /** Whether the point lies in the window. */
    default boolean shows(Vec point) {
        Vec at = place(point);
        return x().contains(at.get(0)) && y().contains(at.get(1));
    }

    /** The nearest of the best known minima. */
    default Vec nearestMinimum(Vec point) {
        return bestMinima(objective()).stream()
                .min(java.util.Comparator.comparingDouble(point::distanceTo))
                .orElseThrow();
    }

    /** {@code "; minimum at (0, 0)"}, or nothing if none is known. */
    default String minimaWords() {
        var minima = bestMinima(objective());
        return minima.isEmpty()
                ? ""
                : (minima.size() == 1 ? "; minimum at " : "; minima at ")
                        + String.join(", ", minima.stream().map(Words::point).toList());
    }

    /** {@code "x −6…2, y −3…3"}. */
    default String ranges() {
        return range(x()) + ", " + range(y());
    }

    private static String range(Axis axis) {
        return axis.label() + " " + Words.number(axis.low()) + "…" + Words.number(axis.high());
    }

    /** Those that a descent can end in. */
    static List<Vec> bestMinima(Objective objective) {
        var goal = Goal.of(objective);
        return objective.minima().stream()
                .filter(minimum -> !minimum.onBorder() && minimum.value() <= goal.floor() + 1e-9)
                .map(Minimum::at)
                .toList();
    }

    /** NaN, a hole in the picture, where the function refuses to be evaluated: runners may never have been there. */
    static double value(Objective objective, Vec at) {
        try {
            return objective.value(at);
        } catch (RuntimeException | StackOverflowError noValueHere) {
            return Double.NaN;
        }
    }
}
