package tunebook.view.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tunebook.view.spec.Axis;
import tunebook.view.spec.Layer;
import tunebook.view.spec.Life;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Panel;
import tunebook.view.spec.Place;

/** β over steps, of the schedules that set it. */
final class MomentumCurve {
    private static final String PANEL = "β";

    private final List<RateCourse> courses;
    private final List<ThinLine> lines;
    private final Clock clock;
    private final Axis y;

    private MomentumCurve(List<RateCourse> courses, Clock clock) {
        this.courses = courses;
        this.clock = clock;
        this.lines = courses.stream()
                .map(course -> ThinLine.of(course.momentums().orElseThrow(), clock, Set.of()))
                .toList();
        double low = courses.stream()
                .flatMapToDouble(course -> course.momentums().orElseThrow().stream())
                .min()
                .orElse(0);
        this.y = Axis.linear("", Math.max(0, Math.floor(10 * low - 0.2) / 10), 1);
    }

    /** The curve; empty where no schedule sets β. */
    static Optional<MomentumCurve> of(List<RateCourse> courses, Clock clock) {
        var set = courses.stream()
                .filter(course -> course.momentums().isPresent())
                .toList();
        return set.isEmpty() ? Optional.empty() : Optional.of(new MomentumCurve(set, clock));
    }

    Panel panel(Place place, Axis steps) {
        return Panel.chart(PANEL, "momentum β", place, steps, y);
    }

    /** All of every line, pale, and the names at the ends, under a switch of their own. */
    List<Layer> ahead(String toggle) {
        var whole = new ArrayList<Mark>();
        var names = new ArrayList<Mark>();
        for (int i = 0; i < courses.size(); i++) {
            var course = courses.get(i);
            whole.add(lines.get(i).whole(course.series().line(2)));
            names.add(RateCurve.end(clock.last(), course.momentum(clock.last()).orElseThrow(), course));
        }
        return List.of(
                new Layer(PANEL, Life.STAYS, toggle, -1, 0.3, whole),
                new Layer(PANEL, Life.STAYS, toggle, 0, 1, names));
    }

    /** What stop k adds. */
    List<Layer> layers(int k, boolean named) {
        var pieces = new ArrayList<Mark>();
        var heads = new ArrayList<Mark>();
        int t = clock.stops().get(k);
        for (int i = 0; i < courses.size(); i++) {
            var course = courses.get(i);
            pieces.addAll(lines.get(i).part(k, course.series().line(2)));
            double beta = course.momentum(t).orElseThrow();
            heads.add(RateCurve.head(Math.min(t, course.steps()), beta, course, named));
        }
        return List.of(Layer.of(PANEL, Life.STAYS, pieces), Layer.of(PANEL, Life.NOW, heads));
    }
}
