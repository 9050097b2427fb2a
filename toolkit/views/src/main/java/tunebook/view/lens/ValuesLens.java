package tunebook.view.lens;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tunebook.tuning.RaceResult;
import tunebook.view.spec.Axis;
import tunebook.view.spec.Board;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Frame;
import tunebook.view.spec.Layer;
import tunebook.view.spec.Legend;
import tunebook.view.spec.Life;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Place;

/** The values of a race over its steps, in any number of dimensions: one line a runner, one frame a step. */
public final class ValuesLens {
    private static final double TOP = 64;
    private static final List<Board.Column> COLUMNS = List.of(
            new Board.Column("optimizer", 250, false),
            new Board.Column("η", 70, true),
            new Board.Column("step", 70, true),
            new Board.Column("f", 110, true),
            new Board.Column("‖gradient‖", 120, true));

    private final RaceResult race;
    private final List<Runner> runners;
    private final Clock clock;
    private final ValueCurve curve;

    private ValuesLens(RaceResult race) {
        this.race = race;
        this.runners = Runner.of(race);
        this.clock = Clock.of(Math.max(1, race.steps()));
        double start = race.lanes().get(0).at(0).value();
        this.curve = ValueCurve.of(
                runners,
                Goal.of(race.objective()),
                mark -> mark.value() <= start,
                Axis.linear("step", 0, clock.last()),
                tunebook.tuning.Mark::t);
    }

    /**
     * The figure of a race that has been run, on a function of any dimension.
     *
     * @throws IllegalArgumentException if it has more than five runners
     */
    public static FigureSpec of(RaceResult race) {
        return new ValuesLens(race).spec();
    }

    private FigureSpec spec() {
        var board = new Board(
                12,
                FigureSpec.HEIGHT - 10 - runners.size() * Board.ROW,
                COLUMNS,
                runners.stream().map(Runner::series).toList());
        var signs = curve.legend(runners);
        var plot = new Place(64, TOP, 538, board.y() - (signs.isEmpty() ? 60 : 76) - TOP);
        var frames = new ArrayList<Frame>();
        for (int k = 0; k < clock.stops().size(); k++) {
            frames.add(frame(k));
        }
        var lowest = ranked(clock.last()).get(0);
        var headings = new FigureSpec.Headings(
                lowest.label() + " is lowest after " + clock.last() + " steps: f = " + f(lowest, clock.last()),
                "Who is lowest after " + clock.last() + " steps?",
                Formula.named(race.objective()) + ", " + race.objective().dimension() + " coordinates, " + clock.last()
                        + " steps" + clock.words() + ", seed " + race.seed().value());
        return new FigureSpec(
                FigureSpec.WIDTH,
                FigureSpec.HEIGHT,
                headings,
                List.of(curve.panel("curve", "f", plot)),
                curve.level("curve"),
                frames,
                List.of(),
                Optional.of(board),
                signs.isEmpty() ? Optional.empty() : Optional.of(new Legend(12, board.y() - 22, signs)),
                RaceTable.data(race));
    }

    private Frame frame(int k) {
        int t = clock.stops().get(k);
        var lines = new ArrayList<Mark>();
        var ends = new ArrayList<Mark>();
        for (Runner runner : runners) {
            lines.addAll(curve.part(runner, clock.before(k), t, 2));
            ends.add(curve.end(runner, t));
        }
        var parts = ranked(t).stream()
                .map(runner -> runner.label() + " f=" + f(runner, t))
                .toList();
        var alt = "Line chart of f over " + clock.last() + " steps of " + Formula.named(race.objective()) + ". Step "
                + t + ": " + parts.stream().collect(Collectors.joining("; ")) + ".";
        var layers = List.of(Layer.of("curve", Life.STAYS, lines), Layer.of("curve", Life.NOW, ends));
        return new Frame(
                "step " + t + " of " + clock.last(), Words.caption("Step " + t + ": ", parts), alt, layers, rows(t));
    }

    private List<List<String>> rows(int t) {
        return runners.stream()
                .map(runner -> List.of(
                        runner.label(),
                        Words.number(runner.lane().at(t).rate()),
                        Integer.toString(runner.lane().at(t).t()),
                        f(runner, t),
                        Words.number(runner.lane().at(t).gradientNorm())))
                .toList();
    }

    private List<Runner> ranked(int t) {
        return runners.stream()
                .sorted(Comparator.comparingDouble(runner -> runner.lane().at(t).value()))
                .toList();
    }

    private static String f(Runner runner, int t) {
        return Words.number(runner.lane().at(t).value());
    }
}
