package tunebook.view.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Some frames of a figure side by side, for paper: the main panel of each, small, with its words beside it if it has
 * any. What the axes span, and what the symbols mean, is said once for all.
 */
final class Strip {
    private static final int MOST = 12;

    private final FigureSpec spec;
    private final Panel main;
    private final int[] stops;
    private final StripLayout layout;
    private final List<Panel> panels = new ArrayList<>();
    private final List<Layer> back = new ArrayList<>();
    private final List<Layer> shown = new ArrayList<>();
    private final List<Layer> front = new ArrayList<>();

    private Strip(FigureSpec spec, int[] stops) {
        this.spec = spec;
        this.main = spec.panels().get(0);
        this.stops = stops;
        boolean words =
                IntStream.of(stops).anyMatch(k -> !spec.frames().get(k).brief().isEmpty());
        this.layout = new StripLayout(spec.width(), spec.height(), main.plot(), stops.length, words);
    }

    /** The figure's frames at equal distances, the first and the last among them. */
    static FigureSpec of(FigureSpec spec, int count) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException(
                    "a strip has from 1 to " + MOST + " pictures, but got " + count + ". Try strip(6)");
        }
        int frames = spec.frames().size();
        int n = Math.min(count, frames);
        int[] stops = IntStream.range(0, n)
                .map(i -> n == 1 ? frames - 1 : (int) Math.round(i * (frames - 1.0) / (n - 1)))
                .toArray();
        return new Strip(spec, stops).spec();
    }

    private FigureSpec spec() {
        for (int i = 0; i < stops.length; i++) {
            add(i, spec.frames().get(stops[i]));
        }
        var headings = spec.headings();
        return new FigureSpec(
                spec.width(),
                spec.height(),
                new FigureSpec.Headings(headings.claim(), headings.question(), headings.settings() + after("; ")),
                panels,
                back,
                List.of(frame()),
                front,
                Optional.empty(),
                legend(),
                spec.data());
    }

    private void add(int i, Frame frame) {
        var name = "frame " + i;
        var brief = frame.brief();
        panels.add(main.miniature(name, brief.isEmpty() ? frame.name() : brief.get(0), layout.picture(i)));
        back.addAll(moved(spec.back(), name));
        shown.addAll(moved(spec.shown(stops[i]), name));
        front.addAll(moved(spec.front(), name));
        if (!brief.isEmpty()) {
            var place = layout.words(i);
            var words = "words " + i;
            panels.add(Panel.chart(words, "", place, Axis.hidden(0, place.width()), Axis.hidden(0, place.height())));
            back.add(Layer.fixed(words, notes(brief.subList(1, brief.size()), place)));
        }
    }

    private static List<Mark> notes(List<String> lines, Place place) {
        double line = Math.min(17, place.height() / lines.size());
        return IntStream.range(0, lines.size())
                .<Mark>mapToObj(i ->
                        new Mark.Note(0, place.height() - (i + 0.8) * line, lines.get(i), 12, false, Palette.BLACK))
                .toList();
    }

    /** {@code "x −6…2, y −3…3"} after this, or nothing where no axis has a name. */
    private String after(String joint) {
        var ranges = Stream.of(range(main.x(), ""), range(main.y(), main.title()))
                .filter(range -> !range.isEmpty())
                .collect(Collectors.joining(", "));
        return ranges.isEmpty() ? "" : joint + ranges;
    }

    private static String range(Axis axis, String title) {
        if (!axis.shown()) {
            return "";
        }
        var name = axis.label().isEmpty() ? title : axis.label();
        boolean named = !name.isEmpty() && axis.ticks().isEmpty();
        return named ? name + " " + Numerals.brief(axis.low()) + "…" + Numerals.brief(axis.high()) : name;
    }

    private Frame frame() {
        var last = spec.frames().get(stops[stops.length - 1]);
        var alt = IntStream.of(stops)
                .mapToObj(k -> spec.frames().get(k).caption())
                .collect(Collectors.joining(". ", stops.length + " pictures side by side" + after(", ") + ". ", "."));
        return new Frame("", last.caption(), alt, shown, List.of());
    }

    /** Layers of the main panel; what a switch can hide would be too much in a small picture. */
    private List<Layer> moved(List<Layer> layers, String name) {
        return layers.stream()
                .filter(layer ->
                        layer.panel().equals(main.name()) && layer.toggle().isEmpty())
                .map(layer -> new Layer(
                        name,
                        layer.life(),
                        "",
                        layer.depth(),
                        layer.opacity(),
                        layer.marks().stream().map(Strip::small).toList()))
                .toList();
    }

    private static Mark small(Mark mark) {
        if (mark instanceof Mark.Spot spot) {
            double size = Math.max(3, 0.7 * spot.size());
            return Mark.Spot.of(spot.x(), spot.y(), spot.symbol(), size, spot.fill(), spot.edge());
        }
        if (mark instanceof Mark.Arrow arrow) {
            var ink = new Ink(
                    arrow.ink().rgb(),
                    0.7 * arrow.ink().width(),
                    arrow.ink().dash(),
                    arrow.ink().cased());
            return new Mark.Arrow(arrow.fromX(), arrow.fromY(), arrow.toX(), arrow.toY(), ink, arrow.label());
        }
        if (mark instanceof Mark.Contours contours) {
            return new Mark.Contours(contours.grid(), contours.at(), List.of());
        }
        if (mark instanceof Mark.Exit exit) {
            return new Mark.Exit(exit.fromX(), exit.fromY(), exit.toX(), exit.toY(), exit.ink(), "");
        }
        return mark;
    }

    /** Whether it explains the panel that is shown: lines and arrows at the border are of the curves beside a map. */
    private boolean isOfMain(Legend.Entry entry) {
        boolean ofCurves = !(entry instanceof Legend.Marker marker) || marker.symbol() == Symbol.ARROW_DOWN;
        return !ofCurves || spec.panels().size() == 1;
    }

    /** How long these are side by side, generously. */
    private static double room(List<Legend.Entry> entries) {
        return entries.stream()
                .mapToDouble(entry -> 32 + 7.6 * entry.words().length())
                .sum();
    }

    /** The rows of the board, and what the figure's own legend says of symbols, if there is room for both. */
    private Optional<Legend> legend() {
        var entries = new ArrayList<Legend.Entry>();
        spec.board().ifPresent(board -> {
            for (int row = 0; row < board.series().size(); row++) {
                var series = board.series().get(row);
                var name = spec.frames().get(0).rows().get(row).get(0);
                entries.add(new Legend.Marker(series.symbol(), series.rgb(), Palette.WHITE, name));
            }
        });
        boolean named = !entries.isEmpty();
        var signs = spec.legend().stream()
                .flatMap(legend -> legend.entries().stream())
                .filter(entry -> entry.toggle().isEmpty())
                .filter(entry -> !named || isOfMain(entry))
                .toList();
        if (!named || room(entries) + room(signs) <= layout.legendRoom()) {
            entries.addAll(signs);
        }
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new Legend(StripLayout.MARGIN, layout.bottom() + 20, entries));
    }
}
