package tunebook.objective;

import tunebook.space.Box;

/** The function of Goldstein and Price (1971): a product of two polynomials whose values span six decades. */
final class GoldsteinPrice {
    private GoldsteinPrice() {}

    static Objective create() {
        return new ClosedForm(
                "goldstein_price",
                "\\left(1 + (x+y+1)^2\\left(19 - 14x + 3x^2 - 14y + 6xy + 3y^2\\right)\\right)"
                        + "\\left(30 + (2x-3y)^2\\left(18 - 32x + 12x^2 + 48y - 36xy + 27y^2\\right)\\right)",
                Box.cube(2, -2, 2),
                p -> first(p[0], p[1]) * second(p[0], p[1]),
                GoldsteinPrice::gradient,
                Minimum.of(3, 0, -1));
    }

    private static double first(double x, double y) {
        double s = x + y + 1;
        return 1 + s * s * p(x, y);
    }

    private static double p(double x, double y) {
        return 19 - 14 * x + 3 * x * x - 14 * y + 6 * x * y + 3 * y * y;
    }

    private static double second(double x, double y) {
        double r = 2 * x - 3 * y;
        return 30 + r * r * q(x, y);
    }

    private static double q(double x, double y) {
        return 18 - 32 * x + 12 * x * x + 48 * y - 36 * x * y + 27 * y * y;
    }

    private static void gradient(double[] at, double[] g) {
        double x = at[0];
        double y = at[1];
        double s = x + y + 1;
        double r = 2 * x - 3 * y;
        double firstSlope = 2 * s * p(x, y) + s * s * (-14 + 6 * x + 6 * y); // the same along x and y
        double secondAlongX = 4 * r * q(x, y) + r * r * (-32 + 24 * x - 36 * y);
        double secondAlongY = -6 * r * q(x, y) + r * r * (48 - 36 * x + 54 * y);
        g[0] = firstSlope * second(x, y) + first(x, y) * secondAlongX;
        g[1] = firstSlope * second(x, y) + first(x, y) * secondAlongY;
    }
}
