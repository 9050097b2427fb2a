package tunebook.objective;

import tunebook.objective.ClosedForm.Gradient;
import tunebook.objective.ClosedForm.Value;
import tunebook.space.Box;

/** Levy's function: a bowl of ripples, written in w = 1 + (x - 1)/4. Minimum 0 where all coordinates are 1. */
final class Levy {
    private Levy() {}

    static Objective create(int dimension) {
        Value value = x -> {
            int last = x.length - 1;
            double sum = square(Math.sin(Math.PI * w(x[0])));
            for (int i = 0; i < last; i++) {
                sum += square(w(x[i]) - 1) * (1 + 10 * square(Math.sin(Math.PI * w(x[i]) + 1)));
            }
            return sum + square(w(x[last]) - 1) * (1 + square(Math.sin(2 * Math.PI * w(x[last]))));
        };
        Gradient gradient = (x, g) -> {
            int last = x.length - 1;
            for (int i = 0; i < last; i++) {
                double w = w(x[i]);
                g[i] = slope(w - 1, 10, Math.PI, Math.PI * w + 1);
            }
            g[last] = slope(w(x[last]) - 1, 1, 2 * Math.PI, 2 * Math.PI * w(x[last]));
            g[0] += Math.PI * Math.sin(2 * Math.PI * w(x[0]));
            for (int i = 0; i < x.length; i++) {
                g[i] *= 0.25; // dw/dx
            }
        };
        return new ClosedForm(
                Families.name("levy", dimension),
                "\\sin^2(\\pi w_1) + \\sum_{i=1}^{d-1}(w_i - 1)^2\\left(1 + 10\\sin^2(\\pi w_i + 1)\\right)"
                        + " + (w_d - 1)^2\\left(1 + \\sin^2(2\\pi w_d)\\right),\\ w_i = 1 + \\tfrac{x_i - 1}{4}",
                Box.cube(Families.checked(1, "levy", dimension), -10, 10),
                value,
                gradient,
                Families.minimumAt(1, dimension));
    }

    /** d/dw of off² (1 + height sin²(angle)), where off = w - 1 and d angle/dw = pace. */
    private static double slope(double off, double height, double pace, double angle) {
        return 2 * off * (1 + height * square(Math.sin(angle))) + off * off * height * pace * Math.sin(2 * angle);
    }

    private static double w(double x) {
        return 1 + (x - 1) / 4;
    }

    private static double square(double value) {
        return value * value;
    }
}
