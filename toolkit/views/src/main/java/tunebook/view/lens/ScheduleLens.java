package tunebook.view.lens;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import tunebook.descent.schedule.Plateau;
import tunebook.descent.schedule.Schedule;
import tunebook.math.Given;
import tunebook.view.spec.Axis;
import tunebook.view.spec.Board;
import tunebook.view.spec.DataTable;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Frame;
import tunebook.view.spec.Layer;
import tunebook.view.spec.Panel;
import tunebook.view.spec.Series;

/**
 * Learning-rate schedules by themselves: η over steps, all of it pale from the beginning, as a schedule is known before
 * the run; the frames go along it. A schedule that sets β has a curve of it below.
 */
public final class ScheduleLens {
    private static final int USUAL_STEPS = 100;
    private static final int MOST_STEPS = 1_000_000;
    /** With more steps than this, the table has those that are shown. */
    private static final int MOST_ROWS = 10_000;
    /** The switch that hides what lies ahead. */
    private static final String AHEAD = "whole course";

    private static final int MARGIN = 118;
    /** Letters of a title that surely fit. */
    private static final int TITLE = 72;

    private final List<RateCourse> courses;
    private final Clock clock;
    private final RateCurve curve;
    private final Optional<MomentumCurve> momentum;
    private final ScheduleWords words;
    private final boolean alwaysStuck;

    private ScheduleLens(List<Schedule> schedules, int steps) {
        var names = schedules.stream().map(Schedule::name).toList();
        var shortNames = shortNames(names);
        this.courses = IntStream.range(0, schedules.size())
                .mapToObj(i -> RateCourse.of(schedules.get(i), shortNames.get(i), Series.of(i), steps))
                .toList();
        this.clock = Clock.of(steps);
        this.curve = new RateCurve(courses, clock);
        this.momentum = MomentumCurve.of(courses, clock);
        this.words = new ScheduleWords(courses, clock);
        this.alwaysStuck = schedules.stream().anyMatch(Plateau.class::isInstance);
    }

    /**
     * The figure of these schedules over as many steps as the longest is made for. Where all go on for ever: over as many
     * as the longest needs to show what it does, or 100.
     */
    public static FigureSpec of(List<Schedule> schedules) {
        checked(schedules);
        int steps = longest(schedules, Schedule::length)
                .orElse(longest(schedules, Schedule::sight).orElse(USUAL_STEPS));
        return of(schedules, Math.max(2, steps));
    }

    private static OptionalInt longest(List<Schedule> schedules, Function<Schedule, OptionalInt> length) {
        return schedules.stream().map(length).flatMapToInt(OptionalInt::stream).max();
    }

    /**
     * The figure of these schedules over so many steps.
     *
     * @throws IllegalArgumentException if there are not from one to five schedules, not from 1 to 1,000,000 steps, or a
     *     schedule gives no η for a step
     */
    public static FigureSpec of(List<Schedule> schedules, int steps) {
        if (steps < 1 || steps > MOST_STEPS) {
            throw new IllegalArgumentException("a schedule is shown over 1 to " + MOST_STEPS + " steps, but got steps="
                    + steps + ". Try Show.schedule(100, ...)");
        }
        return new ScheduleLens(checked(schedules), steps).spec();
    }

    private static List<Schedule> checked(List<Schedule> schedules) {
        String example = "a schedule: Schedules.cosine(0.1, 100)";
        for (Schedule schedule : Given.required("a picture of schedules", example, schedules)) {
            Given.required("a picture of schedules", example, schedule);
        }
        if (schedules.isEmpty()) {
            throw new IllegalArgumentException("a picture of schedules needs " + example + ", but got none");
        }
        if (schedules.size() > Series.LIMIT) {
            throw new IllegalArgumentException("a picture tells at most " + Series.LIMIT + " schedules apart, but got "
                    + schedules.size() + ". Split them over two pictures");
        }
        return schedules;
    }

