package tunebook.view.lens;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import tunebook.descent.Status;
import tunebook.tuning.RaceResult;
import tunebook.view.spec.FigureSpec;

/** A race in words: title, captions, alternative texts. All numbers come from the recording. */
final class RaceWords {
    private static final int LONGEST_TITLE = 70;
    /** A point of more coordinates than this does not go into a line. */
    private static final int MANY = 4;

    private final RaceResult race;
    private final List<Runner> runners;
    private final Ground ground;
    private final Goal goal;
    private final RaceTable table;
    private final Clock clock;

    RaceWords(RaceResult race, List<Runner> runners, Ground ground, Clock clock) {
        this.race = race;
        this.runners = runners;
        this.ground = ground;
        this.goal = Goal.of(race.objective());
        this.table = new RaceTable(runners, ground, goal);
        this.clock = clock;
    }

    FigureSpec.Headings headings() {
        return new FigureSpec.Headings(claim(), question(), settings());
    }

    private String claim() {
        var first = runners.stream()
                .filter(runner -> goal.reached(runner.lane()).isPresent())
                .min(Comparator.comparingInt(
                        runner -> goal.reached(runner.lane()).getAsInt()));
        if (!goal.known() && firstOff().isPresent()) {
            var off = firstOff().get();
            return off.label() + " leaves the map first, at step "
                    + off.offMap(ground).getAsInt();
        }
        var claim = differentMinima()
                ? "Not all find the same minimum"
                : first.map(this::reached).orElseGet(this::lowest);
        var lost = lost(Status.DIVERGED, "diverge") + lost(Status.MOVING, "leave", " the map") + failed();
        if ((claim + lost).length() <= LONGEST_TITLE) {
            return claim + lost;
        }
        var failed = failed();
        return failed.isEmpty() || failed.length() > LONGEST_TITLE ? claim : failed.substring(2);
    }

    private Optional<Runner> firstOff() {
        return runners.stream()
                .filter(runner -> runner.offMap(ground).isPresent())
                .min(Comparator.comparingInt(runner -> runner.offMap(ground).getAsInt()));
    }

    /** {@code "; A and B diverge"}: those outside the window at the end, in this state. */
    private String lost(Status status, String verb, String... more) {
        var names = runners.stream()
                .filter(runner -> runner.lane().last().status() == status)
                .filter(runner -> !ground.shows(runner.lane().last().point()))
                .map(Runner::shortName)
                .toList();
        return names.isEmpty()
                ? ""
                : "; " + String.join(" and ", names) + " " + verb + (names.size() == 1 ? "s" : "")
                        + String.join("", more);
    }

    private String failed() {
        var names = runners.stream()
                .filter(runner -> runner.lane().last().status() == Status.FAILED)
                .map(runner ->
                        runner.shortName() + " fails at step " + runner.lane().steps())
                .toList();
        return names.isEmpty() ? "" : "; " + String.join(", ", names);
    }

    /** Where there are several best minima, and not all runners that get to one get to the same. */
    private boolean differentMinima() {
        return runners.stream()
                        .filter(runner -> goal.holds(runner.lane().last()))
                        .map(runner ->
                                ground.nearestMinimum(runner.lane().last().point()))
                        .distinct()
                        .count()
                > 1;
    }

    private String reached(Runner runner) {
        int step = goal.reached(runner.lane()).getAsInt();
        var verb = runners.size() == 1 ? " is " : " is first ";
        return runner.label() + verb + goal.words() + (runners.size() == 1 ? " from step " : ", at step ") + step;
    }

    private String lowest() {
        int end = clock.last();
        return ranked(end).stream()
                .findFirst()
                .map(runner -> runner.label()
                        + (runners.size() == 1 ? " is at f = " : " is lowest after " + end + " steps: f = ")
                        + f(runner, end)
                        + (runners.size() == 1 ? " after " + end + " steps" : ""))
                .orElse("Nobody gets anywhere");
    }

    private String question() {
        if (runners.size() == 1) {
            return "Where does " + runners.get(0).label() + " go?";
        }
        return goal.known()
                ? "Who is first " + goal.fullWords() + "?"
                : "Who is lowest after " + clock.last() + " steps?";
    }

    private String settings() {
        return Formula.named(race.objective())
                + (race.start().dimension() > MANY
                        ? ", " + race.start().dimension() + " coordinates, "
                        : ", from " + Words.point(race.start()) + ", ")
                + clock.last() + " steps"
                + clock.words() + ", seed " + race.seed().value();
    }

    /** {@code "step 34 of 60"}. */
    String name(int t) {
        return "step " + t + " of " + clock.last();
    }

    String caption(int k) {
        int t = clock.stops().get(k);
        if (k == 0) {
            long stars = ground.minimaLayer().marks().size();
            var star = stars == 0
                    ? "no minimum is known"
                    : stars == 1 ? "the star marks the minimum" : "stars mark the minima";
            return Words.caption(
                    "Step 0: ",
                    ground.slice().isEmpty()
                            ? List.of(opening(), star)
                            : List.of(
                                    opening(), "the map is a " + ground.slice().replace("slice:", "slice,")));
        }
        var parts = events(clock.before(k), t);
        parts.addAll(standing(k));
        if (t == clock.last()) {
            runners.stream()
                    .filter(runner -> runner.lane().last().status() == Status.FAILED
                            && runner.lane().steps() <= clock.before(k))
                    .forEach(runner -> parts.add(runner.label() + " failed: " + reason(runner)));
        }
        return Words.caption("Step " + t + (t == clock.last() ? ", the end: " : ": "), parts);
    }

