package tunebook.view.spec;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import tunebook.math.Vec;

/**
 * Values of a function of two variables at the centres of equal cells.
 *
 * @param columns number of cells along x
 * @param rows number of cells along y
 * @param x the horizontal axis that the columns divide
 * @param y the vertical axis that the rows divide
 * @param values row by row from the bottom, {@code columns * rows} of them; NaN and infinities are allowed
 */
public record Grid(int columns, int rows, Axis x, Axis y, Vec values) {
    public Grid {
        if (columns < 2 || rows < 2 || values.dimension() != columns * rows) {
            throw new IllegalArgumentException("a grid of " + columns + " x " + rows + " cells needs at least 2 x 2 and"
                    + " one value a cell, but got " + values.dimension() + " values");
        }
    }

    /** The function at the centre of each cell. Both axes must be linear. */
    public static Grid of(int columns, int rows, Axis x, Axis y, DoubleBinaryOperator f) {
        if (x.scale() != Scale.LINEAR || y.scale() != Scale.LINEAR) {
            throw new IllegalArgumentException("a grid divides linear axes");
        }
        var values = new double[columns * rows];
        for (int row = 0; row < rows; row++) {
            double py = y.low() + (row + 0.5) * (y.high() - y.low()) / rows;
            for (int column = 0; column < columns; column++) {
                double px = x.low() + (column + 0.5) * (x.high() - x.low()) / columns;
                values[row * columns + column] = f.applyAsDouble(px, py);
            }
        }
        return new Grid(columns, rows, x, y, Vec.of(values));
    }

    /** The value of a cell; row 0 is the lowest. */
    public double value(int column, int row) {
        return values.get(row * columns + column);
    }

    /** The horizontal centre of a column; fractions lie between centres. */
    public double centreX(double column) {
        return x.low() + (column + 0.5) * (x.high() - x.low()) / columns;
    }

    /** The vertical centre of a row. */
    public double centreY(double row) {
        return y.low() + (row + 0.5) * (y.high() - y.low()) / rows;
    }

    /** All finite values, lowest first. */
    double[] finiteValues() {
        var all = new double[values.dimension()];
        values.copyInto(all);
        double[] finite = Arrays.stream(all).filter(Double::isFinite).toArray();
        Arrays.sort(finite);
        return finite;
    }
}
