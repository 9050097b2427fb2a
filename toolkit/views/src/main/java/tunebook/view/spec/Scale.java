package tunebook.view.spec;

/** How values are spread along an axis. */
public enum Scale {
    /** Equal differences take equal room. */
    LINEAR {
        @Override
        double transform(double value) {
            return value;
        }
    },
    /** Equal ratios take equal room; values must be above 0. */
    LOG {
        @Override
        double transform(double value) {
            return Math.log10(value);
        }
    };

    abstract double transform(double value);
}
