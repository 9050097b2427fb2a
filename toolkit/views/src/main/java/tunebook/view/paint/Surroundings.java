package tunebook.view.paint;

import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.Map;
import tunebook.view.paint.Labels.Anchor;
import tunebook.view.spec.Place;

/**
 * Names around markers on a map. A name tries places on eight sides, near ones first, and takes the one that covers
 * least. It prefers the side it had in the frame before, so that it does not jump about as the frames go by; where it
 * must stand off, a thin line leads to its marker.
 */
final class Surroundings {
    private static final double[] DISTANCES = {4, 20, 38, 58};
    private static final int[][] DIRECTIONS = {{1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {1, 1}, {-1, -1}, {-1, 1}};

    private static final double OUTSIDE = 300;
    private static final double FURTHER = 7;
    private static final double SAME_SIDE = 10;

    private record Side(int direction, int distance) {}

    private final Map<String, Side> before = new HashMap<>();

    Label roomiest(Place plot, Anchor anchor, Obstacles obstacles) {
        var key = anchor.owner().panel() + '/' + anchor.words();
        var last = before.get(key);
        Side best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int distance = 0; distance < DISTANCES.length; distance++) {
            for (int direction = 0; direction < DIRECTIONS.length; direction++) {
                var side = new Side(direction, distance);
                var box = box(anchor, side);
                double cost = FURTHER * distance
                        + 0.5 * direction
                        + (side.equals(last) ? -SAME_SIDE : 0)
                        + (inside(plot, box) ? 0 : OUTSIDE)
                        + obstacles.covered(box);
                if (cost < least) {
                    least = cost;
                    best = side;
                }
            }
        }
        before.put(key, best);
        return Label.of(anchor.words(), box(anchor, best), anchor.at(), best.distance() > 0);
    }

    private static boolean inside(Place plot, Rectangle2D box) {
        return plot.contains(box.getX() - 1, box.getY() - 1) && plot.contains(box.getMaxX() + 1, box.getMaxY() + 1);
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
}
