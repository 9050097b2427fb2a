package tunebook.space;

import tunebook.math.ErrorFunction;

/**
 * What is strange about the unit cube of many dimensions, in exact numbers: nearly all of it lies at its border, and all
 * points are about equally far apart.
 *
 * <p>The mean distance of two uniform points is one formula for any number d of dimensions. With S the sum of the squared
 * differences, √S = 1/(2√π) ∫_0^∞ (1 - exp(-tS)) t^(-3/2) dt, and the mean of exp(-tS) is φ(t)^d, φ(t) being that of one
 * coordinate: φ(t) = √(π/t) erf(√t) - (1 - exp(-t))/t. With t = exp(2x) the integrand dies off on both sides, and the
 * trapezoidal rule is exact to the last digits.
 */
public final class UnitCube {
    private static final int REACH = 45; // exp(-45) is 3e-20
    private static final int STEPS_A_UNIT = 16;
    private static final int TERMS = 24;

    private UnitCube() {}

    /**
     * The share of the cube nearer than this to a side: 1 - (1 - 2δ)^d, without loss of digits.
     *
     * @param delta from 0 to 1/2
     * @param dimension d, at least 1
     */
    public static double nearBorder(double delta, int dimension) {
        return -Math.expm1(logInside(delta, dimension));
    }

    /** The share of the cube that is not: (1 - 2δ)^d, which has its digits where the other is nearly 1. */
    public static double inside(double delta, int dimension) {
        return Math.exp(logInside(delta, dimension));
    }

    private static double logInside(double delta, int dimension) {
        if (!(delta >= 0 && delta <= 0.5)) {
            throw new IllegalArgumentException(
                    "no point of the unit cube is further than 0.5 from a side, so 0 <= delta"
                            + " <= 0.5 must hold, but got delta=" + delta);
        }
        requireDimension(dimension);
        return dimension * Math.log1p(-2 * delta);
    }

    private static void requireDimension(int dimension) {
        if (dimension < 1) {
            throw new IllegalArgumentException("a cube has at least 1 dimension, but got " + dimension);
        }
    }

    /** The mean distance of two uniform random points: 1/3 on a segment, .5214 in a square, .6617 in a cube. */
    public static double meanDistance(int dimension) {
        requireDimension(dimension);
        double sum = 0;
        for (int i = -REACH * STEPS_A_UNIT; i <= REACH * STEPS_A_UNIT; i++) {
            double x = (double) i / STEPS_A_UNIT;
            double t = Math.exp(2 * x);
            sum += -Math.expm1(dimension * Math.log1p(-oneMinusPhi(t))) * Math.exp(-x);
        }
        return sum / STEPS_A_UNIT / Math.sqrt(Math.PI);
    }

    /** 1 - φ(t). */
    private static double oneMinusPhi(double t) {
        if (t >= 1) {
            return 1 - Math.sqrt(Math.PI / t) * ErrorFunction.of(Math.sqrt(t)) - Math.expm1(-t) / t;
        }
        double sum = 0;
        double power = -1; // (-t)^n / n!, its sign turned
        for (int n = 1; n <= TERMS; n++) {
            power *= -t / n;
            sum += power / ((2 * n + 1) * (n + 1)); // the mean of (x - y)^(2n)
        }
        return sum;
    }

    /** What the mean distance comes close to: √(d/6) (1 - 7/(40d)), as each coordinate adds 1/6 to the mean of squares. */
    public static double meanDistanceOfMany(int dimension) {
        requireDimension(dimension);
        return Math.sqrt(dimension / 6.0) * (1 - 7 / (40.0 * dimension));
    }
}
