package tunebook.view.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tunebook.tuning.Settling;
import tunebook.tuning.Settling.Outcome;
import tunebook.tuning.ToleranceBand;
import tunebook.tuning.ToleranceResult;
import tunebook.view.spec.Axis;
import tunebook.view.spec.DataTable;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Frame;
import tunebook.view.spec.Layer;
import tunebook.view.spec.Legend;
import tunebook.view.spec.Life;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Palette;
import tunebook.view.spec.Panel;
import tunebook.view.spec.Place;
import tunebook.view.spec.Series;
import tunebook.view.spec.Symbol;

/**
 * How much an optimizer forgives: a bar over the η at which it settles, one row an optimizer, one frame a row. The first
 * frame has no bar yet, to be guessed at.
 */
public final class ToleranceLens {
    private static final String BARS = "bars";
    private static final String NAMES = "names";
    private static final String WIDTHS = "widths";

    private static final double TOP = 62;
    private static final double BOTTOM = 420;
    private static final double LEFT = 166;
    private static final double RIGHT = 592;
    private static final double TALLEST_ROW = 84;
    /** Room under the bars for the axis and the legend. */
    private static final double FOOT = 64;

    private static final double LETTER = 7.6;
    private static final double SIZE = 13;

    private static final int TOO_SLOW = 0xEEEEEE;
    /** How much of its colour an optimizer keeps where it hops about. */
    private static final double PALE = 0.22;

    private final ToleranceResult sweep;
    private final ToleranceWords words;
    private final Axis eta;
    private final double height;

    private ToleranceLens(ToleranceResult sweep) {
        this.sweep = sweep;
        this.words = new ToleranceWords(sweep);
        this.eta = Axis.log("learning rate η", sweep.low(), sweep.high());
        this.height = Math.min(BOTTOM - TOP, rows() * TALLEST_ROW);
    }

    /**
     * The figure of a sweep.
     *
     * @throws IllegalArgumentException if it has more than five optimizers
     */
    public static FigureSpec of(ToleranceResult sweep) {
        if (sweep.bands().size() > Series.LIMIT) {
            throw new IllegalArgumentException("a picture tells at most " + Series.LIMIT + " optimizers apart, but got "
                    + sweep.bands().size() + ". Split them over two pictures");
        }
        return new ToleranceLens(sweep).spec();
    }

    private int rows() {
        return sweep.bands().size();
    }

    private FigureSpec spec() {
        var frames = new ArrayList<Frame>();
        for (int k = 0; k <= rows(); k++) {
            var layers = k == 0 ? List.<Layer>of() : layers(k - 1);
            frames.add(new Frame(
                    k == 0 ? "guess first" : k + " of " + rows(), words.caption(k), words.alt(k), layers, List.of()));
        }
        var names = new ArrayList<Mark>();
        for (int i = 0; i < rows(); i++) {
            names.addAll(name(i));
        }
        return new FigureSpec(
                FigureSpec.WIDTH,
                (int) Math.round(TOP + height + FOOT),
                words.headings(),
                List.of(
                        Panel.chart(BARS, "", new Place(LEFT, TOP, RIGHT - LEFT, height), eta, across()),
                        text(NAMES, 12, LEFT - 18),
                        text(WIDTHS, RIGHT + 10, FigureSpec.WIDTH - 4)),
                List.of(Layer.fixed(NAMES, names)),
                frames,
                List.of(),
                Optional.empty(),
                Optional.of(legend()),
                data());
    }

    /** Row i lies between i and i + 1 from the top. */
    private Axis across() {
        return Axis.hidden(0, rows());
    }

    private double y(int row, double down) {
        return rows() - row - down;
    }

    private Panel text(String name, double left, double right) {
        var place = new Place(left, TOP, right - left, height);
        return Panel.chart(name, "", place, Axis.hidden(0, place.width()), across());
    }

    /** What full colour and the star mean, and what no bar has had the room to say. */
    private Legend legend() {
        var entries = new ArrayList<Legend.Entry>();
        entries.add(new Legend.Marker(Symbol.SQUARE, Palette.BLACK, Palette.BLACK, "full colour: settles"));
        if (isUnsaid(Outcome.RESTLESS)) {
            int pale = Palette.mix(Palette.BLACK, Palette.WHITE, PALE);
            var words = "pale: " + ToleranceWords.words(Outcome.RESTLESS);
            entries.add(new Legend.Marker(Symbol.SQUARE, pale, Palette.TRUTH, words));
        }
        if (isUnsaid(Outcome.SLOW)) {
            entries.add(new Legend.Marker(Symbol.SQUARE, TOO_SLOW, Palette.TRUTH, "too slow"));
        }
        var star = "fewest steps until f stays below " + Words.number(sweep.target());
        entries.add(new Legend.Marker(Symbol.STAR, Palette.GOLD, Palette.BLACK, star));
        return new Legend(12, TOP + height + 50, entries);
    }

    /** Whether there are such stretches, and none of them is wide enough for words. */
    private boolean isUnsaid(Outcome outcome) {
        var such = sweep.bands().stream()
                .flatMap(band -> stretches(band).stream())
                .filter(stretch -> stretch.outcome() == outcome)
                .toList();
        return !such.isEmpty()
                && such.stream().allMatch(stretch -> inside(stretch, 0).isEmpty());
    }

    /** The label, in two lines where something is added to a formula. */
    private List<Mark> name(int row) {
        double room = LEFT - 30;
        var label = sweep.bands().get(row).label();
        int added = label.indexOf(" + ");
        if (added < 0) {
            return List.of(note(0, y(row, 0.46), fitted(label, room), true));
        }
        return List.of(
                note(0, y(row, 0.46), fitted(label.substring(0, added), room), true),
                note(0, y(row, 0.46) - perPixel(17), fitted(label.substring(added + 1), room), false));
    }

