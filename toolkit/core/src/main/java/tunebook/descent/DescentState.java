package tunebook.descent;

import java.util.Locale;
import tunebook.descent.schedule.Tempo;
import tunebook.math.Vec;

/**
 * Where a gradient optimizer stands: the point, and what it remembers.
 *
 * <p>There is no seed in it, as no optimizer here draws: the chance of a mini-batch is drawn when it is evaluated.
 *
 * @param index steps of the trace taken so far
 * @param t updates made so far; 0 at the start, so the t of the formulas counts from 1
 * @param trials evaluations asked for so far
 * @param pending whether the last of them is still on its way
 * @param point w, the point reached after t updates
 * @param memory what the rule remembers, under the paper's symbols
 * @param tempo where the schedule stands: η of the next update
 * @param status how it stands
 * @param why why it ended, in words; empty while it moves
 * @param examples examples looked at so far
 * @param bound a coordinate beyond this, in size, counts as diverged
 */
public record DescentState(
        int index,
        int t,
        long trials,
        boolean pending,
        Vec point,
        Memory memory,
        Tempo tempo,
        Status status,
        String why,
        long examples,
        double bound) {

    static DescentState start(Vec point, Memory memory, Tempo tempo, double bound) {
        return new DescentState(0, 0, 0, false, point, memory, tempo, Status.MOVING, "", 0, bound);
    }

    /** The same, one step of the trace later. */
    DescentState next() {
        return new DescentState(index + 1, t, trials, pending, point, memory, tempo, status, why, examples, bound);
    }

    DescentState asked() {
        return new DescentState(index, t, trials + 1, true, point, memory, tempo, status, why, examples, bound);
    }

    DescentState lost() {
        return new DescentState(index, t, trials, false, point, memory, tempo, status, why, examples, bound);
    }

    DescentState moved(Vec to, Memory remembered, Tempo next, long cost) {
        return new DescentState(index, t + 1, trials, false, to, remembered, next, status, why, examples + cost, bound);
    }

    DescentState ended(Status how, String reason, long cost) {
        return new DescentState(index, t, trials, false, point, memory, tempo, how, reason, examples + cost, bound);
    }

    /** In a line: {@code at (-4.6, 1.2) after 1 update, moving, v = (-1, -8)}. */
    @Override
    public String toString() {
        return "at " + Words.of(point) + " after " + t + (t == 1 ? " update, " : " updates, ")
                + status.name().toLowerCase(Locale.ROOT)
                + (memory.symbols().isEmpty() ? "" : ", " + memory);
    }
}
