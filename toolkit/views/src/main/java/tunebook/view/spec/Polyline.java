package tunebook.view.spec;

import tunebook.math.Vec;

/** Points in order, x and y of each; coordinates that are NaN or infinite break the line. */
public record Polyline(Vec x, Vec y) {
    public Polyline {
        if (x.dimension() != y.dimension() || x.dimension() == 0) {
            throw new IllegalArgumentException(
                    "a line has as many x as y, at least one, but got " + x.dimension() + " and " + y.dimension());
        }
    }

    /** Number of points. */
    public int size() {
        return x.dimension();
    }
}
