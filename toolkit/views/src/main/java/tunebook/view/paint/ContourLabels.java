package tunebook.view.paint;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Layer;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Numerals;
import tunebook.view.spec.Polyline;

/** Finds a quiet place on a contour for its value: in the window, away from all paths of all frames. */
final class ContourLabels {
    private static final double QUIET = 60;

    private final Window window;
    private final IdentityHashMap<Mark.Contours, List<Label>> known = new IdentityHashMap<>();
    private final IdentityHashMap<Mark.Contours, List<List<Polyline>>> lines = new IdentityHashMap<>();
    private final List<Point2D> busy;

    ContourLabels(FigureSpec spec, Window window) {
        this.window = window;
        var obstacles = new Obstacles();
        var layers = new ArrayList<>(spec.back());
        layers.addAll(spec.front());
        spec.frames().forEach(frame -> layers.addAll(frame.layers()));
        for (Layer layer : layers) {
            if (layer.panel().equals(window.panel().name())) {
                layer.marks().forEach(mark -> obstacles.add(window, mark));
            }
        }
        busy = obstacles.points();
    }

    /** The lines of each level, found once: they are drawn in every format. */
    List<List<Polyline>> lines(Mark.Contours contours) {
        return lines.computeIfAbsent(
                contours,
                all -> all.at().stream()
                        .map(level -> Contouring.lines(all.grid(), level))
                        .toList());
    }

    private List<Polyline> lines(Mark.Contours contours, double level) {
        int i = contours.at().indexOf(level);
        return i < 0
                ? Contouring.lines(contours.grid(), level)
                : lines(contours).get(i);
    }

    /** The labels; a contour without room for one goes without. */
    List<Label> of(Mark.Contours contours) {
        return known.computeIfAbsent(contours, this::place);
    }

    private List<Label> place(Mark.Contours contours) {
        var placed = new ArrayList<Label>();
        for (double level : contours.labelled()) {
            var words = Numerals.brief(level, 2);
            double width = Fonts.width(words, Fonts.TEXT);
            Rectangle2D best = null;
            double quietest = 8;
            for (Polyline line : lines(contours, level)) {
                for (int i = 0; i < line.size(); i++) {
                    var at = window.at(line.x().get(i), line.y().get(i));
                    var box = Label.around(at.getX(), at.getY(), width);
                    double quiet = quiet(box, placed);
                    if (quiet > quietest) {
                        quietest = quiet;
                        best = box;
                    }
                }
            }
            if (best != null) {
                placed.add(Label.of(words, best, new Point2D.Double(), false));
            }
        }
        return placed;
    }

    private double quiet(Rectangle2D box, List<Label> placed) {
        var plot = window.plot();
        if (!plot.contains(box.getMinX() - 6, box.getMinY() - 6)
                || !plot.contains(box.getMaxX() + 6, box.getMaxY() + 6)) {
            return 0;
        }
        double quiet = QUIET;
        for (Point2D point : busy) {
            quiet = Math.min(quiet, distance(box, point));
        }
        for (Label label : placed) {
            var centre =
                    new Point2D.Double(label.box().getCenterX(), label.box().getCenterY());
            quiet = Math.min(quiet, distance(box, centre) / 2);
        }
        return quiet;
    }

    private static double distance(Rectangle2D box, Point2D point) {
        double dx = Math.max(0, Math.max(box.getMinX() - point.getX(), point.getX() - box.getMaxX()));
        double dy = Math.max(0, Math.max(box.getMinY() - point.getY(), point.getY() - box.getMaxY()));
        return Math.hypot(dx, dy);
    }
}
