package tunebook.view.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Some frames of a figure side by side, for paper: the main panel of each, small. */
final class Strip {
    private static final int MOST = 12;
    private static final double TOP = 74;
    private static final double MARGIN = 12;
    private static final double GAP = 14;
    private static final double HEADING = 20;

    private Strip() {}

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
        var panels = new ArrayList<Panel>();
        var back = new ArrayList<Layer>();
        var shown = new ArrayList<Layer>();
        var front = new ArrayList<Layer>();
        var main = spec.panels().get(0);
        for (int i = 0; i < n; i++) {
            var name = "frame " + i;
            panels.add(main.miniature(name, spec.frames().get(stops[i]).name(), place(spec, i, n)));
            back.addAll(moved(spec.back(), main, name));
            shown.addAll(moved(spec.shown(stops[i]), main, name));
            front.addAll(moved(spec.front(), main, name));
        }
        return new FigureSpec(
                spec.width(),
                spec.height(),
                spec.headings(),
                panels,
                back,
                List.of(frame(spec, stops, shown)),
                front,
                Optional.empty(),
                legend(spec),
                spec.data());
    }

    private static Frame frame(FigureSpec spec, int[] stops, List<Layer> layers) {
        var last = spec.frames().get(stops[stops.length - 1]);
        var alt = IntStream.of(stops)
                .mapToObj(k -> spec.frames().get(k).caption())
                .collect(Collectors.joining(". ", stops.length + " pictures side by side. ", "."));
        return new Frame("", last.caption(), alt, layers, List.of());
    }

    private static Place place(FigureSpec spec, int i, int n) {
        int columns = n <= 3 ? n : (n + 1) / 2 > 4 ? 4 : (n + 1) / 2;
        int rows = (n + columns - 1) / columns;
        double width = (spec.width() - 2 * MARGIN - (columns - 1) * GAP) / columns;
        double room = (spec.height() - TOP - 30 - (rows - 1) * (GAP + HEADING)) / rows;
        double height = Math.min(room, 0.75 * width);
        int row = i / columns;
        return new Place(
                Math.round(MARGIN + i % columns * (width + GAP)),
                Math.round(TOP + row * (height + GAP + HEADING)),
                Math.round(width),
                Math.round(height));
    }

    private static List<Layer> moved(List<Layer> layers, Panel main, String name) {
        return layers.stream()
                .filter(layer -> layer.panel().equals(main.name()))
                .map(layer -> new Layer(
                        name,
                        layer.life(),
                        "",
                        layer.depth(),
                        layer.opacity(),
                        layer.marks().stream()
                                .filter(Strip::small)
                                .map(Strip::unlabelled)
                                .toList()))
                .toList();
    }

    private static boolean small(Mark mark) {
        return !(mark instanceof Mark.Arrow);
    }

    private static Mark unlabelled(Mark mark) {
        if (mark instanceof Mark.Spot spot) {
            double size = Math.max(3, 0.7 * spot.size());
            return Mark.Spot.of(spot.x(), spot.y(), spot.symbol(), size, spot.fill(), spot.edge());
        }
        if (mark instanceof Mark.Contours contours) {
            return new Mark.Contours(contours.grid(), contours.at(), List.of());
        }
        if (mark instanceof Mark.Exit exit) {
            return new Mark.Exit(exit.fromX(), exit.fromY(), exit.toX(), exit.toY(), exit.ink(), "");
        }
        return mark;
    }

    /** The rows of the board, as a legend. */
    private static Optional<Legend> legend(FigureSpec spec) {
        return spec.board().map(board -> {
            var entries = new ArrayList<Legend.Entry>();
            for (int row = 0; row < board.series().size(); row++) {
                var series = board.series().get(row);
                var name = spec.frames().get(0).rows().get(row).get(0);
                entries.add(new Legend.Marker(series.symbol(), series.rgb(), Palette.WHITE, name));
            }
            return new Legend(MARGIN, spec.height() - 10, entries);
        });
    }
}
