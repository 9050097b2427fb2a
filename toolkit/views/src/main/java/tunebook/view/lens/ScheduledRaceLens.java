package tunebook.view.lens;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tunebook.descent.Status;
import tunebook.tuning.RaceResult;
import tunebook.view.spec.Axis;
import tunebook.view.spec.Board;
import tunebook.view.spec.DataTable;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Frame;
import tunebook.view.spec.Layer;
import tunebook.view.spec.Life;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Panel;

/**
 * What schedules did in a race: η over steps above, the values of the same runs over the same steps below, and β under
 * both where a schedule set it. What the curves show is what the runs recorded.
 */
public final class ScheduledRaceLens {
    private static final double MARGIN = 118;
    private static final String LOSS = "loss";

    private final RaceResult race;
    private final List<Runner> runners;
    private final List<RateCourse> courses;
    private final Clock clock;
    private final RateCurve rates;
    private final Optional<MomentumCurve> momentum;
    private final ValueCurve values;
    private final ScheduleWords words;

    private ScheduledRaceLens(RaceResult race) {
        this.race = race;
        this.runners = named(Runner.of(race));
        this.courses = runners.stream().map(RateCourse::of).toList();
        this.clock = Clock.of(Math.max(1, race.steps()));
        this.rates = new RateCurve(courses, clock);
        this.momentum = MomentumCurve.of(courses, clock);
        double start = race.lanes().get(0).at(0).value();
        this.values = ValueCurve.of(
                runners,
                Goal.of(race.objective()),
                mark -> mark.value() <= start,
                Axis.linear("step", 0, clock.last()),
                tunebook.tuning.Mark::t);
        this.words = new ScheduleWords(courses, clock);
    }

    /**
     * The figure of a race that has been run, on a function of any dimension.
     *
     * @throws IllegalArgumentException if it has more than five runners
     */
    public static FigureSpec of(RaceResult race) {
        return new ScheduledRaceLens(race).spec();
    }

    /** Where all have one formula and differ in their schedules, these are the better names. */
    private static List<Runner> named(List<Runner> runners) {
        var formulas = runners.stream()
                .map(runner -> Runner.bare(runner.lane().optimizer().rule().name()))
                .distinct();
        var names = runners.stream()
                .map(runner -> Runner.bare(runner.lane().optimizer().schedule().name()))
                .toList();
        boolean unnamed = runners.stream()
                .allMatch(runner ->
                        runner.label().equals(runner.lane().optimizer().name()));
        if (!unnamed || formulas.count() > 1 || Set.copyOf(names).size() < names.size()) {
            return runners;
        }
        return IntStream.range(0, runners.size())
                .mapToObj(i -> new Runner(runners.get(i).lane(), runners.get(i).series(), names.get(i)))
                .toList();
    }

    private FigureSpec spec() {
        var layout = new ScheduleLayout(
                runners.size(), momentum.isPresent() ? List.of(0.4, 0.4, 0.2) : List.of(0.5, 0.5), MARGIN);
        var frames = new ArrayList<Frame>();
        for (int k = 0; k < clock.stops().size(); k++) {
            frames.add(frame(k));
        }
        var back = new ArrayList<>(rates.warmups());
        back.addAll(values.level(LOSS));
        return new FigureSpec(
                FigureSpec.WIDTH,
                FigureSpec.HEIGHT,
                headings(),
                panels(layout),
                back,
                frames,
                List.of(),
                Optional.of(layout.board(
                        columns(), runners.stream().map(Runner::series).toList())),
                layout.legend(courses, values.legend(runners)),
                data());
    }

    private List<Panel> panels(ScheduleLayout layout) {
        var steps = Axis.linear("step", 0, clock.last());
        var loss = values.panel(LOSS, "f", layout.part(1));
        var panels = new ArrayList<Panel>();
        if (momentum.isPresent()) {
            var lowest = momentum.get().panel(layout.part(2), steps);
            loss = loss.sharingX(lowest);
            panels.add(lowest);
        }
        panels.add(0, loss);
        for (Panel panel : rates.panels(layout.part(0), steps)) {
            panels.add(panels.indexOf(loss), panel.sharingX(loss));
        }
        return panels;
    }

