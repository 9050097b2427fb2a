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
import tunebook.view.spec.Symbol;
import tunebook.view.spec.Tick;
import tunebook.view.spec.Variant;

/**
 * The trials of a study in their order: what each came to, and the best so far as steps. A pruned trial stands at the last
 * value that it reported and never joins the best; a failed one has no value, and stands in a row of its own. Where the
 * values span decades, a switch changes to a log axis.
 */
public final class HistoryLens {
    private static final String VALUES = "values";
    private static final String LOG = "values on a log scale";
    private static final String FAILED = "failed";
    private static final Variant OFF = new Variant("log value", false);
    private static final Variant ON = new Variant("log value", true);
    private static final Place PLOT = new Place(76, 70, 540, 346);
    private static final int FEW = 12;
    private static final double FAILED_ROW = 26;
    private static final double LEGEND = 468;

    private final TrialCourse course;
    private final StudyTitle title;
    private final Clock clock;
    private final List<Integer> shown;
    private final List<TrialCurve> curves = new ArrayList<>();
    private final HistoryWords words;

    private HistoryLens(TrialCourse course, StudyTitle title) {
        this.course = course;
        this.title = title;
        this.clock = Clock.of(course.size() - 1);
        this.shown = Thinning.shown(course, clock, 1);
        var range = ValueRange.of(course, title.value(course));
        var log = ValueRange.log(course, title.value(course));
        curves.add(new TrialCurve(VALUES, log.map(any -> OFF), course, clock, range));
        log.ifPresent(wide -> curves.add(new TrialCurve(LOG, Optional.of(ON), course, clock, wide)));
        this.words = new HistoryWords(course, title, clock, range);
    }

    /**
     * The figure of these trials; those that have not ended are left out.
     *
     * @throws IllegalArgumentException if none has ended
     */
    public static FigureSpec of(List<Trial> trials, Direction direction, StudyTitle title) {
        return new HistoryLens(title.required(TrialCourse.of(trials, direction), "a history"), title).spec();
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
            return curves.stream().map(curve -> curve.panel(PLOT, numbers)).toList();
        }
        var above = new Place(PLOT.x(), PLOT.y(), PLOT.width(), PLOT.height() - FAILED_ROW);
        var below = Panel.chart(
                FAILED, "", new Place(PLOT.x(), above.bottom(), PLOT.width(), FAILED_ROW), numbers, Axis.hidden(0, 1));
        var panels = new ArrayList<Panel>();
        curves.forEach(curve -> panels.add(curve.panel(above, numbers).sharingX(below)));
        panels.add(below);
        return panels;
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
        var fresh = shown.stream().filter(i -> i > clock.before(k) && i <= stop).toList();
        var valued = fresh.stream().filter(i -> !course.failed(i)).toList();
        var layers = new ArrayList<Layer>();
        curves.forEach(curve -> layers.addAll(curve.layers(k, valued)));
        var failed = fresh.stream().filter(course::failed).map(this::failure).toList();
        if (!failed.isEmpty()) {
            layers.add(Layer.of(FAILED, Life.STAYS, failed));
        }
        return new Frame(words.name(k), words.caption(k), words.alt(k), layers, List.of());
    }

    private Mark failure(int i) {
        return Mark.Spot.of((double) course.number(i), 0.5, Symbol.FAILED, 10, Palette.VERMILION, Palette.WHITE);
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
