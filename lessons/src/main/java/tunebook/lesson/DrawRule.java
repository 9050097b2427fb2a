package tunebook.lesson;

/** How a search draws a value from a range: a uniform number in, a value out. */
@FunctionalInterface
public interface DrawRule {
    /**
     * The value drawn.
     *
     * @param u a uniform random number, from 0 to 1
     * @param low where the range begins, above 0
     * @param high where it ends, above low
     */
    double value(double u, double low, double high);
}
