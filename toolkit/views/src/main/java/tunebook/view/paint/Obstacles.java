package tunebook.view.paint;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tunebook.view.spec.Mark;

/** What a name should not cover: other names least of all, then markers, then paths. */
final class Obstacles {
    private static final double LABEL = 400;
    private static final double MARKER = 60;
    private static final double PATH_POINT = 4;
    private static final double PATHS_AT_MOST = 40;
    private static final double SMALLEST_MARKER = 6;

    private final List<Rectangle2D> labels = new ArrayList<>();
    private final List<Rectangle2D> markers = new ArrayList<>();
    private final List<Point2D> path = new ArrayList<>();

    void addLabel(Rectangle2D box) {
        labels.add(box);
    }

    void addMarker(Rectangle2D box) {
        markers.add(box);
    }

    void add(Window window, Mark mark) {
        if (mark instanceof Mark.Spot spot && window.contains(spot.x(), spot.y()) && spot.size() > SMALLEST_MARKER) {
            var at = window.at(spot.x(), spot.y());
            double r = spot.size() / 2;
            markers.add(new Rectangle2D.Double(at.getX() - r, at.getY() - r, 2 * r, 2 * r));
        }
        addPath(window, mark);
    }

    /** Lines only. */
    void addPath(Window window, Mark mark) {
        if (mark instanceof Mark.Path part) {
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

    /** Its end, and points between at the distance of a line of text. */
    private void addLine(Optional<Line2D> line) {
        line.ifPresent(piece -> {
            int parts = (int) Math.max(2, piece.getP1().distance(piece.getP2()) / Label.HEIGHT);
            for (int i = 1; i <= parts; i++) {
                double share = i / (double) parts;
                path.add(new Point2D.Double(
                        piece.getX1() + share * (piece.getX2() - piece.getX1()),
                        piece.getY1() + share * (piece.getY2() - piece.getY1())));
            }
        });
    }

    /** Points on paths and arrows, and the middles of markers. */
    List<Point2D> points() {
        var points = new ArrayList<>(path);
        markers.forEach(box -> points.add(new Point2D.Double(box.getCenterX(), box.getCenterY())));
        return points;
    }

    /** These obstacles and the paths of others. */
    Obstacles and(Obstacles others) {
        var all = new Obstacles();
        all.labels.addAll(labels);
        all.markers.addAll(markers);
        all.path.addAll(path);
        all.path.addAll(others.path);
        return all;
    }

    /** How bad it is to cover this room: 0 if it is empty. */
    double covered(Rectangle2D box) {
        return LABEL * count(labels, box) + MARKER * count(markers, box) + onPath(box);
    }

    private static int count(List<Rectangle2D> others, Rectangle2D box) {
        int count = 0;
        for (Rectangle2D other : others) {
            if (box.intersects(other)) {
                count++;
            }
        }
        return count;
    }

    private double onPath(Rectangle2D box) {
        double cost = 0;
        for (Point2D point : path) {
            if (box.contains(point)) {
                cost += PATH_POINT;
                if (cost >= PATHS_AT_MOST) {
                    return PATHS_AT_MOST;
                }
            }
        }
        return cost;
    }
}
