package tunebook.objective;

import tunebook.objective.ClosedForm.Gradient;
import tunebook.objective.ClosedForm.Value;
import tunebook.space.Box;

/**
 * Ackley's function (1987): a nearly flat, rippled plain with one funnel in the middle. At the minimum itself it has a
 * point like a cone and no gradient; zero is given there.
 */
final class Ackley {
    private static final double DEPTH = 20;
    private static final double STEEPNESS = 0.2;

    private Ackley() {}

    static Objective create(int dimension) {
        Value value = x -> {
            double cosines = 0;
            for (double coordinate : x) {
                cosines += Math.cos(2 * Math.PI * coordinate);
            }
            return -DEPTH * Math.exp(-STEEPNESS * rootMeanSquare(x)) - Math.exp(cosines / x.length) + DEPTH + Math.E;
        };
        Gradient gradient = (x, g) -> {
            double cosines = 0;
            for (double coordinate : x) {
                cosines += Math.cos(2 * Math.PI * coordinate);
            }
            double r = rootMeanSquare(x);
            double funnel = r == 0 ? 0 : DEPTH * STEEPNESS * Math.exp(-STEEPNESS * r) / (r * x.length);
            double ripple = Math.exp(cosines / x.length) * 2 * Math.PI / x.length;
            for (int i = 0; i < x.length; i++) {
                g[i] = funnel * x[i] + ripple * Math.sin(2 * Math.PI * x[i]);
            }
        };
        return new ClosedForm(
                Families.name("ackley", dimension),
                "-20\\exp\\left(-0.2\\sqrt{\\tfrac1d\\textstyle\\sum x_i^2}\\right)"
                        + " - \\exp\\left(\\tfrac1d\\textstyle\\sum\\cos 2\\pi x_i\\right) + 20 + e",
                Box.cube(Families.checked(1, "ackley", dimension), -32.768, 32.768),
                value,
                gradient,
                Families.minimumAt(0, dimension));
    }

    private static double rootMeanSquare(double[] x) {
        double sum = 0;
        for (double coordinate : x) {
            sum += coordinate * coordinate;
        }
        return Math.sqrt(sum / x.length);
    }
}