    private String opening() {
        int n = runners.size();
        var who = n == 1 ? runners.get(0).label() + " starts" : n == 2 ? "both start" : "all " + n + " start";
        return who + " at " + Words.point(race.start()) + " with f=" + f(runners.get(0), 0);
    }

    /** What happened after step {@code from} up to step {@code to}. */
    private List<String> events(int from, int to) {
        var events = new ArrayList<String>();
        for (Runner runner : runners) {
            event(goal.reached(runner.lane()), from, to, runner.label() + " first " + goal.fullWords(), events);
            var off = runner.offMap(ground);
            boolean diverges = runner.lane().last().status() == Status.DIVERGED;
            event(off, from, to, runner.label() + " leaves the map", events);
            if (runner.lane().last().status() == Status.FAILED) {
                int end = runner.lane().steps();
                event(OptionalInt.of(end), from, to, runner.label() + " fails: " + reason(runner), events);
                if (end == 0 && from == 0) {
                    events.add(runner.label() + " failed at once: " + reason(runner));
                }
            }
            if (diverges) {
                event(OptionalInt.of(runner.lane().steps()), from, to, runner.label() + " diverges", events);
            }
            if (runner.lane().last().status() == Status.ARRIVED) {
                event(OptionalInt.of(runner.lane().steps()), from, to, runner.label() + " arrives", events);
            }
        }
        return events;
    }

    /** The reason of a failure, without what the picture says anyway: after how many updates, and where. */
    private static String reason(Runner runner) {
        var why = runner.lane().why();
        int from = why.indexOf("): ");
        return (from < 0 ? why : why.substring(from + 3)).replaceAll("\\.$", "");
    }

    private static void event(OptionalInt at, int from, int to, String words, List<String> events) {
        if (at.isPresent() && at.getAsInt() > from && at.getAsInt() <= to) {
            events.add(words + (at.getAsInt() == to ? "" : " at " + at.getAsInt()));
        }
    }

    /** Who leads, since when, and who went uphill: what a look at the picture should find. */
    private List<String> standing(int k) {
        int t = clock.stops().get(k);
        int before = clock.before(k);
        var words = new ArrayList<String>();
        if (runners.size() == 1) {
            var only = runners.get(0);
            words.add("f=" + f(only, t) + change(only, before, t));
            return words;
        }
        ranked(t).stream().findFirst().ifPresent(leader -> {
            boolean same = leads(leader, before);
            var up = value(leader, t) > value(leader, before) ? change(leader, before, t) : "";
            words.add(leader.label() + (same || before == 0 ? " leads" : " takes the lead") + " with f=" + f(leader, t)
                    + up);
        });
        for (Runner runner : runners) {
            if (!leads(runner, t) && before < runner.lane().steps() && value(runner, t) > value(runner, before)) {
                words.add(runner.label() + " goes uphill to f=" + f(runner, t));
            }
        }
        return words;
    }

    /** Labels are unique in a race, and quicker to compare than whole recordings. */
    private boolean leads(Runner runner, int t) {
        var ranked = ranked(t);
        return !ranked.isEmpty() && ranked.get(0).label().equals(runner.label());
    }

    private String change(Runner runner, int before, int t) {
        if (before >= runner.lane().steps()) {
            return "";
        }
        double then = value(runner, before);
        double now = value(runner, t);
        return (now < then ? ", down from " : now > then ? ", up from " : ", as at ") + Words.number(then);
    }

    /** Those that have not come to a bad end, lowest first; equal ones in their order. */
    private List<Runner> ranked(int t) {
        return runners.stream()
                .filter(runner -> Double.isFinite(value(runner, t)))
                .filter(runner -> runner.lane().status(t) != Status.DIVERGED)
                .sorted(Comparator.comparingDouble(runner -> value(runner, t)))
                .toList();
    }

    private static double value(Runner runner, int t) {
        return runner.lane().at(t).value();
    }

    /** The picture in words: kind, axes, what is drawn, how it stands, what changed. */
    String alt(int k) {
        int t = clock.stops().get(k);
        var alt = new StringBuilder(ground.kind() + " of " + Formula.named(race.objective()) + ", "
                + (ground.slice().isEmpty() ? "" : ground.slice() + ", ") + ground.ranges()
                + (ground instanceof CurveGround ? "" : ", dark is lower") + "; beside it " + "f" + goal.aboveWords()
                + " over steps. "
                + (runners.size() == 1 ? "Path" : "Paths of " + runners.size() + " optimizers") + " from "
                + Words.point(race.start()) + ground.minimaWords() + ". Step " + t + " of " + clock.last() + ": ");
        alt.append(runners.stream().map(runner -> now(runner, k, t)).collect(Collectors.joining("; ")));
        return alt.append('.').toString();
    }

    private String now(Runner runner, int k, int t) {
        var mark = runner.lane().at(t);
        var words = runner.label() + " at " + Words.point(mark.point()) + " f=" + f(runner, t);
        if (k > 0) {
            words += change(runner, clock.before(k), t);
        }
        var state = table.state(runner, t);
        var why = state.equals("failed") ? ": " + reason(runner) : "";
        return state.equals("moving") ? words : words + ", " + state + why;
    }

    private static String f(Runner runner, int t) {
        return Words.number(runner.lane().at(t).value());
    }
}
