package tunebook.descent.schedule;

/**
 * Where a schedule stands: how fast the next update goes, and what a schedule that watches the value remembers of it.
 *
 * @param step updates made so far
 * @param pace of the next update
 * @param best the best value so far that counted as better; NaN before the first
 * @param waited updates since then
 * @param resting updates left in which nothing is counted, after a reduction
 */
public record Tempo(int step, Pace pace, double best, int waited, int resting) {
    /** At this step, with nothing to remember. */
    static Tempo at(int step, Pace pace) {
        return new Tempo(step, pace, Double.NaN, 0, 0);
    }

    /** The same memory, counted from another beginning. */
    Tempo at(int otherStep) {
        return new Tempo(otherStep, pace, best, waited, resting);
    }

    /** η of the next update. */
    public double rate() {
        return pace.rate();
    }
}