    /** Names without their settings where these differ; equal ones are numbered. */
    private static List<String> shortNames(List<String> names) {
        var bare = names.stream().map(Runner::bare).toList();
        var taken = new HashSet<String>();
        var shortNames = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            int own = i;
            boolean shared = bare.stream().filter(bare.get(own)::equals).count() > 1;
            shortNames.add(unique(shared ? names.get(i) : bare.get(i), taken));
        }
        return shortNames;
    }

    private static String unique(String name, Set<String> taken) {
        var unique = name;
        for (int n = 2; !taken.add(unique); n++) {
            unique = name + " #" + n;
        }
        return unique;
    }

    private FigureSpec spec() {
        var layout =
                new ScheduleLayout(courses.size(), momentum.isPresent() ? List.of(0.68, 0.32) : List.of(1.0), MARGIN);
        var steps = Axis.linear("step", 0, clock.last());
        var panels = new ArrayList<Panel>();
        if (momentum.isPresent()) {
            var below = momentum.get().panel(layout.part(1), steps);
            curve.panels(layout.part(0), steps).forEach(panel -> panels.add(panel.sharingX(below)));
            panels.add(below);
        } else {
            panels.addAll(curve.panels(layout.part(0), steps));
        }
        var frames = new ArrayList<Frame>();
        for (int k = 0; k < clock.stops().size(); k++) {
            frames.add(frame(k));
        }
        return new FigureSpec(
                FigureSpec.WIDTH,
                FigureSpec.HEIGHT,
                headings(),
                panels,
                curve.warmups(),
                frames,
                List.of(),
                Optional.of(layout.board(
                        columns(), courses.stream().map(RateCourse::series).toList())),
                layout.legend(courses, List.of()),
                data());
    }

    private FigureSpec.Headings headings() {
        int last = clock.last();
        int middle = last / 2;
        var ranked = courses.stream()
                .sorted(Comparator.comparingDouble(course -> course.rate(middle)))
                .toList();
        var settings =
                last + " updates" + clock.words() + (alwaysStuck ? "; plateau: as if no value ever became better" : "");
        if (courses.size() == 1) {
            var course = courses.get(0);
            int top = top(course);
            var claim = "η from " + Words.number(course.rate(0))
                    + (top > 0 && top < last
                            ? " up to " + Words.number(course.peak()) + " at step " + top + ", then"
                            : "")
                    + " to " + Words.number(course.rate(last)) + " at step " + last;
            var named = course.shortName() + ": " + claim;
            claim = named.length() <= TITLE ? named : claim; // the name stands at the curve, too
            return new FigureSpec.Headings(claim, "How does η go under " + course.shortName() + "?", settings);
        }
        var lowest = ranked.get(0);
        var highest = ranked.get(ranked.size() - 1);
        var claim = lowest.rate(middle) == highest.rate(middle)
                ? "Half-way all are at η=" + Words.number(lowest.rate(middle))
                : "Half-way " + highest.shortName() + " is at η=" + Words.number(highest.rate(middle)) + ", "
                        + lowest.shortName() + " at " + Words.number(lowest.rate(middle));
        return new FigureSpec.Headings(claim, "Which schedule has the smallest η half-way?", settings);
    }

    private static int top(RateCourse course) {
        int top = 0;
        for (int t = 1; t <= course.steps(); t++) {
            top = course.rate(t) > course.rate(top) ? t : top;
        }
        return top;
    }

    private List<Board.Column> columns() {
        var columns = new ArrayList<>(List.of(
                new Board.Column("schedule", momentum.isPresent() ? 276 : 332, false),
                new Board.Column("η", 70, true)));
        if (momentum.isPresent()) {
            columns.add(new Board.Column("β", 56, true));
        }
        columns.add(new Board.Column("of its peak", 96, true));
        columns.add(new Board.Column("what η does", 168, false));
        return columns;
    }

    private Frame frame(int k) {
        int t = clock.stops().get(k);
        var layers = new ArrayList<Layer>();
        if (k == 0) {
            layers.addAll(curve.ahead(AHEAD));
            layers.addAll(curve.names(AHEAD));
            momentum.ifPresent(m -> layers.addAll(m.ahead(AHEAD)));
        }
        layers.addAll(curve.layers(k, false));
        momentum.ifPresent(m -> layers.addAll(m.layers(k, false)));
        var alt = "Line chart of the learning rate η over " + clock.last() + " steps. Step " + t + ": " + words.alt(k);
        return new Frame("step " + t + " of " + clock.last(), words.caption(k, ""), alt, layers, rows(k));
    }

    private List<List<String>> rows(int k) {
        int t = clock.stops().get(k);
        return courses.stream()
                .map(course -> {
                    var row = new ArrayList<>(List.of(course.label(), Words.number(course.rate(t))));
                    if (momentum.isPresent()) {
                        row.add(
                                course.momentum(t).isPresent()
                                        ? Words.number(course.momentum(t).getAsDouble())
                                        : "–");
                    }
                    row.add(ScheduleWords.share(course, t));
                    row.add(words.doing(course, k));
                    return List.copyOf(row);
                })
                .toList();
    }

    private DataTable data() {
        var columns = new ArrayList<>(List.of("step", "schedule", "learning rate"));
        if (momentum.isPresent()) {
            columns.add("momentum");
        }
        columns.add("why");
        var rows = new ArrayList<List<Object>>();
        var stops = new HashSet<>(clock.stops());
        for (int t = 0; t <= clock.last(); t++) {
            for (RateCourse course : courses) {
                var turns = course.turns().isEmpty() ? List.<RateCourse.Turn>of() : course.turns(t - 1, t);
                if (clock.last() <= MOST_ROWS || stops.contains(t)) {
                    var row = new ArrayList<Object>(List.of(t, course.label(), course.rate(t)));
                    if (momentum.isPresent()) {
                        row.add(course.momentum(t).orElse(Double.NaN));
                    }
                    row.add(turns.isEmpty() ? "" : turns.get(0).why());
                    rows.add(row);
                }
            }
        }
        return new DataTable(columns, rows);
    }
}
