package tunebook.space;

/**
 * How the values of a parameter are spread over its range: which values lie equally far apart.
 *
 * <p>On a linear scale equal differences count alike, on a logarithmic one equal ratios. A uniform draw from [0.0001, 1]
 * lies above 0.1 nine times in ten on a linear scale, and one time in four on a logarithmic one.
 */
public enum Scale {
    /** Equal differences count alike. */
    LINEAR {
        @Override
        double inside(double low, double high, double u) {
            return low + u * (high - low);
        }

        @Override
        public double unit(double low, double high, double x) {
            return (x - low) / (high - low);
        }
    },

    /** Equal ratios count alike; bounds must be positive. */
    LOG {
        @Override
        double inside(double low, double high, double u) {
            double from = StrictMath.log(low);
            return StrictMath.exp(from + u * (StrictMath.log(high) - from));
        }

        @Override
        public double unit(double low, double high, double x) {
            double from = StrictMath.log(low);
            return (StrictMath.log(x) - from) / (StrictMath.log(high) - from);
        }
    };

    abstract double inside(double low, double high, double u);

    /**
     * The value at the share u of the way from low to high, never outside of them.
     *
     * @param u from 0, which gives low, to 1, which gives high
     */
    public double at(double low, double high, double u) {
        if (u == 0) {
            return low;
        }
        return u == 1 ? high : Math.min(high, Math.max(low, inside(low, high, u)));
    }

    /** At which share of the way from low to high the value x lies: {@link #at} the other way round. */
    public abstract double unit(double low, double high, double x);

    /** As in a description: {@code ", log scale"}; nothing for a linear one. */
    String suffix() {
        return this == LOG ? ", log scale" : "";
    }
}
