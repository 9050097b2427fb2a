package tunebook.math;

import java.io.Serializable;
import java.util.Arrays;

/** An immutable matrix of doubles, row by row. Equal when all entries are, as with {@link Vec}. */
public final class Mat implements Serializable {
    private static final long serialVersionUID = 1;

    private final int rows;
    private final int columns;
    private final double[] values; // row after row

    private Mat(int rows, int columns, double[] values) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /** The matrix of these rows, all of the same length; copied. */
    public static Mat of(double[]... rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        var values = new double[rows.length * columns];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != columns) {
                throw new IllegalArgumentException("all rows of a matrix have the same length, but row 0 has " + columns
                        + " entries and row " + i + " has " + rows[i].length);
            }
            System.arraycopy(rows[i], 0, values, i * columns, columns);
        }
        return new Mat(rows.length, columns, values);
    }

    /** The matrix of one column. */
    public static Mat column(Vec entries) {
        return new Mat(entries.dimension(), 1, entries.toArray());
    }

    /** Number of rows. */
    public int rows() {
        return rows;
    }

    /** Number of columns. */
    public int columns() {
        return columns;
    }

    /** The entry in row i, column j, both from 0. */
    public double get(int i, int j) {
        if (j < 0 || j >= columns) {
            throw new IndexOutOfBoundsException("column " + j + " of a matrix of " + columns);
        }
        return values[i * columns + j];
    }

    /** Row i, from 0. */
    public Vec row(int i) {
        return Vec.generate(columns, j -> get(i, j));
    }

    /** The matrix times a column vector. */
    public Vec times(Vec x) {
        if (x.dimension() != columns) {
            throw new IllegalArgumentException("a matrix of " + columns
                    + " columns takes a vector of as many coordinates, but got " + x.dimension());
        }
        return Vec.generate(rows, i -> row(i).dot(x));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mat mat
                && columns == mat.columns
                && rows == mat.rows
                && Arrays.equals(values, mat.values);
    }

    @Override
    public int hashCode() {
        return 31 * columns + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            text.append(i == 0 ? "" : "\n").append(row(i));
        }
        return text.toString();
    }
}
