package tunebook.objective;

import tunebook.math.Vec;
import tunebook.objective.ClosedForm.Gradient;
import tunebook.objective.ClosedForm.Value;
import tunebook.space.Box;

/** Functions of any dimension with many minima, spread regularly or not. */
final class Waves {
    private static final double STYBLINSKI_LOWEST_AT = -2.903534027771177;
    private static final double STYBLINSKI_LOWEST = -39.16616570377142; // for each coordinate
    private static final double SCHWEFEL_LOWEST_AT = 420.96874635998205;
    private static final double SCHWEFEL_LIFT = 418.9828872724339; // for each coordinate, so that the minimum is 0

    private Waves() {}

    static Objective rastrigin(int dimension) {
        Value value = x -> {
            double sum = 10.0 * x.length;
            for (double coordinate : x) {
                sum += coordinate * coordinate - 10 * Math.cos(2 * Math.PI * coordinate);
            }
            return sum;
        };
        Gradient gradient = (x, g) -> {
            for (int i = 0; i < x.length; i++) {
                g[i] = 2 * x[i] + 20 * Math.PI * Math.sin(2 * Math.PI * x[i]);
            }
        };
        return new ClosedForm(
                Families.name("rastrigin", dimension),
                "10d + \\sum_{i=1}^{d}\\left(x_i^2 - 10\\cos 2\\pi x_i\\right)",
                Box.cube(Families.checked(1, "rastrigin", dimension), -5.12, 5.12),
                value,
                gradient,
                Families.minimumAt(0, dimension));
    }

    static Objective griewank(int dimension) {
        Value value = x -> {
            double sum = 0;
            for (double coordinate : x) {
                sum += coordinate * coordinate;
            }
            double product = 1;
            for (int i = 0; i < x.length; i++) {
                product *= Math.cos(x[i] / Math.sqrt(i + 1));
            }
            return sum / 4000 - product + 1;
        };
        Gradient gradient = (x, g) -> {
            double before = 1; // the product of the cosines before i, and below of those after it
            for (int i = 0; i < x.length; i++) {
                g[i] = before;
                before *= Math.cos(x[i] / Math.sqrt(i + 1));
            }
            double after = 1;
            for (int i = x.length - 1; i >= 0; i--) {
                double root = Math.sqrt(i + 1);
                g[i] = x[i] / 2000 + Math.sin(x[i] / root) / root * g[i] * after;
                after *= Math.cos(x[i] / root);
            }
        };
        return new ClosedForm(
                Families.name("griewank", dimension),
                "\\sum_{i=1}^{d}\\tfrac{x_i^2}{4000} - \\prod_{i=1}^{d}\\cos\\tfrac{x_i}{\\sqrt i} + 1",
                Box.cube(Families.checked(1, "griewank", dimension), -600, 600),
                value,
                gradient,
                Families.minimumAt(0, dimension));
    }

    static Objective schwefel(int dimension) {
        Value value = x -> {
            double sum = SCHWEFEL_LIFT * x.length;
            for (double coordinate : x) {
                sum -= coordinate * Math.sin(Math.sqrt(Math.abs(coordinate)));
            }
            return sum;
        };
        Gradient gradient = (x, g) -> {
            for (int i = 0; i < x.length; i++) {
                double root = Math.sqrt(Math.abs(x[i]));
                g[i] = -Math.sin(root) - root * Math.cos(root) / 2;
            }
        };
        return new ClosedForm(
                Families.name("schwefel", dimension),
                "418.9828872724339\\,d - \\sum_{i=1}^{d} x_i\\sin\\sqrt{|x_i|}",
                Box.cube(Families.checked(1, "schwefel", dimension), -500, 500),
                value,
                gradient,
                Families.minimumAt(SCHWEFEL_LOWEST_AT, dimension));
    }

    static Objective styblinskiTang(int dimension) {
        Value value = x -> {
            double sum = 0;
            for (double coordinate : x) {
                double square = coordinate * coordinate;
                sum += square * square - 16 * square + 5 * coordinate;
            }
            return sum / 2;
        };
        Gradient gradient = (x, g) -> {
            for (int i = 0; i < x.length; i++) {
                g[i] = 2 * x[i] * x[i] * x[i] - 16 * x[i] + 2.5;
            }
        };
        return new ClosedForm(
                Families.name("styblinski_tang", dimension),
                "\\tfrac12\\sum_{i=1}^{d}\\left(x_i^4 - 16x_i^2 + 5x_i\\right)",
                Box.cube(Families.checked(1, "styblinski_tang", dimension), -5, 5),
                value,
                gradient,
                new Minimum(Vec.filled(dimension, STYBLINSKI_LOWEST_AT), STYBLINSKI_LOWEST * dimension, false));
    }
}