    /** Rows for a pixel. */
    private double perPixel(double pixels) {
        return pixels * rows() / height;
    }

    private static String fitted(String text, double room) {
        int most = (int) (room / LETTER);
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private static Mark note(double x, double y, String text, boolean bold) {
        return new Mark.Note(x, y, text, SIZE, bold, Palette.INK);
    }

    /** A stretch of neighbouring η that went alike. */
    private record Stretch(Outcome outcome, double from, double to) {}

    /** The stretches of a band; they meet half-way between two η. */
    private List<Stretch> stretches(ToleranceBand band) {
        var stretches = new ArrayList<Stretch>();
        var all = band.settlings();
        double half = Math.sqrt(all.get(1).rate() / all.get(0).rate());
        int from = 0;
        for (int i = 1; i <= all.size(); i++) {
            if (i == all.size() || all.get(i).outcome() != all.get(from).outcome()) {
                double low = from == 0 ? sweep.low() : all.get(from).rate() / half;
                double high = i == all.size() ? sweep.high() : all.get(i - 1).rate() * half;
                stretches.add(new Stretch(all.get(from).outcome(), low, high));
                from = i;
            }
        }
        return stretches;
    }

    private List<Layer> layers(int row) {
        var band = sweep.bands().get(row);
        var bars = new ArrayList<Mark>();
        var notes = new ArrayList<Mark>();
        double top = y(row, 0.14);
        double bottom = y(row, 0.62);
        for (Stretch stretch : stretches(band)) {
            bars.addAll(bar(stretch, row, top, bottom));
            notes.addAll(inside(stretch, (top + bottom) / 2 - perPixel(4.5)));
        }
        band.best().ifPresent(best -> {
            bars.add(Mark.Spot.of(best.rate(), (top + bottom) / 2, Symbol.STAR, 13, Palette.GOLD, Palette.BLACK));
            notes.add(under(best, bottom - perPixel(14)));
        });
        return List.of(
                Layer.of(BARS, Life.STAYS, bars),
                Layer.of(BARS, Life.STAYS, notes).at(1),
                Layer.of(WIDTHS, Life.STAYS, widths(band, row)));
    }

    private static List<Mark> bar(Stretch stretch, int row, double top, double bottom) {
        int rgb = Series.of(row).rgb();
        double from = stretch.from();
        double to = stretch.to();
        return switch (stretch.outcome()) {
            case SETTLES -> List.of(new Mark.Area(from, bottom, to, top, rgb, false));
            case RESTLESS ->
                List.of(new Mark.Area(from, bottom, to, top, Palette.mix(rgb, Palette.WHITE, PALE), false));
            case SLOW -> List.of(new Mark.Area(from, bottom, to, top, TOO_SLOW, false));
            case DIVERGES ->
                List.of(
                        new Mark.Area(from, bottom, to, top, Palette.WHITE, false),
                        new Mark.Area(from, bottom, to, top, Palette.TRUTH, true));
        };
    }

    private double pixel(double rate) {
        return eta.position(rate) * (RIGHT - LEFT);
    }

    private double rate(double pixel) {
        return sweep.low() * Math.pow(sweep.high() / sweep.low(), pixel / (RIGHT - LEFT));
    }

    /** What a stretch is, where it is wide enough to say it. */
    private List<Mark> inside(Stretch stretch, double y) {
        var text = stretch.outcome() == Outcome.SLOW ? "too slow" : ToleranceWords.words(stretch.outcome());
        double room = pixel(stretch.to()) - pixel(stretch.from());
        double width = LETTER * text.length();
        if (stretch.outcome() == Outcome.SETTLES || width + 12 > room) {
            return List.of();
        }
        double left = pixel(stretch.from()) + (room - width) / 2;
        var marks = new ArrayList<Mark>();
        if (stretch.outcome() == Outcome.DIVERGES) {
            marks.add(new Mark.Area(
                    rate(left - 4), y - perPixel(4), rate(left + width + 4), y + perPixel(13), Palette.WHITE, false));
        }
        marks.add(note(rate(left), y, text, false));
        return marks;
    }

    private Mark under(Settling best, double y) {
        var text = ToleranceWords.best(best);
        double width = LETTER * text.length();
        double left = Math.max(0, Math.min(RIGHT - LEFT - width, pixel(best.rate()) - width / 2));
        return note(rate(left), y, text, false);
    }

    private List<Mark> widths(ToleranceBand band, int row) {
        if (band.best().isEmpty()) {
            return List.of(note(0, y(row, 0.46), "never", true));
        }
        return List.of(note(
                0,
                y(row, 0.46),
                (ToleranceWords.goesOn(band) ? "≥ " : "")
                        + ToleranceWords.decades(band).replace("under", "<") + " decades",
                true));
    }

    private DataTable data() {
        var rows = new ArrayList<List<Object>>();
        for (int i = 0; i < rows(); i++) {
            var band = sweep.bands().get(i);
            for (Stretch stretch : stretches(band)) {
                var best = band.best()
                        .filter(settling -> stretch.outcome() == Outcome.SETTLES
                                && settling.rate() >= stretch.from()
                                && settling.rate() <= stretch.to());
                rows.add(List.of(
                        i + 1,
                        band.label(),
                        stretch.from(),
                        stretch.to(),
                        Math.log10(stretch.to() / stretch.from()),
                        ToleranceWords.words(stretch.outcome()),
                        best.map(Settling::rate).orElse(Double.NaN),
                        best.map(settling -> (double) settling.steps()).orElse(Double.NaN)));
            }
        }
        return new DataTable(
                List.of("row", "optimizer", "η from", "η to", "decades", "it", "best η", "steps at best η"), rows);
    }
}
