package tunebook.objective;

import java.util.List;
import tunebook.math.Given;
import tunebook.math.Vec;
import tunebook.space.Box;

/**
 * The functions that come with Tunebook, and the way to bring your own.
 *
 * <pre>{@code
 * var f = Objectives.rosenbrock();
 * f.at(1, 1);                                                  // 0.0
 * f.gradient(-1.5, 2);                                         // (-155.0, -50.0)
 * var bowl = Objectives.of("bowl", (x, y) -> x * x + y * y);   // a race measures its gradient
 * var wave = Objectives.of("wave", x -> x * x + 3 * Math.sin(3 * x));   // of one variable
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

    /** x² − y²: at (0, 0) the gradient is zero and it is no minimum. Within the window it is lowest on the border. */
    public static Objective saddle() {
        return Saddles.saddle();
    }

    /** x³ − 3xy²: a saddle with a third valley, so flat at (0, 0) that its curvature is zero too. */
    public static Objective monkeySaddle() {
        return Saddles.monkeySaddle();
    }

    /** Branin's function: three equal minima, 0.397887. */
    public static Objective branin() {
        return Branin.create();
    }

    /** Hartmann's function in three dimensions: four dents. Minimum -3.86278. */
    public static Objective hartmann3() {
        return Hartmann.three();
    }

    /** Hartmann's function in six dimensions. Minimum -3.32237. */
    public static Objective hartmann6() {
        return Hartmann.six();
    }

    /** The three-hump camel. Minimum 0 at (0, 0). */
    public static Objective threeHumpCamel() {
        return Camels.threeHump();
    }

    /** The six-hump camel: two equal minima, -1.0316. */
    public static Objective sixHumpCamel() {
        return Camels.sixHump();
    }

    /** The function of Goldstein and Price. Minimum 3 at (0, -1), and values up to a million. */
    public static Objective goldsteinPrice() {
        return GoldsteinPrice.create();
    }

    /** Ackley's function: a rippled plain with one funnel. Minimum 0 at the origin. */
    public static Objective ackley(int dimension) {
        return Ackley.create(dimension);
    }

    /** Rastrigin's function: a bowl with a grid of minima. The lowest, 0, is at the origin. */
    public static Objective rastrigin(int dimension) {
        return Waves.rastrigin(dimension);
    }

    /** Levy's function: a bowl of ripples. Minimum 0 where all coordinates are 1. */
    public static Objective levy(int dimension) {
        return Levy.create(dimension);
    }

    /** Griewank's function: a wide bowl with fine ripples. Minimum 0 at the origin. */
    public static Objective griewank(int dimension) {
        return Waves.griewank(dimension);
    }

    /** Schwefel's function: the lowest minimum, 0, is far from the next lowest. */
    public static Objective schwefel(int dimension) {
        return Waves.schwefel(dimension);
    }

    /** The function of Styblinski and Tang: 2^d minima, the lowest -39.166 d. */
    public static Objective styblinskiTang(int dimension) {
        return Waves.styblinskiTang(dimension);
    }

    /** Michalewicz's function: flat, cut by narrow valleys. Its minimum is known up to five dimensions. */
    public static Objective michalewicz(int dimension) {
        return Michalewicz.create(dimension);
    }

    /** Easom's function: a needle of depth 1 at (π, π) on a plain where the gradient is as good as zero. */
    public static Objective easom() {
        return Needles.easom();
    }

    /** The eggholder: rugged, and lowest on its border. */
    public static Objective eggholder() {
        return Needles.eggholder();
    }

    /** Forrester's function of one variable on [0, 1]: a local and a global minimum. */
    public static Objective forrester() {
        return Curves.forrester();
    }

    /** The function of Gramacy and Lee of one variable: waves that fade. */
    public static Objective gramacyLee() {
        return Curves.gramacyLee();
    }

    /**
     * How well a line or plane fits a data set: the mean squared error J(θ) = 1/n Σ (θ₀ + θ₁x₁ + … − y)², of d + 1
     * parameters for d features. {@code miniBatch(16)} of it looks at 16 examples at a time.
     */
    public static FiniteSum leastSquares(Dataset data) {
        return LeastSquares.of(data);
    }

    /** One of each, by name; families in two dimensions and the usual higher one. */
    public static List<Objective> all() {
        return Catalogue.all();
    }

    /**
     * The function of this name, such as {@code "beale"}; a number behind a family's name is its dimension, such as
     * {@code "ackley5"}, and 2 without. Case, spaces and underscores do not matter.
     *
     * @throws IllegalArgumentException if there is none; the message has the nearest name and all others
     */
    public static Objective byName(String name) {
        return Catalogue.byName(name);
    }

    /** A function of two variables of your own, without gradient, looked at from -5 to 5. */
    public static Objective of(String name, PlaneFunction value) {
        return of(name, Box.cube(2, -5, 5), inPlane(value));
    }

    /** A function of two variables of your own, looked at from -5 to 5. */
    public static Objective of(String name, PlaneFunction value, PlaneGradient gradient) {
        Given.required("a function with gradient", "the gradient: (x, y) -> Vec.of(2 * x, 2 * y)", gradient);
        return of(name, Box.cube(2, -5, 5), inPlane(value), x -> gradient.at(x.get(0), x.get(1)));
    }

    /** A function of one variable of your own, without derivative, looked at from -5 to 5. */
    public static Objective of(String name, LineFunction value) {
        return of(name, Box.of(-5, 5), onLine(value));
    }

    /** A function of one variable of your own, looked at from -5 to 5: {@code of("bowl", x -> x * x, x -> 2 * x)}. */
    public static Objective of(String name, LineFunction value, LineFunction derivative) {
        Given.required("a function with gradient", "its derivative: x -> 2 * x", derivative);
        return of(name, Box.of(-5, 5), onLine(value), x -> Vec.of(derivative.at(x.get(0))));
    }

    private static VecFunction onLine(LineFunction value) {
        Given.required("a function of your own", "its value: x -> x * x", value);
        return x -> value.at(x.get(0));
    }

    private static VecFunction inPlane(PlaneFunction value) {
        Given.required("a function of your own", "its value: (x, y) -> x * x + y * y", value);
        return x -> value.at(x.get(0), x.get(1));
    }

    /** A function of your own, without gradient. */
    public static Objective of(String name, Box domain, VecFunction value) {
        return new Custom(name, domain, value, null);
    }

    /** A function of your own with its gradient. */
    public static Objective of(String name, Box domain, VecFunction value, VecGradient gradient) {
        return new Custom(
                name,
                domain,
                value,
                Given.required("a function with gradient", "the gradient: x -> x.times(2)", gradient));
    }
}
