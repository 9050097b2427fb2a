package tunebook.view.lens;

import java.util.ArrayList;
import java.util.List;
import tunebook.math.Vec;
import tunebook.view.spec.Axis;
import tunebook.view.spec.Layer;
import tunebook.view.spec.Life;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Palette;
import tunebook.view.spec.Panel;
import tunebook.view.spec.Place;
import tunebook.view.spec.Symbol;
import tunebook.view.spec.Variant;

/**
 * η over steps in two panels in one place, one with a linear and one with a logarithmic axis; a switch shows one of them.
 * On the log axis an η under its lower end, such as 0, lies on it.
 */
final class RateCurve {
    /** The panel with the linear axis. */
    static final String LINEAR = "η";
    /** The panel with the logarithmic one. */
    static final String LOG = "η on a log axis";

    private static final Variant OFF = new Variant("log η", false);
    private static final Variant ON = new Variant("log η", true);
    private static final double DECADES = 6;
    /** Room above the highest η, for marks. */
    private static final double HEADROOM = 1.16;

    private static final int MANY_TURNS = 12;
    private static final int MOST_TURNS = 60;

    private final List<RateCourse> courses;
    private final Clock clock;
    private final List<Axis> axes;
    private final List<List<ThinLine>> lines = new ArrayList<>();

    RateCurve(List<RateCourse> courses, Clock clock) {
        this.courses = List.copyOf(courses);
        this.clock = clock;
        this.axes = List.of(linear(), log());
        for (Axis axis : axes) {
            lines.add(courses.stream()
                    .map(course -> ThinLine.of(lifted(course.rates(), axis), clock, course.jumps()))
                    .toList());
        }
    }

    private double peak() {
        return courses.stream().mapToDouble(RateCourse::peak).max().orElseThrow();
    }

    private Axis linear() {
        return Axis.linear("", 0, HEADROOM * (peak() > 0 ? peak() : 1));
    }

    private Axis log() {
        double high = peak() > 0 ? peak() : 1;
        double least = high * Math.pow(10, -DECADES);
        double low = courses.stream()
                .flatMapToDouble(course -> course.rates().stream())
                .filter(rate -> rate >= least)
                .min()
                .orElse(high);
        double floor = Math.pow(10, Math.floor(Math.log10(low) + 1e-9));
        return Axis.log("", Math.min(floor, high / 10), high * Math.pow(high / Math.min(floor, high / 10), 0.12));
    }

    private static Vec lifted(Vec rates, Axis axis) {
        return Vec.of(rates.stream().map(rate -> Math.max(axis.low(), rate)).toArray());
    }

    /** Both panels; above another with the same steps if there is one. */
    List<Panel> panels(Place place, Axis steps) {
        return List.of(
                Panel.chart(LINEAR, "learning rate η", place, steps, axes.get(0))
                        .when(OFF),
                Panel.chart(LOG, "learning rate η, log scale", place, steps, axes.get(1))
                        .when(ON));
    }

    private static String panel(int variant) {
        return variant == 0 ? LINEAR : LOG;
    }

    /** The warm-ups as a tinted ground. */
    List<Layer> warmups() {
        int longest = courses.stream().mapToInt(RateCourse::warmup).max().orElse(0);
        if (longest == 0) {
            return List.of();
        }
        int end = Math.min(longest, clock.last());
        var layers = new ArrayList<Layer>();
        for (int variant = 0; variant < 2; variant++) {
            var y = axes.get(variant);
            int tint = Palette.mix(Palette.BLUE, Palette.WHITE, 0.13);
            layers.add(Layer.fixed(panel(variant), List.of(new Mark.Area(0, y.low(), end, y.high(), tint, false))));
        }
        return layers;
    }

    /** All of every line, pale, under a switch of its own. */
    List<Layer> ahead(String toggle) {
        var layers = new ArrayList<Layer>();
        for (int variant = 0; variant < 2; variant++) {
            var marks = new ArrayList<Mark>();
            for (int i = 0; i < courses.size(); i++) {
                marks.add(
                        lines.get(variant).get(i).whole(courses.get(i).series().line(2)));
            }
            layers.add(new Layer(panel(variant), Life.STAYS, toggle, -1, 0.3, marks));
        }
        return layers;
    }

    /** What stop k adds: pieces of lines, the turns on the way, and where all stand now. */
    List<Layer> layers(int k, boolean named) {
        var layers = new ArrayList<Layer>();
        for (int variant = 0; variant < 2; variant++) {
            var pieces = new ArrayList<Mark>();
            var turns = new ArrayList<Mark>();
            var heads = new ArrayList<Mark>();
            for (int i = 0; i < courses.size(); i++) {
                var course = courses.get(i);
                pieces.addAll(lines.get(variant).get(i).part(k, course.series().line(2)));
                turns.addAll(turns(course, k, variant));
                heads.add(head(course, clock.stops().get(k), variant, named));
            }
            layers.add(Layer.of(panel(variant), Life.STAYS, pieces));
            layers.add(Layer.of(panel(variant), Life.STAYS, turns).at(1));
            layers.add(Layer.of(panel(variant), Life.NOW, heads));
        }
        return layers;
    }

    private List<Mark> turns(RateCourse course, int k, int variant) {
        int all = course.turns().size();
        if (all > MOST_TURNS) {
            return List.of();
        }
        double size = all > MANY_TURNS ? 8 : 12;
        double low = axes.get(variant).low();
        return course.turns(clock.before(k), clock.stops().get(k)).stream()
                .<Mark>map(turn -> Mark.Spot.of(
                        turn.t(),
                        Math.max(low, Math.max(turn.from(), turn.to())),
                        Symbol.TRIANGLE_DOWN,
                        size,
                        course.series().rgb(),
                        Palette.WHITE))
                .toList();
    }

    private Mark head(RateCourse course, int t, int variant, boolean named) {
        double y = Math.max(axes.get(variant).low(), course.rate(t));
        return head(Math.min(t, course.steps()), y, course, named);
    }

    /** Where a course stands. */
    static Mark head(double x, double y, RateCourse course, boolean named) {
        var series = course.series();
        var spot = Mark.Spot.of(x, y, series.symbol(), 9, series.rgb(), Palette.WHITE);
        return named ? spot.labelled(course.shortName(), Mark.Side.RIGHT) : spot;
    }

    /** The name of a course at the end of its line. */
    static Mark end(double x, double y, RateCourse course) {
        int rgb = course.series().rgb();
        return Mark.Spot.of(x, y, Symbol.CIRCLE, 3, rgb, rgb).labelled(course.shortName(), Mark.Side.RIGHT);
    }

    /** The names at the ends of the lines, for a figure that shows all of them from the beginning. */
    List<Layer> names(String toggle) {
        var layers = new ArrayList<Layer>();
        for (int variant = 0; variant < 2; variant++) {
            double low = axes.get(variant).low();
            var ends = courses.stream()
                    .map(course -> end(clock.last(), Math.max(low, course.rate(clock.last())), course))
                    .toList();
            layers.add(new Layer(panel(variant), Life.STAYS, toggle, 0, 1, ends));
        }
        return layers;
    }
}
