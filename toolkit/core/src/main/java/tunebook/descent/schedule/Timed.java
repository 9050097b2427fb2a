package tunebook.descent.schedule;

/** A schedule that looks at nothing but the number of the step. */
public interface Timed extends Schedule {
    /** The pace of the update after so many, at least 0, and for every number of them. */
    Pace pace(int step);

    /** η of the update after so many. */
    default double rate(int step) {
        return pace(step).rate();
    }

    @Override
    default Tempo start() {
        return Tempo.at(0, pace(0));
    }

    @Override
    default Tempo after(Tempo now, double value) {
        int next = now.step() + 1;
        return Tempo.at(next, pace(next));
    }
}
