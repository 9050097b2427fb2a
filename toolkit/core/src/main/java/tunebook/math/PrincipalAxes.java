package tunebook.math;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The directions in which points spread most: the eigenvectors of their covariance, by decreasing variance (Pearson,
 * <i>On lines and planes of closest fit to systems of points in space</i>, 1901).
 *
 * <p>With more coordinates than points, the eigenvectors come from the matrix of inner products of the points instead,
 * which has the same eigenvalues and is the smaller one.
 *
 * @param mean the mean of the points
 * @param axes unit vectors, orthogonal to each other; the largest coordinate of each is positive
 * @param shares the share of the whole variance that lies along each; 0 for all if the points do not spread
 */
public record PrincipalAxes(Vec mean, List<Vec> axes, Vec shares) {
    /**
     * The first axes of these points, as many as asked for; where the points spread in fewer directions, the rest are
     * unit vectors orthogonal to them.
     *
     * @param points at least one, finite, all of the same dimension
     * @param count from 1 to their dimension
     */
    public static PrincipalAxes of(List<Vec> points, int count) {
        if (points.isEmpty() || count < 1 || count > points.get(0).dimension()) {
            throw new IllegalArgumentException(
                    "principal axes need at least 1 point and a count from 1 to its dimension," + " but got "
                            + points.size() + " points and count=" + count);
        }
        int dimension = points.get(0).dimension();
        Vec mean = points.stream().reduce(Vec::plus).orElseThrow().times(1.0 / points.size());
        var centred = points.stream().map(point -> point.minus(mean)).toList();
        boolean few = points.size() < dimension;
        var eigen = SymmetricEigen.of(few ? innerProducts(centred) : scatter(centred, dimension));
        double total = centred.stream().mapToDouble(point -> point.dot(point)).sum();
        var axes = new ArrayList<Vec>();
        for (int i = 0; i < Math.min(count, eigen.vectors().size()); i++) {
            Vec vector = eigen.vectors().get(i);
            Vec axis = few ? combined(centred, vector) : vector;
            if (total > 0 && eigen.values().get(i) > 1e-20 * total) {
                axes.add(upright(axis.times(1 / axis.norm())));
            }
        }
        Vec shares = Vec.generate(count, i -> i < axes.size() ? eigen.values().get(i) / total : 0);
        complete(axes, count, dimension);
        return new PrincipalAxes(mean, List.copyOf(axes), shares);
    }

    private static double[][] scatter(List<Vec> centred, int dimension) {
        var matrix = new double[dimension][dimension];
        for (Vec point : centred) {
            for (int i = 0; i < dimension; i++) {
                for (int j = 0; j < dimension; j++) {
                    matrix[i][j] += point.get(i) * point.get(j);
                }
            }
        }
        return matrix;
    }

    private static double[][] innerProducts(List<Vec> centred) {
        var matrix = new double[centred.size()][centred.size()];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = centred.get(i).dot(centred.get(j));
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }

    private static Vec combined(List<Vec> points, Vec weights) {
        Vec sum = points.get(0).times(weights.get(0));
        for (int i = 1; i < points.size(); i++) {
            sum = sum.plus(points.get(i).times(weights.get(i)));
        }
        return sum;
    }

    /** An eigenvector has no sign of its own: its largest coordinate is made positive. */
    private static Vec upright(Vec axis) {
        int largest = IntStream.range(0, axis.dimension())
                .boxed()
                .max(Comparator.comparingDouble(i -> Math.abs(axis.get(i))))
                .orElseThrow();
        return axis.get(largest) < 0 ? axis.times(-1) : axis;
    }

    /** Unit vectors of the coordinates, made orthogonal to those that are there (Gram and Schmidt). */
    private static void complete(List<Vec> axes, int count, int dimension) {
        for (int i = 0; i < dimension && axes.size() < count; i++) {
            Vec rest = Vec.filled(dimension, 0).with(i, 1);
            for (Vec axis : List.copyOf(axes)) {
                rest = rest.minus(axis.times(axis.dot(rest)));
            }
            if (rest.norm() > 0.5 / Math.sqrt(dimension)) {
                axes.add(rest.times(1 / rest.norm()));
            }
        }
    }
}
