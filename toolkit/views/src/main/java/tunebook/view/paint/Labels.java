package tunebook.view.paint;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Layer;
import tunebook.view.spec.Life;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Panel;

/**
 * Finds room for the names beside markers, for all frames in order: {@link LineEnds} for those at the right of lines,
 * {@link Surroundings} for those on a map.
 */
final class Labels {
    /** Nothing is written nearer to the edge of the canvas. */
    private static final double EDGE = 4;

    /** A mark in its panel: what a label belongs to. */
    record Owner(String panel, Mark mark) {}

    /**
     * A marker that wants a name.
     *
     * @param at where it is on the canvas
     * @param size its diameter
     * @param right whether the name belongs at its right
     * @param stays whether it is there in later frames, too, so that its name must not move
     */
    record Anchor(Owner owner, String words, Point2D at, double size, boolean right, boolean stays) {}

    private final FigureSpec spec;
    private final Map<String, ContourLabels> contours;
    private final Map<String, Obstacles> future = new HashMap<>();
    private final Map<Owner, Label> settled = new HashMap<>();
    private final Surroundings surroundings = new Surroundings();

    private Labels(FigureSpec spec, Map<String, ContourLabels> contours) {
        this.spec = spec;
        this.contours = contours;
        for (Panel panel : spec.panels()) {
            var all = new Obstacles();
            spec.frames().stream()
                    .flatMap(frame -> frame.layers().stream())
                    .filter(layer -> layer.panel().equals(panel.name()))
                    .forEach(layer -> layer.marks().forEach(mark -> all.addPath(new Window(panel), mark)));
            future.put(panel.name(), all);
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
                    contours.get(layer.panel()).of(lines).forEach(label -> obstacles.addMarker(label.box()));
                }
                var anchor = anchor(window, mark, layer.life() != Life.NOW);
                if (anchor != null) {
                    (anchor.right() ? right : around).add(anchor);
                }
            }
        }
        LineEnds.spread(window.plot(), right, spec.width() - EDGE, placed);
        for (Anchor anchor : around) {
            var label = settled.get(anchor.owner());
            if (label == null) {
                var all =
                        anchor.stays() ? obstacles.and(future.get(window.panel().name())) : obstacles;
                label = surroundings.roomiest(window.plot(), anchor, all);
            }
            if (anchor.stays()) {
                settled.put(anchor.owner(), label);
            }
            obstacles.addLabel(label.box());
            placed.put(anchor.owner(), label);
        }
    }

    private static Anchor anchor(Window window, Mark mark, boolean stays) {
        var owner = new Owner(window.panel().name(), mark);
        if (mark instanceof Mark.Spot spot && !spot.label().isEmpty() && window.contains(spot.x(), spot.y())) {
            boolean right = spot.side() == Mark.Side.RIGHT;
            return new Anchor(owner, spot.label(), window.at(spot.x(), spot.y()), spot.size(), right, stays);
        }
        if (mark instanceof Mark.Exit exit && !exit.words().isEmpty()) {
            return window.clip(exit.fromX(), exit.fromY(), exit.toX(), exit.toY())
                    .map(line -> new Anchor(owner, exit.words(), line.getP2(), 14, false, stays))
                    .orElse(null);
        }
        if (mark instanceof Mark.Arrow arrow && !arrow.label().isEmpty()) {
            return window.clip(arrow.fromX(), arrow.fromY(), arrow.toX(), arrow.toY())
                    .map(line -> new Anchor(owner, arrow.label(), line.getP2(), 6, false, stays))
                    .orElse(null);
        }
        return null;
    }
}
