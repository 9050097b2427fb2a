package tunebook.view.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import tunebook.math.Vec;
import tunebook.space.Parameter;
import tunebook.space.SearchSpace;
import tunebook.study.Direction;
import tunebook.study.Explanation;
import tunebook.study.Trial;
import tunebook.view.spec.Axis;
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

/**
 * Why one trial was tried, and what became of it, in two frames, for the decision did not know the outcome. First the
 * sentence and the numbers that were recorded when it was proposed, and its values among those of the trials before it;
 * then its value among theirs.
 */
public final class WhyLens {
    private static final int MOST_ROWS = 6;
    private static final int MOST_NUMBERS = 12;
    private static final int SENTENCE_LETTERS = 88;
    private static final double ROW = 40;
    private static final double ROWS_TOP = 128;
    private static final double ROW_LEFT = 374;
    private static final double ROW_WIDTH = 226;
    private static final double LINE_HEIGHT = 16;
    private static final String VALUES = "values";

    private final TrialCourse elders;
    private final Trial trial;
    private final Explanation why;
    private final List<Parameter> parameters;
    private final ValueRange range;
    private final WhyWords words;
    private final Sheet sentence = new Sheet("sentence", new Place(12, 50, 696, 62));
    private final Sheet numbers = new Sheet("numbers", new Place(12, ROWS_TOP - 16, 246, 250));
    private final Sheet names = new Sheet("names", new Place(270, ROWS_TOP - 16, 440, 250));

    private WhyLens(
            TrialCourse elders, Trial trial, Explanation why, SearchSpace space, StudyTitle title, ValueRange range) {
        this.elders = elders;
        this.trial = trial;
        this.why = why;
        this.parameters = space.parameters().stream()
                .filter(parameter -> trial.params().has(parameter.name()))
                .toList();
        this.range = range;
        this.words = new WhyWords(elders, trial, why, title);
    }

    /**
     * The figure of trial number {@code n}.
     *
     * @param why how a study explains a trial
     * @throws IllegalArgumentException if there is no such trial
     */
    public static FigureSpec of(
            List<Trial> trials,
            Direction direction,
            SearchSpace space,
            StudyTitle title,
            long n,
            Function<Trial, Explanation> why) {
        var trial = trials.stream()
                .filter(one -> one.number() == n)
                .findFirst()
                .orElseThrow(() -> missing(trials, title, n));
        var before = trials.stream().filter(one -> one.number() < n).toList();
        var upTo = trials.stream().filter(one -> one.number() <= n).toList();
        var all = TrialCourse.of(upTo, direction);
        var range = ValueRange.of(all, title.value(all));
        var elders = TrialCourse.of(before, direction);
        return new WhyLens(elders, trial, why.apply(trial), space, title, range).spec();
    }

    private static IllegalArgumentException missing(List<Trial> trials, StudyTitle title, long n) {
        return new IllegalArgumentException("the study '" + title.name() + "' "
                + (trials.isEmpty()
                        ? "has no trials yet"
                        : "has trials " + trials.get(0).number() + " to "
                                + trials.get(trials.size() - 1).number())
                + ", but trial " + n + " was asked for");
    }

    private FigureSpec spec() {
        var panels = new ArrayList<Panel>();
        panels.add(Panel.chart(VALUES, "", new Place(40, 402, 640, 22), range.axis(), Axis.hidden(0, 1)));
        panels.addAll(List.of(sentence.panel(), numbers.panel(), names.panel()));
        for (int row = 0; row < rows(); row++) {
            panels.add(rowPanel(row));
        }
        var frames = new ArrayList<Frame>();
        frames.add(new Frame(words.name(), words.decision(), words.decisionAlt(), decided(), List.of()));
        if (trial.isFinished()) {
            frames.add(new Frame(words.name(), words.outcome(), words.outcomeAlt(), List.of(ended()), List.of()));
        }
        return new FigureSpec(
                FigureSpec.WIDTH,
                FigureSpec.HEIGHT,
                words.headings(),
                panels,
                fixed(),
                frames,
                List.of(),
                Optional.empty(),
                Optional.of(legend()),
                data());
    }

    private int rows() {
        return Math.min(MOST_ROWS, parameters.size());
    }

    private ParameterAxis axis(int row) {
        return ParameterAxis.of(parameters.get(row), ROW_WIDTH);
    }

    private static String rowName(int row) {
        return "row " + row;
    }

    private Panel rowPanel(int row) {
        var place = new Place(ROW_LEFT, ROWS_TOP + row * ROW, ROW_WIDTH, LINE_HEIGHT);
        return Panel.chart(rowName(row), "", place, axis(row).axis().unlabelled(), Axis.hidden(0, 1));
    }

    /** What was known before: the ranges, and where earlier trials lie in them; their values. */
    private List<Layer> fixed() {
        var layers = new ArrayList<Layer>();
        for (int row = 0; row < rows(); row++) {
            var marks = new ArrayList<>(ends(axis(row)));
            for (Trial elder : elders.trials()) {
                place(axis(row), elder).ifPresent(x -> marks.add(line(x, 0.15, x, 0.85, Palette.TRUTH)));
            }
            layers.add(Layer.fixed(rowName(row), marks));
        }
        var spots = new ArrayList<Mark>();
        for (int i = 0; i < elders.size(); i++) {
            if (elders.trial(i).isComplete()) {
                spots.add(Mark.Spot.of(
                        range.drawn(elders.height(i)), 0.5, Symbol.CIRCLE, 7, Palette.BLACK, Palette.WHITE));
            }
        }
        if (elders.best() >= 0) {
            double best = range.drawn(elders.height(elders.best()));
            spots.add(Mark.Spot.of(best, 0.5, Symbol.STAR, 14, Palette.GOLD, Palette.BLACK));
        }
        layers.add(Layer.fixed(VALUES, spots));
        return layers;
    }

