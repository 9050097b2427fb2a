package tunebook.objective;

import tunebook.space.Box;

/**
 * The functions that come with Tunebook, and the way to bring your own.
 *
 * <pre>{@code
 * var f = Objectives.rosenbrock();
 * f.at(1, 1);                                                  // 0.0
 * f.gradient(-1.5, 2);                                         // (-155.0, -50.0)
 * var bowl = Objectives.of("bowl", (x, y) -> x * x + y * y);   // no gradient
 * }</pre>
 */
public final class Objectives {
    private Objectives() {}

    /** The long, flat, narrow valley of 0.1x² + 2y²: the lecture's picture of why one learning rate is not enough. */
    public static Objective ravine() {
        return Valleys.ravine();
    }

    /** Rosenbrock's banana valley in two dimensions: easy to get in, slow to follow. Minimum 0 at (1, 1). */
    public static Objective rosenbrock() {
        return rosenbrock(2);
    }

    /** Rosenbrock's valley in any dimension from 2. */
    public static Objective rosenbrock(int dimension) {
        return Valleys.rosenbrock(dimension);
    }

    /** Beale's function: a plateau with sharp corners. Minimum 0 at (3, 0.5). */
    public static Objective beale() {
        return Valleys.beale();
    }

    /** Himmelblau's function: four minima, all 0. Which one is found depends on the optimizer. */
    public static Objective himmelblau() {
        return Valleys.himmelblau();
    }

    /** Booth's function: a tilted bowl. Minimum 0 at (1, 3). */
    public static Objective booth() {
        return Valleys.booth();
    }

    /** A bowl fifty times steeper along y than along x. Minimum 0 at (0, 0). */
    public static Objective illConditionedQuadratic() {
        return Valleys.illConditionedQuadratic();
    }

    /** A function of two variables of your own, without gradient, looked at from -5 to 5. */
    public static Objective of(String name, PlaneFunction value) {
        return of(name, Box.cube(2, -5, 5), x -> value.at(x.get(0), x.get(1)));
    }

    /** A function of two variables of your own, looked at from -5 to 5. */
    public static Objective of(String name, PlaneFunction value, PlaneGradient gradient) {
        return of(name, Box.cube(2, -5, 5), x -> value.at(x.get(0), x.get(1)), x -> gradient.at(x.get(0), x.get(1)));
    }

    /** A function of your own, without gradient. */
    public static Objective of(String name, Box domain, VecFunction value) {
        return new Custom(name, domain, value, null);
    }

    /** A function of your own with its gradient. */
    public static Objective of(String name, Box domain, VecFunction value, VecGradient gradient) {
        return new Custom(name, domain, value, gradient);
    }
}
