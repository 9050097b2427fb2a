package tunebook.rng;

/**
 * A stream of random numbers, the same on every Java and every machine: SplitMix64. Not for several threads at once.
 *
 * <p>Every method is written out here, down to the last bit, rather than inherited from {@code java.util.random}: the
 * defaults there may change between releases, and a seed in a notebook must give the same picture in ten years.
 * Logarithms and cosines are those of {@link StrictMath} for the same reason.
 */
public final class RandomStream {
    private long state;

    RandomStream(long state) {
        this.state = state;
    }

    /** All 64 bits are random. */
    public long nextLong() {
        state += 0x9e3779b97f4a7c15L;
        return Seed.mix(state);
    }

    /** Uniform on [0, 1): a multiple of 2^-53. */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Uniform on [low, high). */
    public double nextDouble(double low, double high) {
        if (!(low < high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException(
                    "low < high must hold and both be finite, but got low=" + low + ", high=" + high);
        }
        double drawn = low + nextDouble() * (high - low);
        return drawn < high ? drawn : Math.nextDown(high); // the product can round up to the bound
    }

    /**
     * Uniform on 0, 1, ..., bound - 1, without bias: multiply and shift, and draw again in the rare uneven rest (Lemire,
     * <i>Fast Random Integer Generation in an Interval</i>, ACM TOMACS 2019).
     */
    public int nextInt(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("a bound is at least 1, but got " + bound);
        }
        long product = (nextLong() >>> 32) * bound;
        if ((product & 0xffffffffL) < bound) {
            long uneven = 0x100000000L % bound;
            while ((product & 0xffffffffL) < uneven) {
                product = (nextLong() >>> 32) * bound;
            }
        }
        return (int) (product >>> 32);
    }

    /** True or false, each half of the time. */
    public boolean nextBoolean() {
        return nextLong() < 0;
    }

    /**
     * A draw from the standard normal distribution (mean 0, variance 1) by the method of Box and Muller (1958). Takes two
     * numbers from the stream, always, and never exceeds 8.6 in size.
     */
    public double nextGaussian() {
        double u = 1 - nextDouble(); // in (0, 1]: the logarithm is finite
        double v = nextDouble();
        return StrictMath.sqrt(-2 * StrictMath.log(u)) * StrictMath.cos(2 * Math.PI * v);
    }

    /** The numbers 0, ..., n - 1 in a random order, each order equally likely (Fisher and Yates). */
    public int[] permutation(int n) {
        var order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        shuffle(order);
        return order;
    }

    /** Puts the array into a random order, each order equally likely (Fisher and Yates). */
    public void shuffle(int[] order) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }
}
