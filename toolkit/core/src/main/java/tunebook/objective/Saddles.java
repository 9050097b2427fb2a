package tunebook.objective;

import tunebook.objective.ClosedForm.Gradient;
import tunebook.objective.ClosedForm.Value;
import tunebook.space.Box;

/** Saddles: the gradient is zero at the origin, and yet it goes down from there. */
final class Saddles {
    private Saddles() {}

    static Objective saddle() {
        Value value = x -> x[0] * x[0] - x[1] * x[1];
        Gradient gradient = (x, g) -> {
            g[0] = 2 * x[0];
            g[1] = -2 * x[1];
        };
        return new ClosedForm(
                "saddle",
                "x^2 - y^2",
                Box.cube(2, -2, 2),
                value,
                gradient,
                Minimum.onBorder(-4, 0, -2),
                Minimum.onBorder(-4, 0, 2));
    }

    static Objective monkeySaddle() {
        Value value = x -> x[0] * x[0] * x[0] - 3 * x[0] * x[1] * x[1];
        Gradient gradient = (x, g) -> {
            g[0] = 3 * (x[0] * x[0] - x[1] * x[1]);
            g[1] = -6 * x[0] * x[1];
        };
        return new ClosedForm(
                "monkey_saddle",
                "x^3 - 3xy^2",
                Box.cube(2, -2, 2),
                value,
                gradient,
                Minimum.onBorder(-16, 2, 2),
                Minimum.onBorder(-16, 2, -2));
    }
}
