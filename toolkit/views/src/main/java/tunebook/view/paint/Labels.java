package tunebook.view.paint;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Layer;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Panel;
import tunebook.view.spec.Place;

/**
 * Finds room for the names beside markers, for all frames in order.
 *
 * <p>Names at the right of line ends are spread up and down until none overlap. Names on a map try places around their
 * marker, near ones first, and take the one that covers least; a name prefers the side it had in the frame before, so
 * that it does not jump about as the frames go by. A name that must stand off gets a thin line to its marker.
 */
final class Labels {
    private static final double[] DISTANCES = {4, 20, 38, 58};
    private static final int[][] DIRECTIONS = {{1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {1, 1}, {-1, -1}, {-1, 1}};

    /** Nothing is written nearer to the edge of the canvas. */
    private static final double EDGE = 4;

    private static final double ON_LABEL = 400;
    private static final double OUTSIDE = 300;
    private static final double ON_MARKER = 60;
    private static final double ON_PATH = 4;
    private static final double ON_PATHS_AT_MOST = 40;
    private static final double FURTHER = 7;
    private static final double SAME_SIDE = 10;

    /** A mark in its panel: what a label belongs to. */
    record Owner(String panel, Mark mark) {}

    private record Anchor(Owner owner, String words, Point2D at, double size, boolean right) {}

    private record Side(int direction, int distance) {}

    private final FigureSpec spec;
    private final Map<String, ContourLabels> contours;
    private final Map<String, List<Point2D>> future = new HashMap<>();
    private final Map<String, Side> sides = new HashMap<>();
    private final Map<Owner, Label> settled = new HashMap<>();

    private Labels(FigureSpec spec, Map<String, ContourLabels> contours) {
        this.spec = spec;
        this.contours = contours;
        for (Panel panel : spec.panels()) {
            var all = new Obstacles();
            spec.frames().stream()
                    .flatMap(frame -> frame.layers().stream())
                    .filter(layer -> layer.panel().equals(panel.name()))
                    .forEach(layer -> layer.marks().forEach(mark -> all.add(new Window(panel), mark)));
            future.put(panel.name(), all.path);
        }
    }

    /** The labels of each frame. */
    static List<Map<Owner, Label>> of(FigureSpec spec, Map<String, ContourLabels> contours) {
        var labels = new Labels(spec, contours);
        var frames = new ArrayList<Map<Owner, Label>>();
        for (int k = 0; k < spec.frames().size(); k++) {
            frames.add(labels.frame(k));
        }
        return frames;
    }

    private Map<Owner, Label> frame(int k) {
        var layers = new ArrayList<>(spec.back());
        layers.addAll(spec.shown(k));
        layers.addAll(spec.front());
        var placed = new HashMap<Owner, Label>();
        for (Panel panel : spec.panels()) {
            var here = layers.stream()
                    .filter(layer -> layer.panel().equals(panel.name()))
                    .toList();
            place(new Window(panel), here, placed);
        }
        return placed;
    }

    private void place(Window window, List<Layer> layers, Map<Owner, Label> placed) {
        var right = new ArrayList<Anchor>();
        var around = new ArrayList<Anchor>();
        var obstacles = new Obstacles();
        for (Layer layer : layers) {
            for (Mark mark : layer.marks()) {
                obstacles.add(window, mark);
                if (mark instanceof Mark.Contours lines) {
                    contours.get(layer.panel()).of(lines).forEach(label -> obstacles.markers.add(label.box()));
                }
                var anchor = anchor(window, mark);
                if (anchor != null) {
                    (anchor.right() ? right : around).add(anchor);
                }
            }
        }
        spread(window.plot(), right, spec.width() - EDGE, placed);
        for (Anchor anchor : around) {
            var label = settled.get(anchor.owner());
            if (label == null && anchor.owner().mark() instanceof Mark.Exit) {
                // it will stay, so it keeps clear of what comes later, too
                var all = new Obstacles(obstacles, future.get(window.panel().name()));
                label = roomiest(window.plot(), anchor, all);
                settled.put(anchor.owner(), label);
            } else if (label == null) {
                label = roomiest(window.plot(), anchor, obstacles);
            }
            obstacles.labels.add(label.box());
            placed.put(anchor.owner(), label);
        }
    }

    private static Anchor anchor(Window window, Mark mark) {
        var owner = new Owner(window.panel().name(), mark);
        if (mark instanceof Mark.Spot spot && !spot.label().isEmpty() && window.contains(spot.x(), spot.y())) {
            return new Anchor(
                    owner, spot.label(), window.at(spot.x(), spot.y()), spot.size(), spot.side() == Mark.Side.RIGHT);
        }
        if (mark instanceof Mark.Exit exit && !exit.words().isEmpty()) {
            return window.clip(exit.fromX(), exit.fromY(), exit.toX(), exit.toY())
                    .map(line -> new Anchor(owner, exit.words(), line.getP2(), 14, false))
                    .orElse(null);
        }
        if (mark instanceof Mark.Arrow arrow && !arrow.label().isEmpty()) {
            return window.clip(arrow.fromX(), arrow.fromY(), arrow.toX(), arrow.toY())
                    .map(line -> new Anchor(owner, arrow.label(), line.getP2(), 6, false))
                    .orElse(null);
        }
        return null;
    }

    // names at line ends

    /** Runs of labels that touch, each centred on what its members want: pool adjacent violators. */
    private static void spread(Place plot, List<Anchor> anchors, double edge, Map<Owner, Label> placed) {
        anchors.sort((a, b) -> Double.compare(a.at().getY(), b.at().getY()));
        var runs = new ArrayList<List<Anchor>>();
        for (Anchor anchor : anchors) {
            runs.add(new ArrayList<>(List.of(anchor)));
            while (runs.size() > 1 && bottom(plot, runs.get(runs.size() - 2)) > top(plot, runs.get(runs.size() - 1))) {
                var last = runs.remove(runs.size() - 1);
                runs.get(runs.size() - 1).addAll(last);
            }
        }
        for (List<Anchor> run : runs) {
            double y = top(plot, run) + Label.HEIGHT / 2;
            for (Anchor anchor : run) {
                double left = anchor.at().getX() + anchor.size() / 2 + 7;
                var words = Fonts.fit(anchor.words(), Fonts.STRONG, edge - left);
                double width = Fonts.width(words, Fonts.STRONG) + 2 * Label.PADDING;
                var box = new Rectangle2D.Double(left, y - Label.HEIGHT / 2, width, Label.HEIGHT);
                boolean leader = Math.abs(y - anchor.at().getY()) > 4;
                placed.put(anchor.owner(), new Label(words, box, anchor.at(), leader));
                y += Label.HEIGHT;
            }
        }
    }

    private static double top(Place plot, List<Anchor> run) {
        double middle =
                run.stream().mapToDouble(anchor -> anchor.at().getY()).average().orElseThrow();
        double height = run.size() * Label.HEIGHT;
        return Math.max(plot.y() - 4, Math.min(plot.bottom() + 4 - height, middle - height / 2));
    }

    private static double bottom(Place plot, List<Anchor> run) {
        return top(plot, run) + run.size() * Label.HEIGHT;
    }

    // names around markers

    private Label roomiest(Place plot, Anchor anchor, Obstacles obstacles) {
        var key = anchor.owner().panel() + '/' + anchor.words();
        var before = sides.get(key);
        Side best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int distance = 0; distance < DISTANCES.length; distance++) {
            for (int direction = 0; direction < DIRECTIONS.length; direction++) {
                var side = new Side(direction, distance);
                double cost = FURTHER * distance
                        + 0.5 * direction
                        + (side.equals(before) ? -SAME_SIDE : 0)
                        + cost(plot, box(anchor, side), obstacles);
                if (cost < least) {
                    least = cost;
                    best = side;
                }
            }
        }
        sides.put(key, best);
        return new Label(anchor.words(), box(anchor, best), anchor.at(), best.distance() > 0);
    }

