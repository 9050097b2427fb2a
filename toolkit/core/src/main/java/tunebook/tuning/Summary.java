package tunebook.tuning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tunebook.math.Digits;
import tunebook.space.Params;
import tunebook.study.Explanation;
import tunebook.study.Trial;
import tunebook.study.TrialState;

/** A study in words: the closing print-out in the layout of the lectures, and shorter. */
final class Summary {
    private static final int SIGNIFICANT = 4;

    private Summary() {}

    /** How many trials finished, were pruned, are complete; the best one, its value and its params. */
    static String of(StudyRun<?, ?> run) {
        var tally = run.tally();
        var text = new StringBuilder("Study statistics:")
                .append("\n  Number of finished trials:  ")
                .append(tally.finished())
                .append("\n  Number of pruned trials:  ")
                .append(tally.pruned())
                .append("\n  Number of complete trials:  ")
                .append(tally.complete());
        if (tally.failed() > 0) {
            text.append("\n  Number of failed trials:  ").append(tally.failed());
            lastFailure(run.trials())
                    .ifPresent(why -> text.append("\n    The last one: ").append(why));
        }
        run.stopped().ifPresent(why -> text.append('\n').append(why.sentence()));
        run.best().ifPresentOrElse(best -> append(text, best), () -> text.append("\nBest trial: none is complete"));
        return text.toString();
    }

    private static void append(StringBuilder text, Trial best) {
        text.append("\nBest trial: ").append(best.number());
        text.append("\n  Value:  ").append(Digits.of(best.value()));
        for (int i = 1; i < best.values().dimension(); i++) {
            text.append(", ").append(Digits.of(best.values().get(i)));
        }
        text.append("\n  Params:");
        best.params()
                .names()
                .forEach(name -> text.append("\n    ")
                        .append(name)
                        .append(": ")
                        .append(best.params().text(name)));
    }

    /** In two lines or three. */
    static String inShort(StudyRun<?, ?> run) {
        String text = run.tally().toString();
        text += run.best()
                .map(best -> "\nbest trial " + best.number() + ": " + Digits.of(best.value(), SIGNIFICANT) + " with "
                        + best.params())
                .orElse("");
        if (run.tally().failed() > 0) {
            text += "\nlast failure: " + lastFailure(run.trials()).orElse("");
        }
        return text + run.stopped().map(why -> "\n" + why.sentence()).orElse("");
    }

    /** The words of the last trial that failed. */
    static Optional<String> lastFailure(List<Trial> trials) {
        for (int i = trials.size() - 1; i >= 0; i--) {
            if (trials.get(i).state() instanceof TrialState.Failed failed) {
                return Optional.of("trial " + i + ", " + failed.why());
            }
        }
        return Optional.empty();
    }

    /** Why a trial was tried, and which of its values nobody had proposed. */
    static Explanation why(Trial trial) {
        if (trial.drawn().isEmpty()) {
            return trial.why();
        }
        var numbers = new LinkedHashMap<>(trial.why().numbers());
        for (String name : trial.drawn()) {
            if (trial.params().get(name) instanceof Number number) {
                numbers.putIfAbsent(name, number.doubleValue());
            }
        }
        String values = trial.drawn().stream()
                .map(name -> name + "=" + brief(trial.params(), name))
                .collect(Collectors.joining(", "));
        return new Explanation(
                trial.why().sentence() + " The objective asked for " + String.join(", ", trial.drawn())
                        + " besides, which had not been proposed; the search filled them in: " + values + ".",
                numbers,
                trial.why().step());
    }

    private static String brief(Params params, String name) {
        return params.get(name) instanceof Double number ? Digits.of(number, SIGNIFICANT) : params.text(name);
    }
}
