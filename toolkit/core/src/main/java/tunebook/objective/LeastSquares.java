package tunebook.objective;

import java.util.List;
import java.util.Optional;
import tunebook.math.Given;
import tunebook.math.LinearFit;
import tunebook.math.Mat;
import tunebook.math.Vec;
import tunebook.space.Box;

/**
 * The mean squared error of a linear model with an intercept. Convex, and its minimum is known in closed form; the
 * window is made so that both the minimum and the origin are well inside.
 */
record LeastSquares(Dataset data, Box domain, List<Minimum> minima) implements FiniteSum {
    private static final double MARGIN = 4;

    static LeastSquares of(Dataset data) {
        requireFinite(Given.required("a mean squared error", "a data set: Datasets.line(100, 1)", data));
        Optional<Vec> best = LinearFit.solve(withIntercept(data.x()), data.y());
        Vec centre = best.orElse(Vec.filled(data.x().columns() + 1, 0));
        Box window = new Box(
                centre.map(c -> Math.floor(Math.min(c - MARGIN, -1))),
                centre.map(c -> Math.ceil(Math.max(c + MARGIN, 1))));
        var unmeasured = new LeastSquares(data, window, List.of());
        return best.map(theta ->
                        new LeastSquares(data, window, List.of(new Minimum(theta, unmeasured.value(theta), false))))
                .orElse(unmeasured);
    }

    private static void requireFinite(Dataset data) {
        for (int i = 0; i < data.examples(); i++) {
            if (!data.x().row(i).isFinite() || !Double.isFinite(data.y().get(i))) {
                throw new IllegalArgumentException(
                        "a mean squared error needs finite numbers, but example " + i + " of '"
                                + data.name() + "' has x = " + data.x().row(i) + ", y = "
                                + data.y().get(i) + ". Leave such examples out?");
            }
        }
    }

    private static Mat withIntercept(Mat x) {
        var rows = new double[x.rows()][x.columns() + 1];
        for (int i = 0; i < rows.length; i++) {
            rows[i][0] = 1;
            for (int j = 0; j < x.columns(); j++) {
                rows[i][j + 1] = x.get(i, j);
            }
        }
        return Mat.of(rows);
    }

    @Override
    public double addExample(int i, double[] theta, double[] gradient) {
        double residual = theta[0] - data.y().get(i);
        for (int j = 1; j < theta.length; j++) {
            residual += theta[j] * data.x().get(i, j - 1);
        }
        gradient[0] += 2 * residual;
        for (int j = 1; j < theta.length; j++) {
            gradient[j] += 2 * residual * data.x().get(i, j - 1);
        }
        return residual * residual;
    }

    @Override
    public String name() {
        return "least squares on " + data.name();
    }

    @Override
    public int dimension() {
        return domain.dimension();
    }

    @Override
    public int examples() {
        return data.examples();
    }

    @Override
    public String formula() {
        return dimension() == 2
                ? "\\tfrac1n\\sum_{i=1}^{n}\\left(\\theta_0 + \\theta_1 x_i - y_i\\right)^2"
                : "\\tfrac1n\\sum_{i=1}^{n}\\left(\\theta_0 + \\theta^\\top x_i - y_i\\right)^2";
    }

    @Override
    public String toString() {
        return name();
    }
}
