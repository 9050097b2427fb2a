package tunebook.math;

import java.io.Serializable;
import java.util.Arrays;

/** An immutable vector of doubles. Equal when all coordinates are the same bits but for zeros and NaN, as in {@link Arrays#equals}. */
public final class Vec implements Serializable {
    private static final long serialVersionUID = 1;

    private final double[] values;

    private Vec(double[] values) {
        this.values = values;
    }

    /** The vector of these coordinates; the array is copied. */
    public static Vec of(double... values) {
        return new Vec(values.clone());
    }

    /** {@code dimension} times the same value. */
    public static Vec filled(int dimension, double value) {
        var values = new double[dimension];
        Arrays.fill(values, value);
        return new Vec(values);
    }

    /** Number of coordinates. */
    public int dimension() {
        return values.length;
    }

    /** Coordinate i, from 0. */
    public double get(int i) {
        return values[i];
    }

    /** Copies the coordinates into an array of at least this length. */
    public void copyInto(double[] target) {
        System.arraycopy(values, 0, target, 0, values.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vec vec && Arrays.equals(values, vec.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
