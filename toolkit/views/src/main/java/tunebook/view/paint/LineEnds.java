package tunebook.view.paint;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tunebook.view.paint.Labels.Anchor;
import tunebook.view.spec.Place;

/**
 * Names at the right of line ends, moved up and down until none overlap. A name that has no room up to the edge of the
 * canvas goes into two or three lines; if they are too wide still, it moves to the left, over the plot.
 */
final class LineEnds {
    private static final double GAP = 7;
    private static final double LEADER_FROM = 4;

    private final Place plot;
    private final double edge;

    private LineEnds(Place plot, double edge) {
        this.plot = plot;
        this.edge = edge;
    }

    private record Name(Anchor anchor, List<String> lines) {
        double height() {
            return lines.size() * Label.HEIGHT;
        }
    }

    /** Runs of names that touch, each centred on what its members want: pool adjacent violators. */
    static void spread(Place plot, List<Anchor> anchors, double edge, Map<Labels.Owner, Label> placed) {
        var ends = new LineEnds(plot, edge);
        anchors.sort((a, b) -> Double.compare(a.at().getY(), b.at().getY()));
        var runs = new ArrayList<List<Name>>();
        for (Anchor anchor : anchors) {
            runs.add(new ArrayList<>(List.of(ends.name(anchor))));
            while (runs.size() > 1 && ends.bottom(runs.get(runs.size() - 2)) > ends.top(runs.get(runs.size() - 1))) {
                var last = runs.remove(runs.size() - 1);
                runs.get(runs.size() - 1).addAll(last);
            }
        }
        for (List<Name> run : runs) {
            double y = ends.top(run);
            for (Name name : run) {
                placed.put(name.anchor().owner(), ends.label(name, y));
                y += name.height();
            }
        }
    }

    private Name name(Anchor anchor) {
        double reach = edge - plot.x() - 2 * Label.PADDING;
        return new Name(anchor, Wrapping.of(anchor.words(), Fonts.STRONG, edge - left(anchor), reach));
    }

    private static double left(Anchor anchor) {
        return anchor.at().getX() + anchor.size() / 2 + GAP;
    }

    private Label label(Name name, double y) {
        double width = 0;
        for (String line : name.lines()) {
            width = Math.max(width, Fonts.width(line.strip(), Fonts.STRONG) + 2 * Label.PADDING);
        }
        var at = name.anchor().at();
        double x = Math.min(left(name.anchor()), edge - width);
        var box = new Rectangle2D.Double(x, y, width, name.height());
        return new Label(name.lines(), box, at, Math.abs(y + name.height() / 2 - at.getY()) > LEADER_FROM);
    }

    /** Where the run begins, so that its members are on average at the height of their markers. */
    private double top(List<Name> run) {
        double wanted = 0;
        double height = 0;
        for (Name name : run) {
            wanted += name.anchor().at().getY() - height - name.height() / 2;
            height += name.height();
        }
        return Math.max(plot.y() - 4, Math.min(plot.bottom() + 4 - height, wanted / run.size()));
    }

    private double bottom(List<Name> run) {
        double bottom = top(run);
        for (Name name : run) {
            bottom += name.height();
        }
        return bottom;
    }
}
