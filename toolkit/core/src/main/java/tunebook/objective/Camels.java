package tunebook.objective;

import tunebook.objective.ClosedForm.Gradient;
import tunebook.objective.ClosedForm.Value;
import tunebook.space.Box;

/** Polynomials with several humps (Dixon and Szegő, <i>Towards Global Optimisation 2</i>, 1978). */
final class Camels {
    private Camels() {}

    static Objective threeHump() {
        Value value = p -> {
            double x2 = p[0] * p[0];
            return 2 * x2 - 1.05 * x2 * x2 + x2 * x2 * x2 / 6 + p[0] * p[1] + p[1] * p[1];
        };
        Gradient gradient = (p, g) -> {
            double x = p[0];
            g[0] = 4 * x - 4.2 * x * x * x + x * x * x * x * x + p[1];
            g[1] = x + 2 * p[1];
        };
        return new ClosedForm(
                "three_hump_camel",
                "2x^2 - 1.05x^4 + \\tfrac16 x^6 + xy + y^2",
                Box.cube(2, -5, 5),
                value,
                gradient,
                Minimum.of(0, 0, 0));
    }

    static Objective sixHump() {
        Value value = p -> {
            double x2 = p[0] * p[0];
            double y2 = p[1] * p[1];
            return (4 - 2.1 * x2 + x2 * x2 / 3) * x2 + p[0] * p[1] + (-4 + 4 * y2) * y2;
        };
        Gradient gradient = (p, g) -> {
            double x = p[0];
            double y = p[1];
            g[0] = 8 * x - 8.4 * x * x * x + 2 * x * x * x * x * x + y;
            g[1] = x - 8 * y + 16 * y * y * y;
        };
        return new ClosedForm(
                "six_hump_camel",
                "\\left(4 - 2.1x^2 + \\tfrac13 x^4\\right)x^2 + xy + \\left(4y^2 - 4\\right)y^2",
                Box.of(-3, 3, -2, 2),
                value,
                gradient,
                Minimum.of(-1.0316284534898774, 0.08984201310031806, -0.7126564030207396),
                Minimum.of(-1.0316284534898774, -0.08984201310031806, 0.7126564030207396));
    }
}
