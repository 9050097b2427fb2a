package tunebook.math;

import java.util.Arrays;
import tunebook.rng.RandomStream;
import tunebook.rng.Seed;

/**
 * The Sobol sequence: of its first 2^m points, each coordinate has one in each of the 2^m equal intervals, and pairs of
 * coordinates are spread nearly as well.
 *
 * <p>Coordinate j of point n is an exclusive or of direction numbers v_1, v_2, ... of that dimension, chosen by the bits of
 * the Gray code n ^ (n / 2); Sobol (1967), in the order of Antonov and Saleev (1979). The direction numbers are those of
 * Joe and Kuo, <i>Constructing Sobol Sequences with Better Two-Dimensional Projections</i>, SIAM J. Sci. Comput. 30 (2008),
 * under the BSD licence that stands in {@code joe-kuo-6.1000.txt}.
 *
 * <p>Scrambled, each dimension's digits are mixed by a random lower triangular matrix and shifted by random bits (Matoušek,
 * <i>On the L2-Discrepancy for Anchored Boxes</i>, J. Complexity 14, 1998). That keeps the even spread, makes each point
 * uniform on the cube, and takes away the first point at the corner.
 */
public final class Sobol implements PointSequence {
    /** Dimensions that direction numbers are there for. */
    public static final int MOST_DIMENSIONS = 1000;

    private static final long serialVersionUID = 1;
    private static final int BITS = 52;
    private static final long ALL = (1L << BITS) - 1;
    private static final double UNIT = 0x1.0p-52;

    private final long[][] directions; // of each dimension v_1, v_2, ..., the first digit in the highest bit
    private final long[] shift;

    private Sobol(long[][] directions, long[] shift) {
        this.directions = directions;
        this.shift = shift;
    }

    /** The sequence itself, whose first points are (0, ...), (1/2, ...), (3/4, 1/4, ...). */
    public static Sobol of(int dimension) {
        if (dimension < 0 || dimension > MOST_DIMENSIONS) {
            throw new IllegalArgumentException("a Sobol sequence here has up to " + MOST_DIMENSIONS
                    + " dimensions, but got " + dimension + ". Random search has no such limit");
        }
        var directions = JoeKuo.directions(dimension, BITS);
        return new Sobol(directions, new long[dimension]);
    }

    /** The sequence, scrambled by this seed: dimension j by {@code seed.child(j)}. */
    public static Sobol scrambled(int dimension, Seed seed) {
        var plain = of(dimension);
        var shift = new long[dimension];
        for (int j = 0; j < dimension; j++) {
            var stream = seed.child(j).stream();
            scramble(plain.directions[j], stream);
            shift[j] = stream.nextLong() & ALL;
        }
        return new Sobol(plain.directions, shift);
    }

    /** Multiplies each number, as a column of binary digits, by one random lower triangular matrix with unit diagonal. */
    private static void scramble(long[] numbers, RandomStream stream) {
        var rows = new long[BITS];
        for (int r = 0; r < BITS; r++) {
            long diagonal = 1L << (BITS - 1 - r);
            long before = ALL & ~(2 * diagonal - 1);
            rows[r] = (stream.nextLong() & before) | diagonal;
        }
        for (int i = 0; i < numbers.length; i++) {
            long mixed = 0;
            for (long row : rows) {
                mixed = 2 * mixed + (Long.bitCount(row & numbers[i]) & 1);
            }
            numbers[i] = mixed;
        }
    }

    @Override
    public int dimension() {
        return directions.length;
    }

    @Override
    public Vec point(long index) {
        if (index < 0 || index > ALL) {
            throw new IllegalArgumentException("points are numbered from 0 to 2^52 - 1, but got " + index);
        }
        long gray = index ^ (index >>> 1);
        return Vec.generate(dimension(), j -> {
            long digits = shift[j];
            for (long left = gray; left != 0; left &= left - 1) {
                digits ^= directions[j][Long.numberOfTrailingZeros(left)];
            }
            return digits * UNIT;
        });
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sobol sobol
                && Arrays.deepEquals(directions, sobol.directions)
                && Arrays.equals(shift, sobol.shift);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.deepHashCode(directions) + Arrays.hashCode(shift);
    }

    @Override
    public String toString() {
        return "Sobol sequence in " + dimension() + " dimensions";
    }
}
