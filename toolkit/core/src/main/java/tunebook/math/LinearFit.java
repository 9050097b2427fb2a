package tunebook.math;

import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;

/** Linear least squares in closed form: the θ that minimizes |Aθ - b|², by QR decomposition. */
public final class LinearFit {
    private static final double SINGULAR =
            1e-12; // a diagonal entry of R below this counts as zero, columns of length 1

    private LinearFit() {}

    /** The solution; empty if it is not unique, as with fewer rows than columns or columns that depend on each other. */
    public static Optional<Vec> solve(Mat a, Vec b) {
        if (a.rows() != b.dimension()) {
            throw new IllegalArgumentException("a fit needs one target for each row, but got " + a.rows() + " rows and "
                    + b.dimension() + " targets");
        }
        if (a.rows() < a.columns()) {
            return Optional.empty();
        }
        Vec lengths = Vec.generate(
                a.columns(), j -> Vec.generate(a.rows(), i -> a.get(i, j)).norm());
        if (lengths.stream().anyMatch(length -> length == 0)) {
            return Optional.empty();
        }
        var rows = new double[a.rows()][a.columns()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = a.get(i, j) / lengths.get(j); // whether columns depend must not depend on their units
            }
        }
        var solver = new QRDecomposition(new Array2DRowRealMatrix(rows, false), SINGULAR).getSolver();
        if (!solver.isNonSingular()) {
            return Optional.empty();
        }
        var scaled = solver.solve(new ArrayRealVector(b.toArray(), false));
        return Optional.of(Vec.generate(a.columns(), j -> scaled.getEntry(j) / lengths.get(j)));
    }
}
