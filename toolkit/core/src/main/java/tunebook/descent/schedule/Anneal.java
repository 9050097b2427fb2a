package tunebook.descent.schedule;

/** How a quantity goes from one value to another. */
public enum Anneal {
    /** Along half a cosine, slowly at both ends. */
    COSINE {
        @Override
        double between(double from, double to, double share) {
            return to + (from - to) / 2 * (1 + Math.cos(Math.PI * share));
        }
    },
    /** Along a straight line. */
    LINEAR {
        @Override
        double between(double from, double to, double share) {
            return from + (to - from) * share;
        }
    };

    /** The value at a share of the way, from 0 to 1. */
    abstract double between(double from, double to, double share);
}
