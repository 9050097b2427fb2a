package tunebook.view.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import tunebook.study.Direction;
import tunebook.study.Trial;
import tunebook.view.spec.Axis;
import tunebook.view.spec.Dash;
import tunebook.view.spec.DataTable;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Frame;
import tunebook.view.spec.Ink;
import tunebook.view.spec.Layer;
import tunebook.view.spec.Legend;
import tunebook.view.spec.Life;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Palette;
import tunebook.view.spec.Panel;
import tunebook.view.spec.Place;
import tunebook.view.spec.Polyline;
import tunebook.view.spec.Symbol;
import tunebook.view.spec.Tick;

/**
 * The trials of a study in their order: what each came to, and the best so far as steps. A pruned trial stands at the last
 * value that it reported and never joins the best; a failed one has no value, and stands in a row of its own.
 */
public final class HistoryLens {
    private static final String VALUES = "values";
    private static final String FAILED = "failed";
    private static final Place PLOT = new Place(76, 70, 540, 346);
    private static final int FEW = 12;
    private static final double FAILED_ROW = 26;
    private static final double LEGEND = 468;

    private final TrialCourse course;
    private final StudyTitle title;
    private final Clock clock;
    private final List<Integer> shown;
    private final ValueRange range;
    private final HistoryWords words;
    private final Optional<Polyline> best;
    private final List<Integer> ends;

    private HistoryLens(TrialCourse course, StudyTitle title) {
        this.course = course;
        this.title = title;
        this.clock = Clock.of(course.size() - 1);
        this.shown = Thinning.shown(course, clock, 1);
        this.range = ValueRange.of(course, title.value());
        this.words = new HistoryWords(course, title, clock, range);
        var x = new ArrayList<Double>();
        var y = new ArrayList<Double>();
        this.ends = steps(x, y);
        this.best = x.isEmpty() ? Optional.empty() : Optional.of(BatchLens.line(x, y));
    }

    /**
     * The figure of these trials; those that have not ended are left out.
     *
     * @throws IllegalArgumentException if none has ended
     */
    public static FigureSpec of(List<Trial> trials, Direction direction, StudyTitle title) {
        return new HistoryLens(title.required(TrialCourse.of(trials, direction), "a history"), title).spec();
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

    private FigureSpec spec() {
        var frames =
                IntStream.range(0, clock.stops().size()).mapToObj(this::frame).toList();
        return new FigureSpec(
                FigureSpec.WIDTH,
                FigureSpec.HEIGHT,
                words.headings(),
                panels(),
                List.of(),
                frames,
                List.of(),
                Optional.empty(),
                Optional.of(legend()),
                data());
    }

    private boolean anyFailed() {
        return course.failures(0, course.size()) > 0;
    }

    private List<Panel> panels() {
        var numbers = numbers();
        if (!anyFailed()) {
            return List.of(Panel.chart(VALUES, range.note(), PLOT, numbers, range.axis()));
        }
        var above = new Place(PLOT.x(), PLOT.y(), PLOT.width(), PLOT.height() - FAILED_ROW);
        var below = Panel.chart(
                FAILED, "", new Place(PLOT.x(), above.bottom(), PLOT.width(), FAILED_ROW), numbers, Axis.hidden(0, 1));
        return List.of(
                Panel.chart(VALUES, range.note(), above, numbers, range.axis()).sharingX(below), below);
    }

    /** The numbers of the trials; of few, each with a tick. */
    private Axis numbers() {
        long first = course.number(0);
        long last = course.number(course.size() - 1);
        double room = Math.max(0.5, 0.015 * (last - first));
        var numbers = Axis.linear("trial", first - room, last + room);
        return last - first > FEW
                ? numbers
                : numbers.with(LongStream.rangeClosed(first, last)
                        .mapToObj(n -> new Tick(n, Long.toString(n)))
                        .toList());
    }

    private Frame frame(int k) {
        int stop = clock.stops().get(k);
        var spots = new ArrayList<Mark>();
        var failed = new ArrayList<Mark>();
        for (int i : shown) {
            if (i > clock.before(k) && i <= stop) {
                (course.failed(i) ? failed : spots).add(spot(i));
            }
        }
        var layers = new ArrayList<Layer>();
        line(k).ifPresent(layers::add);
        layers.add(Layer.of(VALUES, Life.STAYS, spots).at(1));
        if (!failed.isEmpty()) {
            layers.add(Layer.of(FAILED, Life.STAYS, failed));
        }
        layers.add(Layer.of(VALUES, Life.NOW, star(stop)).at(2));
        return new Frame(words.name(k), words.caption(k), words.alt(k), layers, List.of());
    }

    private Optional<Layer> line(int k) {
        int from = k == 0 ? 0 : Math.max(0, ends.get(k - 1));
        int to = ends.get(k);
        return best.filter(line -> from < to)
                .map(line -> Layer.of(
                        VALUES, Life.STAYS, List.of(new Mark.Path(line, from, to, Ink.solid(Palette.VERMILION, 2.5)))));
    }

    private Mark spot(int i) {
        double x = course.number(i);
        if (course.failed(i)) {
            return Mark.Spot.of(x, 0.5, Symbol.FAILED, 10, Palette.VERMILION, Palette.WHITE);
        }
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

    private Legend legend() {
        var entries = new ArrayList<Legend.Entry>();
        if (course.best() >= 0) {
            entries.add(new Legend.Marker(
                    Symbol.CIRCLE, Palette.BLACK, Palette.WHITE, course.completes(0, course.size()) + " complete"));
        }
        long pruned = course.prunes(0, course.size());
        if (pruned > 0) {
            entries.add(new Legend.Marker(
                    Symbol.CROSS, Palette.TRUTH, Palette.WHITE, pruned + " pruned, at the last report"));
        }
        if (anyFailed()) {
            entries.add(new Legend.Marker(
                    Symbol.FAILED, Palette.VERMILION, Palette.WHITE, course.failures(0, course.size()) + " failed"));
        }
        if (course.best() >= 0) {
            entries.add(new Legend.Line(new Ink(Palette.VERMILION, 2.5, Dash.SOLID, false), false, "best so far", ""));
            entries.add(new Legend.Marker(Symbol.STAR, Palette.GOLD, Palette.BLACK, "the best"));
        }
        return new Legend(PLOT.x(), LEGEND, entries);
    }

    private DataTable data() {
        return TrialTable.of(course, title);
    }
}
