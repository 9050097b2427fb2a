package tunebook.view.lens;

import java.util.ArrayList;
import java.util.List;
import tunebook.study.Direction;
import tunebook.study.Trial;
import tunebook.study.TrialState;
import tunebook.view.spec.FigureSpec;

/** The course of a study in words. */
record HistoryWords(TrialCourse course, StudyTitle title, Clock clock, ValueRange range) {
    private static final int LONGEST_REASON = 60;

    FigureSpec.Headings headings() {
        int best = course.best();
        var claim = best < 0
                ? "None of " + count() + " of '" + title.name() + "' is complete"
                : "Best of " + count() + ": " + Words.number(course.height(best)) + ", found at trial "
                        + course.number(best);
        return new FigureSpec.Headings(
                claim,
                "How good does it get, and how soon?",
                goal() + "; " + title.settings() + "; " + count() + Thinning.words(course, 1));
    }

    private String count() {
        return course.size() + (course.size() == 1 ? " trial" : " trials");
    }

    /** {@code "minimize mlp"}. */
    private String goal() {
        return (course.direction() == Direction.MINIMIZE ? "minimize " : "maximize ") + title.name();
    }

    private int stop(int k) {
        return clock.stops().get(k);
    }

    String name(int k) {
        return "trial " + course.number(stop(k)) + " of " + course.number(course.size() - 1);
    }

    String caption(int k) {
        int from = clock.before(k) + 1;
        int to = stop(k);
        var parts = new ArrayList<String>();
        if (from == to) {
            parts.add(happened(to));
        } else {
            parts.add(counted(from, to));
        }
        int best = course.bests().get(to);
        boolean fresh = best >= from;
        if (best < 0) {
            parts.add("none is complete yet");
        } else if (!(fresh && from == to)) {
            parts.add((fresh ? "new best " : "best so far ") + Words.number(course.height(best)) + " at trial "
                    + course.number(best));
        }
        var opening = from == to
                ? "Trial " + course.number(to)
                : "Trials " + course.number(from) + " to " + course.number(to);
        var which = course.hasSeveralValues() ? ", " + course.whichValue() : "";
        return Words.caption(opening + which + ": ", parts);
    }

    private String happened(int i) {
        var trial = course.trial(i);
        if (trial.state() instanceof TrialState.Failed failed) {
            return "failed, " + shortened(failed.why());
        }
        if (trial.state() instanceof TrialState.Pruned pruned) {
            return Double.isNaN(pruned.value())
                    ? "pruned before its first report"
                    : "pruned at step " + Words.number(pruned.step()) + " with " + Words.number(pruned.value());
        }
        return value(trial) + (course.improves(i) ? improved(i) : "");
    }

    private static String value(Trial trial) {
        return Words.number(trial.value());
    }

    private String improved(int i) {
        int before = i == 0 ? -1 : course.bests().get(i - 1);
        return before < 0
                ? ", the first that is complete"
                : ", the new best; before it was " + Words.number(course.height(before)) + " at trial "
                        + course.number(before);
    }

    private String counted(int from, int to) {
        var parts = new ArrayList<String>();
        add(parts, course.completes(from, to + 1), "complete");
        add(parts, course.prunes(from, to + 1), "pruned");
        add(parts, course.failures(from, to + 1), "failed");
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }

    private static String shortened(String reason) {
        var line = reason.lines().findFirst().orElse("").strip();
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON - 1) + "…";
    }

    String alt(int k) {
        int to = stop(k);
        var axis = range.axis();
        return "Scatter chart of the trials of '" + title.name() + "', trial " + course.number(0) + " to "
                + course.number(course.size() - 1) + " across, value " + Words.number(axis.low()) + " to "
                + Words.number(axis.high()) + " up, "
                + (course.direction() == Direction.MINIMIZE ? "lower" : "higher") + " is better"
                + (range.note().isEmpty() ? "" : "; " + range.note()) + ". By trial " + course.number(to) + ": "
                + counted(0, to) + ". " + caption(k) + ".";
    }
}
