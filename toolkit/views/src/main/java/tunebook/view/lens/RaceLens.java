package tunebook.view.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tunebook.tuning.RaceResult;
import tunebook.view.spec.Axis;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Frame;
import tunebook.view.spec.Layer;
import tunebook.view.spec.Life;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Palette;
import tunebook.view.spec.Symbol;

/**
 * The race of optimizers: paths on a map of the function, values over steps beside it, numbers below. One frame is one
 * step of all.
 */
public final class RaceLens {
    private static final double WIDEST_MAP = 348;
    /** The switch that hides gradients and next steps. */
    private static final String ARROWS = "arrows";

    private final RaceResult race;
    private final List<Runner> runners;
    private final Ground ground;
    private final Clock clock;
    private final RaceLayout layout;
    private final Trails trails;
    private final ValueCurve curve;
    private final RaceWords words;
    private final RaceTable table;

    private RaceLens(RaceResult race, Ground ground) {
        this.race = race;
        this.runners = Runner.of(race);
        this.ground = ground;
        this.clock = Clock.of(Math.max(1, race.steps()));
        this.layout = new RaceLayout(runners.size(), WIDEST_MAP);
        this.trails = new Trails(ground, layout.map());
        var steps = Axis.linear("step", 0, clock.last());
        this.curve = ValueCurve.of(
                runners, Goal.of(race.objective()), mark -> ground.shows(mark.point()), steps, tunebook.tuning.Mark::t);
        this.words = new RaceWords(race, runners, ground, clock);
        this.table = new RaceTable(runners, ground, Goal.of(race.objective()));
    }

    /**
     * The figure of a race that has been run: on the curve of a function of one coordinate, on the map of one of two, on
     * the plane in which the paths spread most if there are more.
     *
     * @throws IllegalArgumentException if it has more than five runners
     */
    public static FigureSpec of(RaceResult race) {
        return new RaceLens(race, Ground.of(race)).spec();
    }

    /**
     * The figure of a race on the map of two of its coordinates, the others as at the lowest point reached.
     *
     * @throws IllegalArgumentException if it has no such coordinates, or more than five runners
     */
    public static FigureSpec of(RaceResult race, int i, int j) {
        return new RaceLens(race, MapGround.of(race, Projection.coordinates(race, i, j))).spec();
    }

    private FigureSpec spec() {
        var back = new ArrayList<>(List.of(ground.surface()));
        back.addAll(curve.level("curve"));
        var frames = new ArrayList<Frame>();
        for (int k = 0; k < clock.stops().size(); k++) {
            frames.add(frame(k));
        }
        var more = new ArrayList<>(curve.legend(runners));
        more.add(RaceLayout.arrow(Palette.TRUTH, "downhill (−gradient)", ARROWS));
        more.add(RaceLayout.arrow(Palette.BLACK, "next step", ARROWS));
        var legend = layout.legend(Goal.of(race.objective()).known(), more);
        return new FigureSpec(
                FigureSpec.WIDTH,
                FigureSpec.HEIGHT,
                words.headings(),
                List.of(ground.panel(layout.map()), curve.panel("curve", "f", layout.curve())),
                back,
                frames,
                List.of(start(race, ground)),
                Optional.of(layout.board(
                        RaceTable.COLUMNS, runners.stream().map(Runner::series).toList())),
                Optional.of(legend),
                RaceTable.data(race));
    }

    static Layer start(RaceResult race, Ground ground) {
        var at = ground.place(race.start());
        return Layer.fixed(
                "map", List.of(Mark.Spot.of(at.get(0), at.get(1), Symbol.RING, 9, Palette.BLACK, Palette.BLACK)));
    }

    private Frame frame(int k) {
        int from = clock.before(k);
        int t = clock.stops().get(k);
        var layers = new ArrayList<Layer>();
        if (k == 0) {
            layers.add(ground.minimaLayer()); // over the tails, under the heads
        }
        var curves = new ArrayList<Mark>();
        var exits = new ArrayList<Mark>();
        var arrows = new ArrayList<Mark>();
        var heads = new ArrayList<Mark>();
        var ends = new ArrayList<Mark>();
        for (Runner runner : runners) {
            layers.add(trails.tail(runner, from, t, clock.stride() == 1, 2.2));
            curves.addAll(curve.part(runner, from, t, 2));
            exits.addAll(trails.exits(runner, from, t));
            arrows.addAll(trails.arrows(runner, t));
            heads.add(trails.head(runner, t));
            ends.add(curve.end(runner, t));
        }
        layers.add(Layer.of("curve", Life.STAYS, curves));
        layers.add(Layer.of("map", Life.STAYS, exits));
        layers.add(Layer.of("map", Life.NOW, arrows).toggledBy(ARROWS));
        layers.add(Layer.of("map", Life.NOW, heads).at(1));
        layers.add(Layer.of("curve", Life.NOW, ends));
        return new Frame(words.name(t), words.caption(k), words.alt(k), layers, table.rows(t));
    }
}
