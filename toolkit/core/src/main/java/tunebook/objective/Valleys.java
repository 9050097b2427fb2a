package tunebook.objective;

import tunebook.objective.ClosedForm.Gradient;
import tunebook.objective.ClosedForm.Value;
import tunebook.space.Box;

/** Valleys and bowls: smooth functions with few minima, where the way down is the question, not which minimum. */
final class Valleys {
    private Valleys() {}

    static Objective ravine() {
        Value value = x -> 0.1 * x[0] * x[0] + 2 * x[1] * x[1];
        Gradient gradient = (x, g) -> {
            g[0] = 0.2 * x[0];
            g[1] = 4 * x[1];
        };
        return new ClosedForm("ravine", "0.1x^2 + 2y^2", Box.of(-6, 2, -3, 3), value, gradient, Minimum.of(0, 0, 0));
    }

    static Objective illConditionedQuadratic() {
        Value value = x -> 0.5 * (x[0] * x[0] + 50 * x[1] * x[1]);
        Gradient gradient = (x, g) -> {
            g[0] = x[0];
            g[1] = 50 * x[1];
        };
        return new ClosedForm(
                "illcond_quadratic",
                "\\tfrac12\\left(x^2 + 50y^2\\right)",
                Box.of(-5, 5, -2, 2),
                value,
                gradient,
                Minimum.of(0, 0, 0));
    }

    static Objective rosenbrock(int dimension) {
        Value value = x -> {
            double sum = 0;
            for (int i = 0; i + 1 < x.length; i++) {
                double off = x[i + 1] - x[i] * x[i];
                sum += 100 * off * off + (1 - x[i]) * (1 - x[i]);
            }
            return sum;
        };
        Gradient gradient = (x, g) -> {
            g[0] = 0;
            for (int i = 0; i + 1 < x.length; i++) {
                double off = x[i + 1] - x[i] * x[i];
                g[i] += -400 * x[i] * off - 2 * (1 - x[i]);
                g[i + 1] = 200 * off;
            }
        };
        return new ClosedForm(
                Families.name("rosenbrock", dimension),
                dimension == 2
                        ? "100\\left(y - x^2\\right)^2 + (1 - x)^2"
                        : "\\sum_{i=1}^{d-1} 100\\left(x_{i+1} - x_i^2\\right)^2 + (1 - x_i)^2",
                Box.cube(Families.checked(2, "rosenbrock", dimension), -5, 10),
                value,
                gradient,
                Families.minimumAt(1, dimension));
    }

    static Objective beale() {
        Value value = x -> {
            double a = 1.5 - x[0] + x[0] * x[1];
            double b = 2.25 - x[0] + x[0] * x[1] * x[1];
            double c = 2.625 - x[0] + x[0] * x[1] * x[1] * x[1];
            return a * a + b * b + c * c;
        };
        Gradient gradient = (x, g) -> {
            double y = x[1];
            double a = 1.5 - x[0] + x[0] * y;
            double b = 2.25 - x[0] + x[0] * y * y;
            double c = 2.625 - x[0] + x[0] * y * y * y;
            g[0] = 2 * (a * (y - 1) + b * (y * y - 1) + c * (y * y * y - 1));
            g[1] = 2 * x[0] * (a + 2 * b * y + 3 * c * y * y);
        };
        return new ClosedForm(
                "beale",
                "(1.5 - x + xy)^2 + \\left(2.25 - x + xy^2\\right)^2 + \\left(2.625 - x + xy^3\\right)^2",
                Box.cube(2, -4.5, 4.5),
                value,
                gradient,
                Minimum.of(0, 3, 0.5));
    }

    static Objective himmelblau() {
        Value value = x -> {
            double a = x[0] * x[0] + x[1] - 11;
            double b = x[0] + x[1] * x[1] - 7;
            return a * a + b * b;
        };
        Gradient gradient = (x, g) -> {
            double a = x[0] * x[0] + x[1] - 11;
            double b = x[0] + x[1] * x[1] - 7;
            g[0] = 4 * a * x[0] + 2 * b;
            g[1] = 2 * a + 4 * b * x[1];
        };
        return new ClosedForm(
                "himmelblau",
                "\\left(x^2 + y - 11\\right)^2 + \\left(x + y^2 - 7\\right)^2",
                Box.cube(2, -5, 5),
                value,
                gradient,
                Minimum.of(0, 3, 2),
                Minimum.of(0, -2.805118086952745, 3.131312518250573),
                Minimum.of(0, -3.779310253377747, -3.28318599128617),
                Minimum.of(0, 3.584428340330492, -1.848126526964404));
    }

    static Objective booth() {
        Value value = x -> {
            double a = x[0] + 2 * x[1] - 7;
            double b = 2 * x[0] + x[1] - 5;
            return a * a + b * b;
        };
        Gradient gradient = (x, g) -> {
            double a = x[0] + 2 * x[1] - 7;
            double b = 2 * x[0] + x[1] - 5;
            g[0] = 2 * a + 4 * b;
            g[1] = 4 * a + 2 * b;
        };
        return new ClosedForm(
                "booth", "(x + 2y - 7)^2 + (2x + y - 5)^2", Box.cube(2, -10, 10), value, gradient, Minimum.of(0, 1, 3));
    }
}
