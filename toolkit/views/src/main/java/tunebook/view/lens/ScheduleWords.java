package tunebook.view.lens;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import tunebook.view.spec.Numerals;

/** Schedules in words: what each does at a step, where it turned and why. All numbers come from the courses. */
record ScheduleWords(List<RateCourse> courses, Clock clock) {
    private static final double SMALL = 0.1;
    /** What is left of a caption after its step. */
    private static final int ROOM = 140;
    /** Letters in the cell "what η does"; of a list, whose digits are wide, a little less. */
    private static final int CELL = 24;

    private static final int LIST = 22;

    /** {@code "Step 30: ..."}: where η turned and why, who passed whom, then where they stand. */
    String caption(int k, String further) {
        int t = clock.stops().get(k);
        var parts = new ArrayList<>(turns(k));
        parts.addAll(carving(k));
        parts.addAll(crossings(k));
        if (!further.isEmpty()) {
            parts.add(further);
        }
        if (alone()) {
            parts.add(standing(courses.get(0), t));
        } else if (further.isEmpty()) {
            parts.addAll(extremes(t));
        }
        return Words.caption("Step " + t + (t == clock.last() ? ", the end: " : ": "), parts);
    }

    private boolean alone() {
        return courses.size() == 1;
    }

    /** In full; in short where several turn at once and a caption has no room for all. */
    private List<String> turns(int k) {
        var full = new ArrayList<String>();
        var brief = new ArrayList<String>();
        for (RateCourse course : courses) {
            var turns = course.turns(clock.before(k), clock.stops().get(k));
            if (!turns.isEmpty()) {
                var turn = turns.get(turns.size() - 1);
                var why = lower(turn.why().replaceFirst("\\.$", ""));
                full.add(alone() ? why : course.shortName() + ": " + why);
                brief.add(course.shortName() + " " + turn.brief());
            }
        }
        return full.size() > 1 && String.join("; ", full).length() > ROOM ? brief : full;
    }

    private List<String> crossings(int k) {
        var crossings = new ArrayList<String>();
        if (k > 0 && turns(k).isEmpty()) {
            for (RateCourse a : courses) {
                for (RateCourse b : courses) {
                    if (gap(a, b, k - 1) > 0 && gap(a, b, k) < 0 && crossings.size() < 2) {
                        boolean falls = a.rate(clock.stops().get(k))
                                < a.rate(clock.stops().get(k - 1));
                        crossings.add(
                                falls
                                        ? a.shortName() + " falls below " + b.shortName()
                                        : b.shortName() + " rises above " + a.shortName());
                    }
                }
            }
        }
        return crossings;
    }

    private double gap(RateCourse a, RateCourse b, int k) {
        int t = clock.stops().get(k);
        return a.rate(t) - b.rate(t);
    }

    private List<String> extremes(int t) {
        var rates = courses.stream().mapToDouble(course -> course.rate(t)).summaryStatistics();
        if (rates.getMin() == rates.getMax()) {
            return List.of("all are at η=" + Words.number(rates.getMin()));
        }
        return List.of(
                those(t, rates.getMax(), "highest") + " with η=" + Words.number(rates.getMax()),
                those(t, rates.getMin(), "lowest") + " with " + Words.number(rates.getMin()));
    }

    /** {@code "step and exponential are highest"}. */
    private String those(int t, double rate, String what) {
        var names = courses.stream()
                .filter(course -> course.rate(t) == rate)
                .map(RateCourse::shortName)
                .toList();
        return String.join(" and ", names) + (names.size() == 1 ? " is " : " are ") + what;
    }

    private static String lower(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** The lecture's picture: a carver cuts away much at first, and little at the end. */
    private List<String> carving(int k) {
        int t = clock.stops().get(k);
        if (t == 0) {
            var warming = courses.stream()
                    .filter(course -> course.warmup() > 0)
                    .max(Comparator.comparingInt(RateCourse::warmup));
            return warming.isPresent()
                    ? List.of((alone() ? "" : warming.get().shortName() + " ") + "warms up for "
                            + warming.get().warmup() + " updates: careful first cuts, while the wood is unknown")
                    : courses.stream().anyMatch(this::carves)
                            ? List.of("as in wood carving, big cuts come first")
                            : List.of();
        }
        return t == clock.last() && courses.stream().anyMatch(this::carves)
                ? List.of(
                        courses.stream().allMatch(this::carves)
                                ? "as in wood carving, fine cuts come last"
                                : "fine cuts, as at the end of a carving: "
                                        + Words.or(courses.stream()
                                                        .filter(this::carves)
                                                        .map(RateCourse::shortName)
                                                        .toList())
                                                .replace(" or ", " and "))
                : List.of();
    }

    private boolean carves(RateCourse course) {
        return course.rate(clock.last()) <= SMALL * course.peak();
    }

    private String standing(RateCourse course, int t) {
        return "η=" + Words.number(course.rate(t)) + ", " + share(course, t) + " of its peak; it " + course.doing(t);
    }

    /** {@code "53 %"}. */
    static String share(RateCourse course, int t) {
        double share = course.peak() > 0 ? 100 * course.rate(t) / course.peak() : 0;
        return (share > 0 && share < 1 ? "under 1" : Numerals.brief(share, share < 10 ? 1 : 2)) + " %";
    }

    /** What the cell "what η does" says at stop k: a turn on the way here, or how it goes on. */
    String doing(RateCourse course, int k) {
        var turns = course.turns(clock.before(k), clock.stops().get(k));
        if (!turns.isEmpty()) {
            return turns.get(turns.size() - 1).brief();
        }
        int t = clock.stops().get(k);
        var past = course.turns(0, t);
        return t == clock.last() && !past.isEmpty() ? changed(past) : course.doing(t);
    }

    /** When it changed, if a cell has room for that; else how often, and when last if there is room for it. */
    private static String changed(List<RateCourse.Turn> turns) {
        var all = "changed at " + steps(turns, turns.size());
        if (all.length() <= LIST) {
            return all;
        }
        if (turns.size() == RateCourse.MOST_TURNS) {
            return RateCourse.MOST_TURNS + " changes or more";
        }
        var brief = turns.size() + " changes, last at "
                + turns.get(turns.size() - 1).t();
        return brief.length() <= CELL ? brief : turns.size() + " changes";
    }

    /** {@code "30, 45"}; of more than so many, the number of the rest. */
    private static String steps(List<RateCourse.Turn> turns, int most) {
        var steps = turns.stream().limit(most).map(turn -> Integer.toString(turn.t()));
        int rest = turns.size() - most;
        return steps.collect(Collectors.joining(", ")) + (rest > 0 ? " and " + rest + " more" : "");
    }

    /** Every course at stop k: {@code "cosine(0.3, 100) η=0.15, falls"}. */
    String alt(int k) {
        int t = clock.stops().get(k);
        return courses.stream()
                .map(course -> course.label() + " η=" + Words.number(course.rate(t))
                        + course.momentums()
                                .map(all -> " β=" + Words.number(all.get(Math.min(t, course.steps()))))
                                .orElse("")
                        + ", " + course.doing(t) + changes(course, t))
                .collect(Collectors.joining("; ", "", "."));
    }

    private static String changes(RateCourse course, int t) {
        var past = course.turns(0, t);
        return past.isEmpty() ? "" : ", changed after " + steps(past, 8);
    }
}
