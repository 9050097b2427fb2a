package tunebook.view.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tunebook.study.Direction;
import tunebook.view.spec.Axis;
import tunebook.view.spec.Ink;
import tunebook.view.spec.Layer;
import tunebook.view.spec.Life;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Palette;
import tunebook.view.spec.Panel;
import tunebook.view.spec.Place;
import tunebook.view.spec.Polyline;
import tunebook.view.spec.Symbol;
import tunebook.view.spec.Variant;

/** The values of trials in their order and the best so far as steps, in one panel. */
final class TrialCurve {
    private final String panel;
    private final Optional<Variant> variant;
    private final TrialCourse course;
    private final Clock clock;
    private final ValueRange range;
    private final Optional<Polyline> best;
    private final List<Integer> ends;

    /**
     * A curve.
     *
     * @param panel the name of its panel
     * @param variant when it is in view, if that depends on a switch
     */
    TrialCurve(String panel, Optional<Variant> variant, TrialCourse course, Clock clock, ValueRange range) {
        this.panel = panel;
        this.variant = variant;
        this.course = course;
        this.clock = clock;
        this.range = range;
        var x = new ArrayList<Double>();
        var y = new ArrayList<Double>();
        this.ends = steps(x, y);
        this.best = x.isEmpty() ? Optional.empty() : Optional.of(BatchLens.line(x, y));
    }

    Panel panel(Place place, Axis numbers) {
        var chart = Panel.chart(panel, range.note(), place, numbers, range.axis());
        return variant.map(chart::when).orElse(chart);
    }

    /** Adds the corners of the best line, and returns for each stop of the clock how many there are by then, less one. */
    private List<Integer> steps(List<Double> x, List<Double> y) {
        var last = new ArrayList<Integer>();
        int from = 0;
        for (int stop : clock.stops()) {
            for (int i = from; i <= stop; i++) {
                if (course.improves(i)) {
                    if (!y.isEmpty()) {
                        x.add((double) course.number(i));
                        y.add(y.get(y.size() - 1));
                    }
                    x.add((double) course.number(i));
                    y.add(range.drawn(course.height(i)));
                }
            }
            if (!y.isEmpty()) {
                x.add((double) course.number(stop));
                y.add(y.get(y.size() - 1));
            }
            last.add(x.size() - 1);
            from = stop + 1;
        }
        return last;
    }

    /** What frame k adds: its part of the line, these trials, and the star. */
    List<Layer> layers(int k, List<Integer> trials) {
        var layers = new ArrayList<Layer>();
        line(k).ifPresent(layers::add);
        layers.add(Layer.of(panel, Life.STAYS, trials.stream().map(this::spot).toList())
                .at(1));
        layers.add(Layer.of(panel, Life.NOW, star(clock.stops().get(k))).at(2));
        return layers;
    }

    private Optional<Layer> line(int k) {
        int from = k == 0 ? 0 : Math.max(0, ends.get(k - 1));
        int to = ends.get(k);
        return best.filter(line -> from < to)
                .map(line -> Layer.of(
                        panel, Life.STAYS, List.of(new Mark.Path(line, from, to, Ink.solid(Palette.VERMILION, 2.5)))));
    }

    private Mark spot(int i) {
        double x = course.number(i);
        double value = course.height(i);
        if (Double.isNaN(value)) {
            return Mark.Spot.of(x, range.axis().high(), Symbol.CROSS, 9, Palette.TRUTH, Palette.WHITE);
        }
        boolean pruned = course.pruned(i);
        int rgb = pruned ? Palette.TRUTH : Palette.BLACK;
        if (range.isOff(value)) {
            var away = course.direction() == Direction.MINIMIZE ? Symbol.TRIANGLE : Symbol.TRIANGLE_DOWN;
            return Mark.Spot.of(x, range.drawn(value), away, 10, rgb, Palette.WHITE);
        }
        return pruned
                ? Mark.Spot.of(x, value, Symbol.CROSS, 9, rgb, Palette.WHITE)
                : Mark.Spot.of(x, value, Symbol.CIRCLE, 7, rgb, Palette.WHITE);
    }

    /** The best so far, its value beside the end of the line. */
    private List<Mark> star(int stop) {
        int i = course.bests().get(stop);
        if (i < 0) {
            return List.of();
        }
        double value = range.drawn(course.height(i));
        var star = Mark.Spot.of((double) course.number(i), value, Symbol.STAR, 14, Palette.GOLD, Palette.BLACK);
        var end = Mark.Spot.of(
                        (double) course.number(stop), value, Symbol.CIRCLE, 4, Palette.VERMILION, Palette.VERMILION)
                .labelled("best " + Words.number(course.height(i)), Mark.Side.RIGHT);
        return List.of(end, star);
    }
}
