package tunebook.view.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tunebook.math.Vec;
import tunebook.tuning.RaceResult;
import tunebook.view.spec.Axis;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Frame;
import tunebook.view.spec.Ink;
import tunebook.view.spec.Layer;
import tunebook.view.spec.Legend;
import tunebook.view.spec.Life;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Palette;
import tunebook.view.spec.Panel;
import tunebook.view.spec.Place;
import tunebook.view.spec.Symbol;

/**
 * One step laid open in four frames: the gradient is seen, the memory takes it in, the step is scaled, the point moves.
 * Arrows on a map around the point; beside it the lines of the formula with the numbers of this step.
 */
public final class AnatomyLens {
    private static final Place MAP = new Place(60, 64, 250, 320);
    private static final Place TEXT = new Place(326, 56, 386, 420);
    /** How long the step is drawn, where the map can be zoomed so far. */
    private static final double STEP_PIXELS = 96;

    private static final double LONGEST_ARROW = 116;
    private static final double MOST_ZOOM = 60;
    /** A longer name stands in the title without its settings. */
    private static final int LONGEST_NAME = 34;

    private final RaceResult race;
    private final Runner runner;
    private final StepAnatomy step;
    private final Ground ground;
    private final Trails trails;
    private final AnatomyText text;

    private AnatomyLens(RaceResult race, Runner runner, StepAnatomy step) {
        this.race = race;
        this.runner = runner;
        this.step = step;
        var whole = ground(race);
        this.ground = zoomed(
                whole,
                whole.place(step.moved().from()),
                whole.place(step.moved().to()));
        this.trails = new Trails(ground, MAP);
        this.text = new AnatomyText(step, TEXT.width(), TEXT.height());
    }

    /**
     * The figure of update {@code t} of one runner.
     *
     * @param label the runner's label, or the beginning of exactly one label
     * @param t the update, from 1
     * @throws IllegalArgumentException if there is no such runner, or it made no such update
     */
    public static FigureSpec of(RaceResult race, String label, int t) {
        var runner = find(race, label);
        if (t < 1 || t > runner.lane().steps()) {
            throw new IllegalArgumentException("'" + runner.label() + "' made steps 1 to "
                    + runner.lane().steps() + " in this race, but step " + t + " was asked for");
        }
        return new AnatomyLens(race, runner, StepAnatomy.of(runner.lane(), t)).spec();
    }

    private static Runner find(RaceResult race, String label) {
        var runners = Runner.of(race);
        var exact = runners.stream().filter(r -> r.label().equals(label)).findFirst();
        if (exact.isPresent()) {
            return exact.get();
        }
        var beginning =
                runners.stream().filter(r -> r.label().startsWith(label)).toList();
        if (beginning.size() > 1) {
            throw new IllegalArgumentException("several runners begin with '" + label + "': "
                    + beginning.stream().map(Runner::label).toList() + ". Give the whole label of one");
        }
        return beginning.isEmpty()
                ? Runner.of(new RaceResult(race.objective(), race.start(), race.seed(), List.of(race.lane(label))))
                        .get(0)
                : beginning.get(0);
    }

    /** Of more than two coordinates, the first two: those that the numbers beside the map are of. */
    private static Ground ground(RaceResult race) {
        return race.objective().dimension() <= 2
                ? Ground.of(race)
                : MapGround.of(race, Projection.coordinates(race, 0, 1));
    }

    /** A window about the step, in the proportions of the race's map. */
    private static Ground zoomed(Ground whole, Vec from, Vec to) {
        double width = whole.x().high() - whole.x().low();
        double height = whole.y().high() - whole.y().low();
        double pixels = Math.hypot(
                (to.get(0) - from.get(0)) / width * MAP.width(), (to.get(1) - from.get(1)) / height * MAP.height());
        double zoom = pixels > 0 ? Math.max(1, Math.min(MOST_ZOOM, STEP_PIXELS / pixels)) : MOST_ZOOM;
        double x = (from.get(0) + to.get(0)) / 2;
        double y = (from.get(1) + to.get(1)) / 2;
        return whole.within(x - width / zoom / 2, x + width / zoom / 2, y - height / zoom / 2, y + height / zoom / 2);
    }

    private FigureSpec spec() {
        var frames = new ArrayList<Frame>();
        for (int stage = 0; stage < StepAnatomy.STAGES.size(); stage++) {
            frames.add(new Frame(
                    "step " + step.t() + ", " + (stage + 1) + " of 4",
                    text.caption(stage),
                    alt(stage),
                    layers(stage),
                    List.of(),
                    text.brief(stage)));
        }
        var textPanel = Panel.chart("text", "", TEXT, Axis.hidden(0, TEXT.width()), Axis.hidden(0, TEXT.height()));
        return new FigureSpec(
                FigureSpec.WIDTH,
                FigureSpec.HEIGHT,
                headings(),
                List.of(map(), textPanel),
                List.of(ground.surface(), ground.minimaLayer(), past()),
                frames,
                List.of(),
                Optional.empty(),
                Optional.of(legend()),
                step.data());
    }

