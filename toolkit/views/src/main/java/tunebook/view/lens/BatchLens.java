package tunebook.view.lens;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tunebook.math.Vec;
import tunebook.tuning.Lane;
import tunebook.tuning.RaceResult;
import tunebook.view.spec.Axis;
import tunebook.view.spec.Board;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Frame;
import tunebook.view.spec.Layer;
import tunebook.view.spec.Life;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Panel;
import tunebook.view.spec.Polyline;

/**
 * The batch family: full-batch, mini-batch and single-example descent on one loss, compared at equal examples seen.
 * Paths over the plane of the parameters; beside them the loss, and the length of the gradient that each step saw, whose
 * trembling is the noise. The largest batch is black, then blue, then vermilion.
 */
public final class BatchLens {
    private static final int STOPS = 60;
    private static final double WIDEST_MAP = 300;
    private static final List<Board.Column> COLUMNS = List.of(
            new Board.Column("batch", 130, false),
            new Board.Column("η", 60, true),
            new Board.Column("updates", 80, true),
            new Board.Column("examples seen", 116, true),
            new Board.Column("loss", 90, true),
            new Board.Column("distance", 90, true),
            new Board.Column("state", 100, false));

    private final RaceResult race;
    private final List<Runner> runners;
    private final Ground ground;
    private final RaceLayout layout;
    private final Trails trails;
    private final ValueCurve loss;
    private final NoiseCurve noise;
    private final BatchWords words;
    private final RaceTable table;
    private final List<Long> stops;

    private BatchLens(RaceResult race) {
        var sorted = new ArrayList<>(race.lanes());
        sorted.sort(Comparator.comparingDouble(BatchLens::batch).reversed());
        this.race = new RaceResult(race.objective(), race.start(), race.seed(), sorted);
        this.runners = Runner.of(this.race);
        this.ground = Ground.of(race);
        this.layout = new RaceLayout(runners.size(), WIDEST_MAP);
        this.trails = new Trails(ground, layout.map());
        var examples = Axis.linear("examples seen", 0, (double) Math.max(1, race.examples()));
        this.loss = ValueCurve.of(
                runners,
                Goal.of(race.objective()),
                mark -> ground.shows(mark.point()),
                examples,
                tunebook.tuning.Mark::examples);
        this.noise = NoiseCurve.of(runners, examples);
        this.stops = stops(race.examples());
        this.table = new RaceTable(runners, ground, Goal.of(race.objective()));
        this.words = new BatchWords(this.race, runners, ground, noise);
    }

    /**
     * The figure of runners that see batches of different sizes.
     *
     * @throws IllegalArgumentException if the loss has not two parameters, or there are more than five runners
     */
    public static FigureSpec of(RaceResult race) {
        return new BatchLens(race).spec();
    }

    /** Examples a step, on average. */
    static double batch(Lane lane) {
        return lane.last().examples() / (double) Math.max(1, lane.steps());
    }

    private static List<Long> stops(long examples) {
        var stops = new ArrayList<Long>();
        for (int i = 0; i <= STOPS; i++) {
            long stop = Math.round(i * (double) examples / STOPS);
            if (stops.isEmpty() || stops.get(stops.size() - 1) < stop) {
                stops.add(stop);
            }
        }
        return stops;
    }

    private FigureSpec spec() {
        var frames = new ArrayList<Frame>();
        for (int k = 0; k < stops.size(); k++) {
            frames.add(frame(k));
        }
        var below = noise.panel("noise", layout.half(1));
        Panel above = loss.panel("loss", "loss", layout.half(0)).sharingX(below);
        return new FigureSpec(
                FigureSpec.WIDTH,
                FigureSpec.HEIGHT,
                words.headings(),
                List.of(ground.panel(layout.map()), above, below),
                List.of(ground.surface()),
                frames,
                List.of(RaceLens.start(race, ground)),
                Optional.of(layout.board(
                        COLUMNS, runners.stream().map(Runner::series).toList())),
                Optional.of(layout.legend(Goal.of(race.objective()).known(), loss.offScale(runners))),
                RaceTable.data(race));
    }

    private Frame frame(int k) {
        long from = k == 0 ? -1 : stops.get(k - 1);
        long to = stops.get(k);
        var layers = new ArrayList<Layer>();
        if (k == 0) {
            layers.add(ground.minimaLayer().at(runners.size() + 1)); // over the tails, under the heads
        }
        var heads = new ArrayList<Mark>();
        var ends = new ArrayList<Mark>();
        for (int i = 0; i < runners.size(); i++) {
            var runner = runners.get(i);
            int depth = runners.size() - i; // the wildest lowest, so that the calm ones stay to be seen
            int before = from < 0 ? -1 : runner.lane().atExamples(from).t();
            int now = runner.lane().atExamples(to).t();
            boolean calm = runner.lane().steps() <= 2 * stops.size();
            layers.add(trails.tail(runner, before, now, calm, width(i)).at(depth));
            layers.add(Layer.of("loss", Life.STAYS, loss.part(runner, before, now, width(i)))
                    .at(depth));
            layers.add(Layer.of("noise", Life.STAYS, noise.part(i, before, now, width(i)))
                    .at(depth));
            heads.add(trails.head(runner, now));
            ends.add(loss.end(runner, now));
        }
        layers.add(Layer.of("map", Life.NOW, heads));
        layers.add(Layer.of("loss", Life.NOW, ends));
        return new Frame(to + " examples", words.caption(to), words.alt(to), layers, rows(to));
    }

    /** The more a line trembles, the thinner it is. */
    private double width(int i) {
        return i == 0 ? 2.2 : i == runners.size() - 1 ? 0.9 : 1.4;
    }

    private List<List<String>> rows(long examples) {
        return runners.stream()
                .map(runner -> {
                    var mark = runner.lane().atExamples(examples);
                    return List.of(
                            runner.label(),
                            Words.number(mark.rate()),
                            Integer.toString(mark.t()),
                            Long.toString(mark.examples()),
                            Words.number(mark.value()),
                            Double.isNaN(mark.distance()) ? "–" : Words.number(mark.distance()),
                            table.state(runner, mark.t()));
                })
                .toList();
    }

    /** A line from two lists of numbers. */
    static Polyline line(List<Double> x, List<Double> y) {
        return new Polyline(
                Vec.of(x.stream().mapToDouble(Double::doubleValue).toArray()),
                Vec.of(y.stream().mapToDouble(Double::doubleValue).toArray()));
    }
}