    private FigureSpec.Headings headings() {
        int last = clock.last();
        var ranked = ranked(last);
        var lowest = ranked.get(0);
        var other = ranked.get(ranked.size() - 1);
        var claim = lowest.shortName() + (runners.size() == 1 ? " is at" : " is lowest after " + last + " steps:")
                + " f = " + f(lowest, last)
                + (runners.size() == 1
                        ? " after " + last + " steps"
                        : "; " + other.shortName() + " is at " + f(other, last));
        var question = runners.size() == 1
                ? "How low does " + lowest.shortName() + " get?"
                : "Who is lowest after " + last + " steps?";
        var settings = Formula.named(race.objective()) + ", " + last + " steps" + clock.words() + ", seed "
                + race.seed().value();
        return new FigureSpec.Headings(claim, question, settings);
    }

    private List<Board.Column> columns() {
        var columns = new ArrayList<>(List.of(
                new Board.Column("optimizer", momentum.isPresent() ? 296 : 352, false),
                new Board.Column("η", 70, true)));
        if (momentum.isPresent()) {
            columns.add(new Board.Column("β", 56, true));
        }
        columns.add(new Board.Column("f", 76, true));
        columns.add(new Board.Column("what η does", 168, false));
        return columns;
    }

    private Frame frame(int k) {
        int t = clock.stops().get(k);
        var lines = new ArrayList<Mark>();
        var ends = new ArrayList<Mark>();
        for (Runner runner : runners) {
            lines.addAll(values.part(runner, clock.before(k), t, 2));
            ends.add(values.end(runner, t));
        }
        var layers = new ArrayList<>(rates.layers(k, true));
        layers.add(Layer.of(LOSS, Life.STAYS, lines));
        layers.add(Layer.of(LOSS, Life.NOW, ends));
        momentum.ifPresent(m -> layers.addAll(m.layers(k, true)));
        var standing = ranked(t).stream()
                .map(runner -> runner.label() + " f=" + f(runner, t) + ended(runner, t))
                .collect(Collectors.joining("; ", "", "."));
        var alt = "Two line charts over " + clock.last() + " steps of " + Formula.named(race.objective())
                + ": the learning rate η, and f below it. Step " + t + ": " + standing + " Learning rates: "
                + words.alt(k);
        return new Frame("step " + t + " of " + clock.last(), words.caption(k, lead(t)), alt, layers, rows(k));
    }

    private String lead(int t) {
        var first = ranked(t).get(0);
        if (runners.size() == 1) {
            return "f=" + f(first, t);
        }
        return t == 0
                ? "all start at f=" + f(first, 0)
                : first.shortName() + " is lowest, f=" + f(first, t) + ", with η="
                        + Words.number(courses.get(runners.indexOf(first)).rate(t));
    }

    private static String ended(Runner runner, int t) {
        var status = runner.lane().status(t);
        return status == Status.MOVING ? "" : " " + status.name().toLowerCase(Locale.ROOT);
    }

    private List<List<String>> rows(int k) {
        int t = clock.stops().get(k);
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < runners.size(); i++) {
            var course = courses.get(i);
            var row = new ArrayList<>(List.of(course.label(), Words.number(course.rate(t))));
            if (momentum.isPresent()) {
                row.add(
                        course.momentum(t).isPresent()
                                ? Words.number(course.momentum(t).getAsDouble())
                                : "–");
            }
            row.add(f(runners.get(i), t));
            var ended = ended(runners.get(i), t).strip();
            row.add(ended.isEmpty() ? words.doing(course, k) : ended);
            rows.add(row);
        }
        return rows;
    }

    private DataTable data() {
        var rows = new ArrayList<List<Object>>();
        for (int t = 0; t <= race.steps(); t++) {
            for (RateCourse course : courses) {
                if (t <= course.steps()) {
                    var mark = race.lane(course.label()).at(t);
                    var turns = course.turns().isEmpty() ? List.<RateCourse.Turn>of() : course.turns(t - 1, t);
                    rows.add(List.of(
                            t,
                            course.label(),
                            course.rate(t),
                            course.momentum(t).orElse(Double.NaN),
                            mark.value(),
                            turns.isEmpty() ? "" : turns.get(0).why()));
                }
            }
        }
        return new DataTable(List.of("step", "optimizer", "learning rate", "momentum", "f", "why"), rows);
    }

    /** Lowest first; those whose value is no number last. */
    private List<Runner> ranked(int t) {
        return runners.stream()
                .sorted(Comparator.comparingDouble(runner -> runner.lane().at(t).value()))
                .toList();
    }

    private static String f(Runner runner, int t) {
        return Words.number(runner.lane().at(t).value());
    }
}
