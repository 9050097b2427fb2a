package tunebook.space;

import java.util.Objects;
import tunebook.math.Vec;

/**
 * An axis-parallel box: the domain of a function, or the window of a picture.
 *
 * @param low lower bounds, finite
 * @param high upper bounds, finite, of the same dimension, each above its lower bound
 */
public record Box(Vec low, Vec high) implements Domain {
    public Box {
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
        if (low.dimension() != high.dimension()) {
            throw new IllegalArgumentException("a box needs as many lower as upper bounds, but got " + low.dimension()
                    + " and " + high.dimension());
        }
        if (low.dimension() == 0) {
            throw new IllegalArgumentException("a box needs at least 1 axis, but got none");
        }
        for (int i = 0; i < low.dimension(); i++) {
            if (!(low.get(i) < high.get(i)) || !Double.isFinite(low.get(i)) || !Double.isFinite(high.get(i))) {
                throw new IllegalArgumentException("low < high must hold on axis " + i + " and both be finite, but got"
                        + " low=" + low.get(i) + ", high=" + high.get(i)
                        + (low.get(i) > high.get(i) ? ". Swap them?" : ""));
            }
        }
    }

    /** The box [low, high]^dimension. */
    public static Box cube(int dimension, double low, double high) {
        if (dimension < 1) {
            throw new IllegalArgumentException("a box needs at least 1 axis, but got dimension=" + dimension);
        }
        return new Box(Vec.filled(dimension, low), Vec.filled(dimension, high));
    }

    /** The box with these bounds, given as low, high, low, high, axis by axis. */
    public static Box of(double... bounds) {
        if (bounds.length == 0 || bounds.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "give two bounds for each axis: low, high, low, high, but got " + bounds.length + " numbers");
        }
        var low = new double[bounds.length / 2];
        var high = new double[bounds.length / 2];
        for (int i = 0; i < low.length; i++) {
            low[i] = bounds[2 * i];
            high[i] = bounds[2 * i + 1];
        }
        return new Box(Vec.of(low), Vec.of(high));
    }

    /** The length of the diagonal. */
    public double diagonal() {
        return high.distanceTo(low);
    }

    /** Number of axes. */
    public int dimension() {
        return low.dimension();
    }

    /** Whether no point of the other box lies outside of this one; the same box lies inside. */
    public boolean contains(Box other) {
        return contains(other.low()) && contains(other.high());
    }

    /** Whether the point lies in the box, its border included; a NaN coordinate never does. */
    public boolean contains(Vec x) {
        if (x.dimension() != dimension()) {
            return false;
        }
        for (int i = 0; i < dimension(); i++) {
            if (!(x.get(i) >= low.get(i) && x.get(i) <= high.get(i))) {
                return false;
            }
        }
        return true;
    }
}
