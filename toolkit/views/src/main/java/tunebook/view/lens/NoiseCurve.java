package tunebook.view.lens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tunebook.descent.DescentEvent;
import tunebook.tuning.Lane;
import tunebook.view.spec.Axis;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Panel;
import tunebook.view.spec.Place;
import tunebook.view.spec.Polyline;

/**
 * The length of the gradient that each step saw, over examples: of the batch, as recorded, not of the whole loss.
 *
 * @param runners whose
 * @param lines the lengths of each; point t - 1 is update t, at the examples seen after it
 * @param x examples seen
 * @param y length, on a log scale
 */
record NoiseCurve(List<Runner> runners, List<Polyline> lines, Axis x, Axis y) {
    private static final double DECADES = 4;

    static NoiseCurve of(List<Runner> runners, Axis examples) {
        var lines = runners.stream().map(runner -> line(runner.lane())).toList();
        double[] lengths = lines.stream()
                .flatMapToDouble(line -> line.y().stream())
                .filter(length -> length > 0 && Double.isFinite(length))
                .sorted()
                .toArray();
        double high = lengths.length == 0 ? 1 : lengths[lengths.length - 1];
        double low = Arrays.stream(lengths).findFirst().orElse(0.1);
        double top = Math.pow(10, Math.ceil(Math.log10(high)));
        double bottom = Math.pow(10, Math.floor(Math.log10(Math.min(low, top / 10))));
        return new NoiseCurve(
                runners, lines, examples, Axis.log("", Math.max(bottom, top / Math.pow(10, DECADES)), top));
    }

    private static Polyline line(Lane lane) {
        var at = new ArrayList<Double>();
        var length = new ArrayList<Double>();
        for (int t = 1; t <= lane.steps(); t++) {
            at.add((double) lane.at(t).examples());
            length.add(seen(lane, t));
        }
        return at.isEmpty() ? BatchLens.line(List.of(0.0), List.of(Double.NaN)) : BatchLens.line(at, length);
    }

    private static double seen(Lane lane, int t) {
        for (DescentEvent event : lane.events(t)) {
            if (event instanceof DescentEvent.GradientSeen seen) {
                return seen.gradient().norm();
            }
        }
        return Double.NaN;
    }

    Panel panel(String name, Place place) {
        return Panel.chart(name, "‖gradient seen‖, log", place, x, y);
    }

    /** What the updates after {@code from} up to {@code to} add to the line of runner i. */
    List<Mark> part(int i, int from, int to, double width) {
        int begin = Math.max(0, from - 1);
        int end = to - 1;
        return end > begin
                ? List.of(new Mark.Path(
                        lines.get(i), begin, end, runners.get(i).series().line(width)))
                : List.of();
    }

    /** How much the lengths of runner i tremble: the standard deviation of those in the second half of its run. */
    double spread(int i) {
        var y = lines.get(i).y();
        double[] half = y.stream().skip(y.dimension() / 2).toArray();
        double mean = Arrays.stream(half).average().orElse(0);
        return Math.sqrt(Arrays.stream(half)
                .map(length -> (length - mean) * (length - mean))
                .average()
                .orElse(0));
    }
}