    /** The panel of the ground, without a colour bar: the text stands there. */
    private Panel map() {
        var panel = ground.panel(MAP);
        return panel.boxed() ? Panel.map("map", panel.title(), MAP, panel.x(), panel.y()) : panel;
    }

    private FigureSpec.Headings headings() {
        var name = runner.label().length() <= LONGEST_NAME ? runner.label() : runner.shortName();
        var claim = name + ", step " + step.t() + ": a gradient of length "
                + Words.number(step.seen().gradient().norm()) + ", a step of "
                + Words.number(step.moved().delta().norm());
        var question = "What does " + runner.label() + " make of this gradient?";
        var settings = Formula.named(race.objective()) + ", started at " + Words.point(race.start()) + ", seed "
                + race.seed().value();
        return new FigureSpec.Headings(claim, question, settings);
    }

    private Legend legend() {
        var entries = new ArrayList<Legend.Entry>();
        entries.add(RaceLayout.arrow(Palette.TRUTH, "−gradient", ""));
        if (step.memory().isPresent()) {
            entries.add(RaceLayout.arrow(Palette.PINK, "−memory", ""));
        }
        entries.add(RaceLayout.arrow(Palette.BLACK, "step Δ", ""));
        return new Legend(12, 440, entries);
    }

    private Layer past() {
        var line = trails.line(runner.lane());
        var marks = new ArrayList<Mark>();
        if (step.t() > 1) {
            marks.add(new Mark.Path(
                    line, 0, step.t() - 1, Ink.solid(Palette.TRUTH, 2).onField()));
        }
        for (int i = 0; i < step.t(); i++) {
            marks.add(Mark.Spot.of(line.x().get(i), line.y().get(i), Symbol.CIRCLE, 5, Palette.TRUTH, Palette.TRUTH));
        }
        return Layer.fixed("map", marks);
    }

    private List<Layer> layers(int stage) {
        var from = ground.place(step.moved().from());
        var to = ground.place(step.moved().to());
        var seen = ground.place(step.seen().at());
        var added = new ArrayList<Mark>();
        switch (stage) {
            case 0 -> added.add(direction(step.seen().gradient(), Palette.TRUTH, 5, "−g"));
            case 1 ->
                step.memory()
                        .ifPresent(memory -> added.add(direction(
                                memory.after(),
                                Palette.PINK,
                                3.5,
                                "−" + memory.term().symbol())));
            case 2 -> {
                if (step.decayed()) {
                    added.add(arrow(seen, from, Palette.VERMILION, 2, "decay"));
                }
                added.add(arrow(from, to, Palette.BLACK, 2, "Δ"));
            }
            default -> added.add(Mark.Spot.of(seen.get(0), seen.get(1), Symbol.RING, 10, Palette.BLACK, Palette.BLACK));
        }
        var at = stage == 3 ? to : seen;
        var head = Mark.Spot.of(
                        at.get(0),
                        at.get(1),
                        runner.series().symbol(),
                        14,
                        runner.series().rgb(),
                        Palette.WHITE)
                .labelled(runner.shortName(), Mark.Side.AROUND);
        return List.of(
                Layer.of("map", Life.STAYS, added),
                Layer.of("map", Life.NOW, List.of(head)),
                Layer.of("text", Life.NOW, text.notes(stage)));
    }

    /**
     * Against a gradient or a memory: all such arrows of a figure have one scale, the longest a fixed length.
     * They are wider than the step, so that both are seen where they go the same way.
     */
    private Mark direction(Vec uphill, int rgb, double width, String label) {
        var from = ground.place(step.seen().at());
        var down = downhill(uphill);
        double longest = Math.max(
                trails.pixels(downhill(step.seen().gradient())),
                step.memory()
                        .map(memory -> trails.pixels(downhill(memory.after())))
                        .orElse(0.0));
        double length = longest > 0 ? LONGEST_ARROW * trails.pixels(down) / longest : 0;
        return arrow(from, trails.towards(from, down, length), rgb, width, label);
    }

    /** Against an uphill direction, on the ground: on a curve along x, as memories have no height. */
    private Vec downhill(Vec uphill) {
        return uphill.dimension() == 1 ? Vec.of(-uphill.get(0), 0) : Vec.of(-uphill.get(0), -uphill.get(1));
    }

    private static Mark arrow(Vec from, Vec to, int rgb, double width, String label) {
        var ink = Ink.solid(rgb, width).onField();
        return new Mark.Arrow(from.get(0), from.get(1), to.get(0), to.get(1), ink, label);
    }

    private String alt(int stage) {
        return ground.kind() + " of " + Formula.named(race.objective()) + " around one step, " + ground.ranges()
                + ", dark is lower; beside it the formula of " + runner.label() + " with numbers. Step " + step.t()
                + ", part " + (stage + 1) + " of 4. " + text.alt(stage);
    }
}
