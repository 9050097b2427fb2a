package tunebook.math;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Eigenvalues and unit eigenvectors of a symmetric matrix, the largest value first, by Jacobi's rotations: each takes one
 * entry off the diagonal to zero, until nothing is left there (Golub and Van Loan, <i>Matrix Computations</i>, 8.5). Slow
 * beside reduction to a tridiagonal for thousands of rows, and right to the last digits for some hundreds.
 *
 * @param values the eigenvalues, largest first
 * @param vectors their eigenvectors
 */
record SymmetricEigen(Vec values, List<Vec> vectors) {
    private static final int SWEEPS = 60;

    /** Of this matrix, which is overwritten. */
    static SymmetricEigen of(double[][] a) {
        int n = a.length;
        var v = new double[n][n]; // row i becomes eigenvector i
        for (int i = 0; i < n; i++) {
            v[i][i] = 1;
        }
        double scale = size(a, true) + size(a, false);
        for (int sweep = 0; sweep < SWEEPS && size(a, false) > 1e-30 * scale; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, v, p, q);
                }
            }
        }
        var order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
        order.sort(Comparator.comparingDouble(i -> -a[i][i]));
        return new SymmetricEigen(
                Vec.generate(n, i -> a[order.get(i)][order.get(i)]),
                order.stream().map(i -> Vec.of(v[i])).toList());
    }

    /** The sum of the squares on the diagonal, or off it. */
    private static double size(double[][] a, boolean diagonal) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                sum += (i == j) == diagonal ? a[i][j] * a[i][j] : 0;
            }
        }
        return sum;
    }

    private static void rotate(double[][] a, double[][] v, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
        double c = 1 / Math.hypot(t, 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double kp = a[k][p];
            double kq = a[k][q];
            a[k][p] = c * kp - s * kq;
            a[k][q] = s * kp + c * kq;
        }
        turn(a, p, q, c, s);
        turn(v, p, q, c, s);
    }

    private static void turn(double[][] rows, int p, int q, double c, double s) {
        for (int k = 0; k < rows[p].length; k++) {
            double pk = rows[p][k];
            double qk = rows[q][k];
            rows[p][k] = c * pk - s * qk;
            rows[q][k] = s * pk + c * qk;
        }
    }
}