    private static Rectangle2D box(Anchor anchor, Side side) {
        double off = anchor.size() / 2 + DISTANCES[side.distance()];
        double width = Fonts.width(anchor.words(), Fonts.STRONG);
        int dx = DIRECTIONS[side.direction()][0];
        int dy = DIRECTIONS[side.direction()][1];
        double slant = dx != 0 && dy != 0 ? 0.75 : 1;
        return Label.around(
                anchor.at().getX() + dx * (off * slant + width / 2 + Label.PADDING),
                anchor.at().getY() + dy * (off * slant + Label.HEIGHT / 2),
                width);
    }

    private static double cost(Place plot, Rectangle2D box, Obstacles obstacles) {
        double cost = 0;
        if (!plot.contains(box.getX() - 1, box.getY() - 1) || !plot.contains(box.getMaxX() + 1, box.getMaxY() + 1)) {
            cost += OUTSIDE;
        }
        cost += ON_LABEL * obstacles.labels.stream().filter(box::intersects).count();
        cost += ON_MARKER * obstacles.markers.stream().filter(box::intersects).count();
        double onPath = ON_PATH * obstacles.path.stream().filter(box::contains).count();
        return cost + Math.min(ON_PATHS_AT_MOST, onPath);
    }

    /** What a name should not cover. */
    private static final class Obstacles {
        final List<Rectangle2D> labels = new ArrayList<>();
        final List<Rectangle2D> markers = new ArrayList<>();
        final List<Point2D> path = new ArrayList<>();

        Obstacles() {}

        Obstacles(Obstacles others, List<Point2D> more) {
            labels.addAll(others.labels);
            markers.addAll(others.markers);
            path.addAll(more);
        }

        void add(Window window, Mark mark) {
            if (mark instanceof Mark.Spot spot && window.contains(spot.x(), spot.y())) {
                double r = spot.size() / 2;
                var at = window.at(spot.x(), spot.y());
                if (spot.size() > 6) {
                    markers.add(new Rectangle2D.Double(at.getX() - r, at.getY() - r, 2 * r, 2 * r));
                }
            } else if (mark instanceof Mark.Path part) {
                var line = part.line();
                for (int i = part.from(); i < part.to(); i++) {
                    addLine(window.clip(
                            line.x().get(i),
                            line.y().get(i),
                            line.x().get(i + 1),
                            line.y().get(i + 1)));
                }
            } else if (mark instanceof Mark.Arrow arrow) {
                addLine(window.clip(arrow.fromX(), arrow.fromY(), arrow.toX(), arrow.toY()));
            }
        }

        private void addLine(Optional<Line2D> line) {
            line.ifPresent(piece -> {
                path.add(piece.getP2());
                path.add(new Point2D.Double((piece.getX1() + piece.getX2()) / 2, (piece.getY1() + piece.getY2()) / 2));
            });
        }
    }
}
