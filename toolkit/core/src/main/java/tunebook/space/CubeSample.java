package tunebook.space;

import java.io.Serializable;
import tunebook.math.Vec;
import tunebook.rng.RandomStream;
import tunebook.rng.Seed;

/**
 * Pairs of uniform random points in the unit cube of many dimensions, and what is strange about them: all lie near a
 * border, and all are about equally far from each other.
 *
 * @param dimension number of coordinates
 * @param toBorder for the first point of each pair its distance to the nearest side, from 0 to 1/2
 * @param between the Euclidean distance of each pair
 */
public record CubeSample(int dimension, Vec toBorder, Vec between) implements Serializable {
    /** As many coordinates as may be drawn: a second or two. */
    private static final long MOST = 200_000_000;

    /**
     * A sample; pair i comes from {@code seed.child(i)}.
     *
     * @param dimension at least 1
     * @param pairs at least 1
     */
    public static CubeSample of(int dimension, int pairs, Seed seed) {
        if (dimension < 1 || pairs < 1 || 2L * dimension * pairs > MOST) {
            throw new IllegalArgumentException("a sample has at least 1 dimension and 1 pair, and at most " + MOST
                    + " coordinates in all, but got dimension=" + dimension + ", pairs=" + pairs);
        }
        var toBorder = new double[pairs];
        var between = new double[pairs];
        for (int i = 0; i < pairs; i++) {
            draw(seed.child(i).stream(), dimension, i, toBorder, between);
        }
        return new CubeSample(dimension, Vec.of(toBorder), Vec.of(between));
    }

    private static void draw(RandomStream stream, int dimension, int i, double[] toBorder, double[] between) {
        double nearest = 0.5;
        double squares = 0;
        for (int j = 0; j < dimension; j++) {
            double a = stream.nextDouble();
            double b = stream.nextDouble();
            nearest = Math.min(nearest, Math.min(a, 1 - a));
            squares += (a - b) * (a - b);
        }
        toBorder[i] = nearest;
        between[i] = Math.sqrt(squares);
    }

    /**
     * The chance that a point is nearer than this to a side: 1 - (1 - 2δ)^d.
     *
     * @param delta the distance, from 0 to 1/2
     */
    public static double nearBorder(double delta, int dimension) {
        return UnitCube.nearBorder(delta, dimension);
    }

    /**
     * √(d/6), which the mean distance of two points approaches from below: each coordinate adds 1/6 to the mean of the
     * squares. In one dimension it is 22 % too high, in ten 2 %.
     */
    public static double distanceOfMany(int dimension) {
        return Math.sqrt(dimension / 6.0);
    }

    /** Number of pairs. */
    public int pairs() {
        return between.dimension();
    }

    /** The share of points nearer than this to a side. */
    public double shareNearBorder(double delta) {
        return toBorder.stream().filter(distance -> distance < delta).count() / (double) pairs();
    }

    /** The mean distance of a pair. */
    public double meanDistance() {
        return between.stream().average().orElseThrow();
    }

    /** The standard deviation of the distance of a pair as a share of its mean; 0 for a single pair. */
    public double relativeSpread() {
        double mean = meanDistance();
        double squares =
                between.stream().map(d -> (d - mean) * (d - mean)).average().orElseThrow();
        return Math.sqrt(squares) / mean;
    }
}
