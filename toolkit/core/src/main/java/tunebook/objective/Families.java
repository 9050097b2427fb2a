package tunebook.objective;

import tunebook.math.Vec;

/** What functions of any dimension share: how they are named and checked, and minima with equal coordinates. */
final class Families {
    static final int LARGEST_DIMENSION = 1_000_000;

    private Families() {}

    /** The family's name, with the dimension behind it unless that is the usual 2. */
    static String name(String family, int dimension) {
        return dimension == 2 ? family : family + dimension;
    }

    /** The dimension, which this family has. */
    static int checked(int least, String family, int dimension) {
        if (dimension < least) {
            throw new IllegalArgumentException(
                    family + " needs at least " + least + " coordinates, but got dimension=" + dimension);
        }
        if (dimension > LARGEST_DIMENSION) {
            throw new IllegalArgumentException(
                    family + " has at most " + LARGEST_DIMENSION + " coordinates, but got dimension=" + dimension);
        }
        return dimension;
    }

    /** The minimum 0 at the point whose coordinates all are {@code coordinate}. */
    static Minimum minimumAt(double coordinate, int dimension) {
        return new Minimum(Vec.filled(dimension, coordinate), 0, false);
    }
}
