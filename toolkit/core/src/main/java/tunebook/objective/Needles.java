package tunebook.objective;

import tunebook.space.Box;

/** Functions whose minimum is hard to come by: a needle on a plain, and a rugged ground that is lowest at its border. */
final class Needles {
    private Needles() {}

    static Objective easom() {
        return new ClosedForm(
                "easom",
                "-\\cos x\\,\\cos y\\,\\exp\\left(-(x-\\pi)^2 - (y-\\pi)^2\\right)",
                Box.cube(2, -100, 100),
                x -> -Math.cos(x[0]) * Math.cos(x[1]) * bell(x),
                (x, g) -> {
                    double bell = bell(x);
                    g[0] = Math.cos(x[1]) * bell * (Math.sin(x[0]) + 2 * (x[0] - Math.PI) * Math.cos(x[0]));
                    g[1] = Math.cos(x[0]) * bell * (Math.sin(x[1]) + 2 * (x[1] - Math.PI) * Math.cos(x[1]));
                },
                Minimum.of(-1, Math.PI, Math.PI));
    }

    private static double bell(double[] x) {
        double a = x[0] - Math.PI;
        double b = x[1] - Math.PI;
        return Math.exp(-a * a - b * b);
    }

    /** Not differentiable, and its gradient NaN, on the two lines where a root is zero: u = 0 and v = 0. */
    static Objective eggholder() {
        return new ClosedForm(
                "eggholder",
                "-(y+47)\\sin\\sqrt{\\left|y + \\tfrac x2 + 47\\right|} - x\\sin\\sqrt{\\left|x - (y+47)\\right|}",
                Box.cube(2, -512, 512),
                x -> -(x[1] + 47) * Math.sin(Math.sqrt(Math.abs(u(x)))) - x[0] * Math.sin(Math.sqrt(Math.abs(v(x)))),
                (x, g) -> {
                    double alongU = (x[1] + 47) * sineOfRootSlope(u(x));
                    double alongV = x[0] * sineOfRootSlope(v(x));
                    g[0] = -alongU / 2 - Math.sin(Math.sqrt(Math.abs(v(x)))) - alongV;
                    g[1] = -Math.sin(Math.sqrt(Math.abs(u(x)))) - alongU + alongV;
                },
                Minimum.onBorder(-959.6406627208509, 512, 404.2318051137578));
    }

    private static double u(double[] x) {
        return x[1] + x[0] / 2 + 47;
    }

    private static double v(double[] x) {
        return x[0] - (x[1] + 47);
    }

    /** d/du of sin √|u|. */
    private static double sineOfRootSlope(double u) {
        double root = Math.sqrt(Math.abs(u));
        return Math.cos(root) * Math.signum(u) / (2 * root);
    }
}
