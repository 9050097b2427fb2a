package tunebook.objective;

import tunebook.space.Box;

/** Functions of one variable, for pictures of Gaussian processes. */
final class Curves {
    private Curves() {}

    static Objective forrester() {
        return new ClosedForm(
                "forrester",
                "(6x-2)^2\\sin(12x-4)",
                Box.of(0, 1),
                x -> {
                    double a = 6 * x[0] - 2;
                    return a * a * Math.sin(2 * a);
                },
                (x, g) -> {
                    double a = 6 * x[0] - 2;
                    g[0] = 12 * a * (Math.sin(2 * a) + a * Math.cos(2 * a));
                },
                Minimum.of(-6.020740055767083, 0.7572487578418559));
    }

    static Objective gramacyLee() {
        return new ClosedForm(
                "gramacy_lee",
                "\\frac{\\sin 10\\pi x}{2x} + (x-1)^4",
                Box.of(0.5, 2.5),
                x -> {
                    double off = (x[0] - 1) * (x[0] - 1);
                    return Math.sin(10 * Math.PI * x[0]) / (2 * x[0]) + off * off;
                },
                (x, g) -> {
                    double angle = 10 * Math.PI * x[0];
                    double off = x[0] - 1;
                    g[0] = 5 * Math.PI * Math.cos(angle) / x[0]
                            - Math.sin(angle) / (2 * x[0] * x[0])
                            + 4 * off * off * off;
                },
                Minimum.of(-0.8690111349894998, 0.5485634445276052));
    }
}
