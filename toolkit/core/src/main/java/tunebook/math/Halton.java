package tunebook.math;

import java.util.Arrays;
import tunebook.rng.Seed;

/**
 * The Halton sequence: coordinate j of point n is n written in the base of the j-th prime, mirrored at the point. In base 2
 * the numbers 1, 2, 3, 4 are 1, 10, 11, 100, which gives .1, .01, .11, .001, that is 1/2, 1/4, 3/4, 1/8 (Halton, 1960).
 *
 * <p>Two large bases run up in step for a long time, so that the plain sequence is a few slanted lines there. Scrambled,
 * the digits of each place are permuted at random, which mends that, makes each point uniform on the cube, and keeps the
 * even spread of every coordinate (Owen, <i>A Randomized Halton Algorithm in R</i>, 2017).
 */
public final class Halton implements PointSequence {
    /** Beyond this many dimensions the sequence is no better than chance for any number of points in use. */
    public static final int MOST_DIMENSIONS = 100;

    private static final long serialVersionUID = 1;
    private static final double SMALLEST = 0x1.0p-53;

    private final int[] bases;
    private final int[][][] permutations; // of each dimension and place; null if not scrambled

    private Halton(int[] bases, int[][][] permutations) {
        this.bases = bases;
        this.permutations = permutations;
    }

    /** The sequence itself, whose first points are (0, 0, ...), (1/2, 1/3, ...), (1/4, 2/3, ...). */
    public static Halton of(int dimension) {
        if (dimension < 0 || dimension > MOST_DIMENSIONS) {
            throw new IllegalArgumentException("a Halton sequence here has up to " + MOST_DIMENSIONS
                    + " dimensions, but got " + dimension + ". A Sobol sequence has up to " + Sobol.MOST_DIMENSIONS);
        }
        return new Halton(primes(dimension), null);
    }

    /** The sequence, scrambled by this seed: place k of dimension j by {@code seed.child(j).child(k)}. */
    public static Halton scrambled(int dimension, Seed seed) {
        var bases = of(dimension).bases;
        var permutations = new int[dimension][][];
        for (int j = 0; j < dimension; j++) {
            permutations[j] = new int[places(bases[j])][];
            for (int k = 0; k < permutations[j].length; k++) {
                permutations[j][k] = seed.child(j).child(k).stream().permutation(bases[j]);
            }
        }
        return new Halton(bases, permutations);
    }

    private static int[] primes(int count) {
        var primes = new int[count];
        int found = 0;
        for (int n = 2; found < count; n++) {
            boolean divided = false;
            for (int i = 0; i < found && !divided; i++) {
                divided = n % primes[i] == 0;
            }
            if (!divided) {
                primes[found++] = n;
            }
        }
        return primes;
    }

    /** How many digits in this base a double has room for. */
    private static int places(int base) {
        int places = 0;
        for (double unit = 1; unit > SMALLEST; unit /= base) {
            places++;
        }
        return places;
    }

    @Override
    public int dimension() {
        return bases.length;
    }

    @Override
    public Vec point(long index) {
        if (index < 0) {
            throw new IllegalArgumentException("points are numbered from 0, but got " + index);
        }
        return Vec.generate(dimension(), j -> mirrored(index, bases[j], permutations == null ? null : permutations[j]));
    }

    private static double mirrored(long index, int base, int[][] permutation) {
        double sum = 0;
        double unit = 1.0 / base;
        long left = index;
        for (int k = 0; permutation == null ? left > 0 : k < permutation.length; k++) {
            int digit = (int) (left % base);
            sum += unit * (permutation == null ? digit : permutation[k][digit]);
            left /= base;
            unit /= base;
        }
        return Math.min(sum, Math.nextDown(1.0)); // the sum can round up to 1
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Halton halton
                && Arrays.equals(bases, halton.bases)
                && Arrays.deepEquals(permutations, halton.permutations);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(bases) + Arrays.deepHashCode(permutations);
    }

    @Override
    public String toString() {
        return "Halton sequence in " + dimension() + " dimensions";
    }
}
