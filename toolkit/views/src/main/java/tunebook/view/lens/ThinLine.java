package tunebook.view.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tunebook.math.Vec;
import tunebook.view.spec.Ink;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Polyline;

/**
 * A value over steps as a line of few points: of each stretch from one stop of a clock to the next, the first, the
 * lowest, the highest and the last. What is left out lies between them.
 *
 * @param line its points
 * @param ends for each stop the index of its point
 */
record ThinLine(Polyline line, List<Integer> ends) {

    /**
     * The line of these values, value t at step t.
     *
     * @param jumps the steps at which the line goes straight up or down
     */
    static ThinLine of(Vec values, Clock clock, Set<Integer> jumps) {
        var steps = new ArrayList<Double>();
        var heights = new ArrayList<Double>();
        var ends = new ArrayList<Integer>();
        int from = 0;
        for (int stop : clock.stops()) {
            int to = Math.min(stop, values.dimension() - 1);
            for (int t : corners(values, from, to, jumps)) {
                boolean further = steps.isEmpty() || t > steps.get(steps.size() - 1);
                if (further && jumps.contains(t)) {
                    steps.add((double) t);
                    heights.add(values.get(t - 1));
                }
                if (further) {
                    steps.add((double) t);
                    heights.add(values.get(t));
                }
            }
            ends.add(steps.size() - 1);
            from = to;
        }
        return new ThinLine(BatchLens.line(steps, heights), ends);
    }

    private static Set<Integer> corners(Vec values, int from, int to, Set<Integer> jumps) {
        var corners = new TreeSet<>(List.of(from, to));
        int lowest = from;
        int highest = from;
        for (int t = from; t <= to; t++) {
            lowest = values.get(t) < values.get(lowest) ? t : lowest;
            highest = values.get(t) > values.get(highest) ? t : highest;
            if (jumps.contains(t)) {
                corners.add(t);
            }
        }
        corners.addAll(List.of(lowest, highest));
        return corners;
    }

    /** What stop k adds to the line. */
    List<Mark> part(int k, Ink ink) {
        int from = k == 0 ? 0 : ends.get(k - 1);
        return from < ends.get(k) ? List.of(new Mark.Path(line, from, ends.get(k), ink)) : List.of();
    }

    /** All of it. */
    Mark whole(Ink ink) {
        return Mark.Path.of(line, ink);
    }
}
