package tunebook.view.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tunebook.space.Parameter;
import tunebook.space.SearchSpace;
import tunebook.study.Direction;
import tunebook.study.Trial;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Frame;
import tunebook.view.spec.Layer;
import tunebook.view.spec.Legend;
import tunebook.view.spec.Life;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Palette;
import tunebook.view.spec.Panel;
import tunebook.view.spec.Symbol;

/**
 * The value of each trial over each of its parameters, a panel each: what the eye can see of which parameter matters. The
 * colour says when a trial was made, so a search that closes in is seen closing in.
 */
public final class SliceLens {
    /** The most panels in one picture. */
    public static final int MOST = 8;

    private static final int SHADES = 9;

    private final TrialCourse course;
    private final List<ParameterAxis> axes;
    private final SliceLayout layout;
    private final Clock clock;
    private final ValueRange range;
    private final SliceWords words;
    private final List<Integer> shown;

    private SliceLens(TrialCourse course, StudyTitle title, List<Parameter> parameters, int inAll) {
        this.course = course;
        this.layout = SliceLayout.of(parameters.size());
        this.axes = parameters.stream()
                .map(parameter -> ParameterAxis.of(parameter, layout.width()))
                .toList();
        this.clock = Clock.of(course.size() - 1);
        this.range = ValueRange.of(course, course.hasSeveralValues() ? course.whichValue() : "value");
        this.shown = Thinning.shown(course, clock, parameters.size());
        this.words = new SliceWords(course, title, parameters, inAll, range, clock);
    }

    /**
     * The figure of these trials over the first eight parameters of their space.
     *
     * @throws IllegalArgumentException if no trial has ended, or the space has no parameter
     */
    public static FigureSpec of(List<Trial> trials, Direction direction, SearchSpace space, StudyTitle title) {
        var course = title.required(TrialCourse.of(trials, direction), "a slice");
        if (space.parameters().isEmpty()) {
            throw new IllegalArgumentException("a slice needs a parameter, but no trial of the study '" + title.name()
                    + "' has asked for one: trial.range(\"x\", 0, 1)");
        }
        var first = space.parameters().stream().limit(MOST).toList();
        return new SliceLens(course, title, first, space.parameters().size()).spec();
    }

    /**
     * The figure of these trials over one parameter.
     *
     * @throws IllegalArgumentException if there is none of this name, or no trial has ended
     */
    public static FigureSpec of(
            List<Trial> trials, Direction direction, SearchSpace space, StudyTitle title, String name) {
        var course = title.required(TrialCourse.of(trials, direction), "a slice");
        return new SliceLens(course, title, List.of(space.get(name)), 1).spec();
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
                SliceTable.of(
                        course, axes.stream().map(ParameterAxis::parameter).toList()));
    }

    private List<Panel> panels() {
        return IntStream.range(0, axes.size())
                .mapToObj(i -> Panel.chart(
                        panel(i),
                        words.panelTitle(axes.get(i).parameter(), layout.width()),
                        layout.place(i),
                        axes.get(i).axis(),
                        layout.isFirst(i) ? range.axis() : range.axis().labelled("")))
                .toList();
    }

    private static String panel(int i) {
        return "parameter " + i;
    }

    private Frame frame(int k) {
        int stop = clock.stops().get(k);
        var layers = new ArrayList<Layer>();
        for (int p = 0; p < axes.size(); p++) {
            var axis = axes.get(p);
            var complete = new ArrayList<Mark>();
            var pruned = new ArrayList<Mark>();
            for (int i : shown) {
                if (i > clock.before(k) && i <= stop) {
                    spot(axis, i).ifPresent((course.pruned(i) ? pruned : complete)::add);
                }
            }
            layers.add(Layer.of(panel(p), Life.STAYS, pruned));
            layers.add(Layer.of(panel(p), Life.STAYS, complete).at(1));
            layers.add(Layer.of(panel(p), Life.NOW, star(axis, stop)).at(2));
        }
        return new Frame(words.name(k), words.caption(k), words.alt(k), layers, List.of());
    }

    private Optional<Mark> spot(ParameterAxis axis, int i) {
        var params = course.trial(i).params();
        var name = axis.parameter().name();
        double value = course.height(i);
        if (!params.has(name) || Double.isNaN(value)) {
            return Optional.empty();
        }
        double x = axis.at(params.get(name), course.number(i));
        if (course.pruned(i)) {
            return Optional.of(Mark.Spot.of(x, range.drawn(value), Symbol.CROSS, 8, Palette.TRUTH, Palette.WHITE));
        }
        var symbol = !range.isOff(value)
                ? Symbol.CIRCLE
                : course.direction() == Direction.MINIMIZE ? Symbol.TRIANGLE : Symbol.TRIANGLE_DOWN;
        return Optional.of(Mark.Spot.of(
                x, range.drawn(value), symbol, 8, shade(i / Math.max(1.0, course.size() - 1)), Palette.INK));
    }

    /** Pale for the first trials, over blue, to nearly black for the last. */
    static int shade(double share) {
        double t = Math.round(share * (SHADES - 1)) / (double) (SHADES - 1);
        return t <= 0.5
                ? Palette.mix(Palette.BLUE, Palette.WHITE, 0.1 + 1.8 * t)
                : Palette.mix(Palette.BLUE, Palette.BLACK, 1 - 1.7 * (t - 0.5));
    }

    private List<Mark> star(ParameterAxis axis, int stop) {
        int i = course.bests().get(stop);
        if (i < 0 || !course.trial(i).params().has(axis.parameter().name())) {
            return List.of();
        }
        double x = axis.at(course.trial(i).params().get(axis.parameter().name()), course.number(i));
        return List.of(Mark.Spot.of(x, range.drawn(course.height(i)), Symbol.STAR, 14, Palette.GOLD, Palette.BLACK));
    }

    private Legend legend() {
        var entries = new ArrayList<Legend.Entry>();
        int last = course.size() - 1;
        IntStream.of(0, last / 2, last)
                .distinct()
                .forEach(i -> entries.add(new Legend.Marker(
                        Symbol.CIRCLE, shade(i / Math.max(1.0, last)), Palette.INK, "trial " + course.number(i))));
        if (course.prunes(0, course.size()) > 0) {
            entries.add(new Legend.Marker(Symbol.CROSS, Palette.TRUTH, Palette.WHITE, "pruned"));
        }
        entries.add(new Legend.Marker(Symbol.STAR, Palette.GOLD, Palette.BLACK, "best so far"));
        return new Legend(SliceLayout.LEFT, SliceLayout.LEGEND, entries);
    }
}
