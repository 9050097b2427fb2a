package tunebook.view.paint;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tunebook.view.paint.Labels.Anchor;
import tunebook.view.spec.Place;

/** Names at the right of line ends, moved up and down until none overlap. */
final class LineEnds {
    private static final double GAP = 7;
    private static final double LEADER_FROM = 4;

    private LineEnds() {}

    /** Runs of labels that touch, each centred on what its members want: pool adjacent violators. */
    static void spread(Place plot, List<Anchor> anchors, double edge, Map<Labels.Owner, Label> placed) {
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
                placed.put(anchor.owner(), label(anchor, y, edge));
                y += Label.HEIGHT;
            }
        }
    }

    private static Label label(Anchor anchor, double y, double edge) {
        double left = anchor.at().getX() + anchor.size() / 2 + GAP;
        var words = Fonts.fit(anchor.words(), Fonts.STRONG, edge - left);
        double width = Fonts.width(words, Fonts.STRONG) + 2 * Label.PADDING;
        var box = new Rectangle2D.Double(left, y - Label.HEIGHT / 2, width, Label.HEIGHT);
        return new Label(words, box, anchor.at(), Math.abs(y - anchor.at().getY()) > LEADER_FROM);
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
}