    private static Optional<Double> place(ParameterAxis axis, Trial trial) {
        var name = axis.parameter().name();
        return trial.params().has(name)
                ? Optional.of(axis.at(trial.params().get(name), trial.number()))
                : Optional.empty();
    }

    /** The line of a row, and its ends or its categories below. */
    private static List<Mark> ends(ParameterAxis axis) {
        var marks = new ArrayList<Mark>();
        var drawn = axis.axis();
        marks.add(line(drawn.low(), 0.5, drawn.high(), 0.5, Palette.INK));
        double below = -15 / LINE_HEIGHT;
        if (drawn.ticks().isEmpty()) {
            marks.add(new Mark.Note(
                    drawn.low(), below, ParameterAxis.words(axis.parameter().value(0)), 12, false, Palette.INK, 0));
            marks.add(new Mark.Note(
                    drawn.high(), below, ParameterAxis.words(axis.parameter().value(1)), 12, false, Palette.INK, 1));
        }
        drawn.ticks()
                .forEach(tick ->
                        marks.add(new Mark.Note(tick.value(), below, tick.label(), 12, false, Palette.INK, 0.5)));
        return marks;
    }

    private static Mark line(double fromX, double fromY, double toX, double toY, int rgb) {
        return Mark.Path.of(new Polyline(Vec.of(fromX, toX), Vec.of(fromY, toY)), Ink.solid(rgb, 1));
    }

    private List<Layer> decided() {
        var layers = new ArrayList<Layer>();
        var text = new ArrayList<Mark>();
        var lines = WhyWords.wrapped(why.sentence(), SENTENCE_LETTERS, 4);
        for (int i = 0; i < lines.size(); i++) {
            text.add(sentence.bold(0, (i + 1) * Sheet.LINE, lines.get(i)));
        }
        layers.add(Layer.of(sentence.name(), Life.STAYS, text));
        layers.add(Layer.of(numbers.name(), Life.STAYS, numberTable()));
        var chosen = new ArrayList<Mark>();
        for (int row = 0; row < rows(); row++) {
            double y = 16 + row * ROW + 13;
            var name = parameters.get(row).name();
            chosen.add(names.text(0, y, Sheet.fitted(name, 98)));
            chosen.add(names.bold(
                    ROW_LEFT - 270 + ROW_WIDTH + 10,
                    y,
                    Sheet.fitted(ParameterAxis.words(trial.params().get(name)), 100)));
            int own = row;
            place(axis(row), trial)
                    .ifPresent(x -> layers.add(Layer.of(
                            rowName(own),
                            Life.STAYS,
                            List.of(Mark.Spot.of(x, 0.5, Symbol.TRIANGLE, 12, Palette.VERMILION, Palette.WHITE)))));
        }
        if (parameters.size() > rows()) {
            chosen.add(names.text(0, 16 + rows() * ROW + 13, "and " + (parameters.size() - rows()) + " more"));
        }
        layers.add(Layer.of(names.name(), Life.STAYS, chosen));
        return layers;
    }

    private List<Mark> numberTable() {
        var marks = new ArrayList<Mark>();
        double y = 29;
        int left = MOST_NUMBERS;
        for (Map.Entry<String, Double> number : why.numbers().entrySet()) {
            if (left-- == 0) {
                break;
            }
            marks.add(numbers.text(0, y, Sheet.fitted(number.getKey(), 156)));
            marks.add(numbers.write(232, y, Words.number(number.getValue()), 1, true));
            marks.add(numbers.rule(0, 232, y + 5));
            y += Sheet.LINE;
        }
        return marks;
    }

    private Layer ended() {
        double value = TrialCourse.height(trial);
        if (Double.isNaN(value)) {
            return Layer.of(VALUES, Life.STAYS, List.of());
        }
        double x = range.drawn(value);
        var spot = trial.isComplete()
                ? Mark.Spot.of(x, 0.5, Symbol.TRIANGLE, 13, Palette.VERMILION, Palette.WHITE)
                : Mark.Spot.of(x, 0.5, Symbol.CROSS, 11, Palette.TRUTH, Palette.WHITE);
        double along = range.axis().position(x);
        double align = along < 0.2 ? 0 : along > 0.8 ? 1 : 0.5;
        int rgb = Palette.forText(trial.isComplete() ? Palette.VERMILION : Palette.TRUTH);
        return Layer.of(
                VALUES, Life.STAYS, List.of(spot, new Mark.Note(x, 1.4, words.tag(), Sheet.SIZE, true, rgb, align)));
    }

    private Legend legend() {
        var entries = new ArrayList<Legend.Entry>();
        entries.add(new Legend.Marker(Symbol.TRIANGLE, Palette.VERMILION, Palette.WHITE, "trial " + trial.number()));
        if (elders.size() > 0) {
            entries.add(new Legend.Line(
                    Ink.solid(Palette.TRUTH, 1), false, "the " + elders.size() + " before it (ticks, points)", ""));
        }
        if (elders.best() >= 0) {
            entries.add(new Legend.Marker(Symbol.STAR, Palette.GOLD, Palette.BLACK, "best before it"));
        }
        return new Legend(270, 368, entries);
    }

    private DataTable data() {
        var rows = new ArrayList<List<Object>>();
        why.numbers().forEach((name, number) -> rows.add(List.of(0, name, number)));
        IntStream.range(0, rows()).forEach(row -> {
            var name = parameters.get(row).name();
            rows.add(List.of(0, name, axis(row).parameter().unit(trial.params().get(name))));
        });
        return new DataTable(List.of("frame", "number", "value"), rows);
    }
}
