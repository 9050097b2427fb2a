package tunebook.math;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * An immutable vector of doubles: a point, a gradient, a velocity.
 *
 * <p>Two vectors are equal when all coordinates are, as in {@link Arrays#equals(double[], double[])}: NaN equals NaN, and
 * 0.0 differs from -0.0. Arithmetic is plain IEEE: NaN and infinities pass through.
 */
public final class Vec implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 20;

    private final double[] values;

    private Vec(double[] values) {
        this.values = values;
    }

    /** The vector of these coordinates; the array is copied. */
    public static Vec of(double... values) {
        return new Vec(values.clone());
    }

    /**
     * The vector of these coordinates, without a copy: whoever calls this gives the array away, and never writes to it
     * again. For long runs, where the copy costs as much as some steps; {@link #of} everywhere else.
     */
    public static Vec owning(double[] values) {
        return new Vec(values);
    }

    /** {@code dimension} times the same value. */
    public static Vec filled(int dimension, double value) {
        var values = new double[dimension];
        Arrays.fill(values, value);
        return new Vec(values);
    }

    /** The vector whose coordinate i is {@code coordinate.applyAsDouble(i)}. */
    public static Vec generate(int dimension, IntToDoubleFunction coordinate) {
        var values = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            values[i] = coordinate.applyAsDouble(i);
        }
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

    /** A new array with the coordinates. */
    public double[] toArray() {
        return values.clone();
    }

    /** The coordinates in order. */
    public DoubleStream stream() {
        return Arrays.stream(values);
    }

    /** The sum, coordinate by coordinate. */
    public Vec plus(Vec other) {
        requireSameDimension(other);
        return generate(values.length, i -> values[i] + other.values[i]);
    }

    /** The difference, coordinate by coordinate. */
    public Vec minus(Vec other) {
        requireSameDimension(other);
        return generate(values.length, i -> values[i] - other.values[i]);
    }

    /** Every coordinate times the factor. */
    public Vec times(double factor) {
        return generate(values.length, i -> values[i] * factor);
    }

    /** The product, coordinate by coordinate. */
    public Vec times(Vec other) {
        requireSameDimension(other);
        return generate(values.length, i -> values[i] * other.values[i]);
    }

    /** The function applied to every coordinate. */
    public Vec map(DoubleUnaryOperator function) {
        return generate(values.length, i -> function.applyAsDouble(values[i]));
    }

    /** The vector with coordinate i replaced. */
    public Vec with(int i, double value) {
        var changed = values.clone();
        changed[i] = value;
        return new Vec(changed);
    }

    /** The inner product, summed from the first coordinate on. */
    public double dot(Vec other) {
        requireSameDimension(other);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * other.values[i];
        }
        return sum;
    }

    /** The Euclidean length. Scaled by the largest coordinate, so it neither overflows nor underflows on the way. */
    public double norm() {
        double largest = maxNorm();
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest;
        }
        double sum = 0;
        for (double value : values) {
            double ratio = value / largest;
            sum += ratio * ratio;
        }
        return largest * Math.sqrt(sum);
    }

    /** The largest absolute coordinate; 0 for no coordinates, NaN if any is NaN. */
    public double maxNorm() {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /** The Euclidean distance. */
    public double distanceTo(Vec other) {
        return minus(other).norm();
    }

    /** Whether no coordinate is NaN or infinite. */
    public boolean isFinite() {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    private void requireSameDimension(Vec other) {
        if (values.length != other.values.length) {
            throw new IllegalArgumentException("two vectors must have the same number of coordinates, but got "
                    + values.length + " and " + other.values.length);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vec vec && Arrays.equals(values, vec.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** The coordinates with all their digits, as {@code (-1.5, 2.0)}; of a long vector the first {@value #SHOWN}. */
    @Override
    public String toString() {
        var text = new StringBuilder("(");
        int shown = values.length > SHOWN + 1 ? SHOWN : values.length;
        for (int i = 0; i < shown; i++) {
            text.append(i == 0 ? "" : ", ").append(values[i]);
        }
        return text.append(shown < values.length ? ", … " + values.length + " coordinates)" : ")")
                .toString();
    }
}
