package tunebook.view.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tunebook.space.Parameter;
import tunebook.study.Direction;
import tunebook.view.spec.FigureSpec;

/** A slice in words. */
record SliceWords(
        TrialCourse course, StudyTitle title, List<Parameter> parameters, int inAll, ValueRange range, Clock clock) {

    FigureSpec.Headings headings() {
        int best = course.best();
        var settings = (course.direction() == Direction.MINIMIZE ? "minimize " : "maximize ") + title.name() + "; "
                + title.settings() + "; "
                + (inAll > parameters.size()
                        ? "the first " + parameters.size() + " of " + inAll + " parameters"
                        : range.brief().isEmpty()
                                ? course.size() + " trials" + Thinning.words(course, parameters.size())
                                : range.brief());
        var claim = best < 0
                ? "None of " + course.size() + " trials of '" + title.name() + "' is complete"
                : "Best of " + course.size() + ": " + Words.number(course.height(best)) + " at " + at(best);
        return new FigureSpec.Headings(claim, "Which parameter matters, and where is it good?", settings);
    }

    /** {@code "lr=0.01, layers=2"}, of the parameters that are shown. */
    private String at(int i) {
        var params = course.trial(i).params();
        var words = parameters.stream()
                .filter(parameter -> params.has(parameter.name()))
                .map(parameter -> parameter.name() + "=" + ParameterAxis.words(params.get(parameter.name())))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "none of these" : words;
    }

    /** What stands above a panel: in how many trials the parameter was, if not in all. */
    String panelTitle(Parameter parameter, double width) {
        long has = course.trials().stream()
                .filter(trial -> trial.params().has(parameter.name()))
                .count();
        return has == course.size() ? "" : Sheet.fitted("in " + has + " of " + course.size() + " trials", width);
    }

    private int stop(int k) {
        return clock.stops().get(k);
    }

    String name(int k) {
        return "trial " + course.number(stop(k)) + " of " + course.number(course.size() - 1);
    }

    String caption(int k) {
        int i = stop(k);
        int best = course.bests().get(i);
        var parts = new ArrayList<String>();
        parts.add((course.improves(i) ? "the new best, " + Words.number(course.height(i)) : state(i)) + " at " + at(i));
        if (best >= 0 && best != i) {
            parts.add("best so far " + Words.number(course.height(best)) + " at trial " + course.number(best));
        }
        var which = course.hasSeveralValues() ? ", " + course.whichValue() : "";
        return Words.caption("Trial " + course.number(i) + which + ": ", parts);
    }

    private String state(int i) {
        var height = Double.isNaN(course.height(i)) ? "" : Words.number(course.height(i));
        return course.trial(i).isComplete() ? height : (course.trial(i).state().word() + " " + height).strip();
    }

    String alt(int k) {
        int i = stop(k);
        return parameters.size() + (parameters.size() == 1 ? " scatter chart" : " scatter charts")
                + " of the value of '" + title.name() + "', "
                + Words.number(range.axis().low()) + " to "
                + Words.number(range.axis().high()) + ", over "
                + parameters.stream().map(Parameter::describe).collect(Collectors.joining("; "))
                + ". Darker is later. By trial " + course.number(i) + ": " + course.completes(0, i + 1) + " complete, "
                + course.prunes(0, i + 1) + " pruned, " + course.failures(0, i + 1) + " failed. " + caption(k) + ".";
    }
}
