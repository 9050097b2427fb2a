package tunebook.view.lens;

import java.util.ArrayList;
import java.util.List;
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

    /** The line of these values, value t at step t. */
    static ThinLine of(Vec values, Clock clock) {
        var kept = new ArrayList<Integer>();
        var ends = new ArrayList<Integer>();
        int last = values.dimension() - 1;
        int from = 0;
        for (int stop : clock.stops()) {
            int to = Math.min(stop, last);
            for (int t : corners(values, from, to)) {
                if (kept.isEmpty() || t > kept.get(kept.size() - 1)) {
                    kept.add(t);
                }
            }
            ends.add(kept.size() - 1);
            from = to;
        }
        return new ThinLine(
                new Polyline(
                        Vec.of(kept.stream().mapToDouble(t -> t).toArray()),
                        Vec.of(kept.stream().mapToDouble(values::get).toArray())),
                ends);
    }

    private static TreeSet<Integer> corners(Vec values, int from, int to) {
        int lowest = from;
        int highest = from;
        for (int t = from; t <= to; t++) {
            lowest = values.get(t) < values.get(lowest) ? t : lowest;
            highest = values.get(t) > values.get(highest) ? t : highest;
        }
        return new TreeSet<>(List.of(from, lowest, highest, to));
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
