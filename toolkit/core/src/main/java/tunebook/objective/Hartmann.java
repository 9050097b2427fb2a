package tunebook.objective;

import tunebook.objective.ClosedForm.Gradient;
import tunebook.objective.ClosedForm.Value;
import tunebook.space.Box;

/** Hartmann's functions in three and six dimensions: four Gaussian dents of different depth (Dixon and Szegő, 1978). */
final class Hartmann {
    private static final double[] DEPTH = {1, 1.2, 3, 3.2};

    private static final double[][] WIDTH_3 = {{3, 10, 30}, {0.1, 10, 35}, {3, 10, 30}, {0.1, 10, 35}};
    private static final double[][] CENTRE_3 = {
        {0.3689, 0.1170, 0.2673}, {0.4699, 0.4387, 0.7470}, {0.1091, 0.8732, 0.5547}, {0.0381, 0.5743, 0.8828}
    };

    private static final double[][] WIDTH_6 = {
        {10, 3, 17, 3.5, 1.7, 8}, {0.05, 10, 17, 0.1, 8, 14}, {3, 3.5, 1.7, 10, 17, 8}, {17, 8, 0.05, 10, 0.1, 14}
    };
    private static final double[][] CENTRE_6 = {
        {0.1312, 0.1696, 0.5569, 0.0124, 0.8283, 0.5886},
        {0.2329, 0.4135, 0.8307, 0.3736, 0.1004, 0.9991},
        {0.2348, 0.1451, 0.3522, 0.2883, 0.3047, 0.6650},
        {0.4047, 0.8828, 0.8732, 0.5743, 0.1091, 0.0381}
    };

    private Hartmann() {}

    static Objective three() {
        return create(
                WIDTH_3,
                CENTRE_3,
                Minimum.of(-3.8627797873326624, 0.11458887665506896, 0.55564889461693, 0.8525469846866774));
    }

    static Objective six() {
        return create(
                WIDTH_6,
                CENTRE_6,
                Minimum.of(
                        -3.322368011415515,
                        0.20168951100670543,
                        0.15001069182345797,
                        0.476873974221897,
                        0.2753324304940561,
                        0.31165161660011326,
                        0.6573005340656203));
    }

    private static Objective create(double[][] width, double[][] centre, Minimum minimum) {
        int dimension = width[0].length;
        Value value = x -> {
            double sum = 0;
            for (int i = 0; i < DEPTH.length; i++) {
                sum -= dent(i, x, width, centre);
            }
            return sum;
        };
        Gradient gradient = (x, g) -> {
            for (int j = 0; j < x.length; j++) {
                g[j] = 0;
            }
            for (int i = 0; i < DEPTH.length; i++) {
                double dent = dent(i, x, width, centre);
                for (int j = 0; j < x.length; j++) {
                    g[j] += 2 * width[i][j] * (x[j] - centre[i][j]) * dent;
                }
            }
        };
        return new ClosedForm(
                "hartmann" + dimension,
                "-\\sum_{i=1}^{4} a_i \\exp\\left(-\\sum_{j=1}^{" + dimension
                        + "} A_{ij}\\left(x_j - P_{ij}\\right)^2\\right)",
                Box.cube(dimension, 0, 1),
                value,
                gradient,
                minimum);
    }

    private static double dent(int i, double[] x, double[][] width, double[][] centre) {
        double exponent = 0;
        for (int j = 0; j < x.length; j++) {
            double off = x[j] - centre[i][j];
            exponent += width[i][j] * off * off;
        }
        return DEPTH[i] * Math.exp(-exponent);
    }
}
