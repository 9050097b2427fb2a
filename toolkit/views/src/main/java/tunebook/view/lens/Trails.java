package tunebook.view.lens;

import java.util.ArrayList;
import java.util.List;
import tunebook.descent.DescentEvent;
import tunebook.descent.Status;
import tunebook.math.Vec;
import tunebook.tuning.Lane;
import tunebook.view.spec.Ink;
import tunebook.view.spec.Layer;
import tunebook.view.spec.Life;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Palette;
import tunebook.view.spec.Place;
import tunebook.view.spec.Polyline;
import tunebook.view.spec.Symbol;

/** The paths of runners on the ground: tails, heads, arrows, and where one leaves the window. */
final class Trails {
    private static final double HEAD = 13;
    private static final double DOT = 4.4;
    /** Length of an arrow that tells a direction only, in pixels. */
    private static final double DIRECTION = 34;

    private final Ground ground;
    private final Place plot;

    Trails(Ground ground, Place plot) {
        this.ground = ground;
        this.plot = plot;
    }

    /** All points of a lane as a line on the ground. */
    Polyline line(Lane lane) {
        var x = new double[lane.steps() + 1];
        var y = new double[x.length];
        for (int t = 0; t < x.length; t++) {
            Vec at = ground.place(lane.at(t).point());
            x[t] = at.get(0);
            y[t] = at.get(1);
        }
        return new Polyline(Vec.of(x), Vec.of(y));
    }

    /** What the updates from {@code from} to {@code to} add to a tail, a dot for each if they are few. */
    Layer tail(Runner runner, int from, int to, boolean dots, double width) {
        var line = line(runner.lane());
        var ink = runner.series().line(width);
        var marks = new ArrayList<Mark>();
        int end = Math.min(to, runner.lane().steps());
        for (int begin = Math.max(0, from); begin < end; ) {
            int stop = begin;
            while (stop < end && near(runner, stop)) {
                stop++;
            }
            if (stop > begin) {
                marks.add(new Mark.Path(line, begin, stop, width < 1 ? ink : ink.onField()));
            }
            begin = Math.max(stop, begin + 1);
        }
        for (int t = Math.max(1, from + 1); dots && t <= end; t++) {
            int rgb = runner.series().rgb();
            marks.add(Mark.Spot.of(line.x().get(t), line.y().get(t), Symbol.CIRCLE, DOT, rgb, rgb));
        }
        return Layer.of("map", Life.FADES, marks);
    }

    /** Whether update t + 1 begins or ends in the window; those that only cross it would look like a path there. */
    private boolean near(Runner runner, int t) {
        return ground.shows(runner.lane().at(t).point())
                || ground.shows(runner.lane().at(t + 1).point());
    }

    /** Where the runner is. */
    Mark head(Runner runner, int t) {
        var at = ground.place(runner.lane().at(t).point());
        int rgb = runner.series().rgb();
        if (runner.lane().status(t) == Status.FAILED) {
            return Mark.Spot.of(at.get(0), at.get(1), Symbol.FAILED, HEAD + 3, rgb, Palette.WHITE)
                    .labelled(runner.shortName() + " failed", Mark.Side.AROUND);
        }
        return Mark.Spot.of(at.get(0), at.get(1), runner.series().symbol(), HEAD, rgb, Palette.WHITE)
                .labelled(runner.shortName(), Mark.Side.AROUND);
    }

    /** If the runner leaves the window between two steps for the first time: where, and when. */
    List<Mark> exits(Runner runner, int from, int to) {
        var off = runner.offMap(ground);
        if (off.isEmpty() || off.getAsInt() <= from || off.getAsInt() > to || off.getAsInt() == 0) {
            return List.of();
        }
        int t = off.getAsInt();
        var inside = ground.place(runner.lane().at(t - 1).point());
        var outside = ground.place(runner.lane().at(t).point());
        return List.of(new Mark.Exit(
                inside.get(0),
                inside.get(1),
                outside.get(0),
                outside.get(1),
                Ink.solid(runner.series().rgb(), 2.5),
                runner.shortName() + " off map at " + t));
    }

    /** From the head: downhill, as a direction, and the step that comes next, at its true length. */
    List<Mark> arrows(Runner runner, int t) {
        var arrows = new ArrayList<Mark>();
        if (t >= runner.lane().steps() || !ground.shows(runner.lane().at(t).point())) {
            return arrows;
        }
        for (DescentEvent event : runner.lane().events(t + 1)) {
            if (event instanceof DescentEvent.GradientSeen seen) {
                var from = ground.place(seen.at());
                var tip = towards(from, ground.downhill(seen), DIRECTION);
                arrows.add(arrow(from, tip, Ink.solid(Palette.TRUTH, 2).onField()));
            } else if (event instanceof DescentEvent.Moved moved) {
                var ink = Ink.solid(runner.series().rgb(), 2).onField();
                arrows.add(arrow(ground.place(moved.from()), ground.place(moved.to()), ink));
            }
        }
        return arrows;
    }

    private static Mark arrow(Vec from, Vec to, Ink ink) {
        return new Mark.Arrow(from.get(0), from.get(1), to.get(0), to.get(1), ink, "");
    }

    /** The point so many pixels from another in a direction of the plane; the same point if there is no direction. */
    Vec towards(Vec from, Vec direction, double pixels) {
        double length = pixels(direction);
        return length > 0 && Double.isFinite(length) ? from.plus(direction.times(pixels / length)) : from;
    }

    /** How long a vector of the plane is on the canvas. */
    double pixels(Vec vector) {
        double perX = plot.width() / (ground.x().high() - ground.x().low());
        double perY = plot.height() / (ground.y().high() - ground.y().low());
        return Math.hypot(vector.get(0) * perX, vector.get(1) * perY);
    }
}
