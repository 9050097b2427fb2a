package tunebook.objective;

import tunebook.space.Box;

/** Branin's function (1972): three equal minima, the standard first test of Bayesian optimization. */
final class Branin {
    private static final double B = 5.1 / (4 * Math.PI * Math.PI);
    private static final double C = 5 / Math.PI;
    private static final double T = 1 / (8 * Math.PI);
    private static final double LOWEST = 0.39788735772973816;

    private Branin() {}

    static Objective create() {
        return new ClosedForm(
                "branin",
                "\\left(y - \\tfrac{5.1}{4\\pi^2}x^2 + \\tfrac{5}{\\pi}x - 6\\right)^2"
                        + " + 10\\left(1 - \\tfrac{1}{8\\pi}\\right)\\cos x + 10",
                Box.of(-5, 10, 0, 15),
                x -> square(bend(x)) + 10 * (1 - T) * Math.cos(x[0]) + 10,
                (x, g) -> {
                    g[0] = 2 * bend(x) * (C - 2 * B * x[0]) - 10 * (1 - T) * Math.sin(x[0]);
                    g[1] = 2 * bend(x);
                },
                Minimum.of(LOWEST, -Math.PI, 12.275),
                Minimum.of(LOWEST, Math.PI, 2.275),
                Minimum.of(LOWEST, 3 * Math.PI, 2.475));
    }

    private static double bend(double[] x) {
        return x[1] - B * x[0] * x[0] + C * x[0] - 6;
    }

    private static double square(double value) {
        return value * value;
    }
}
