package tunebook.objective;

import tunebook.math.Vec;

/** Checks that a point has as many coordinates as a function takes. */
final class Coordinates {
    private Coordinates() {}

    static Vec of(Objective f, Vec x) {
        if (x == null) {
            throw new IllegalArgumentException(f.name() + " takes " + f.dimension() + " coordinates, but got null");
        }
        if (x.dimension() != f.dimension()) {
            throw new IllegalArgumentException(
                    f.name() + " takes " + f.dimension() + " coordinates, but got " + x.dimension());
        }
        return x;
    }
}
