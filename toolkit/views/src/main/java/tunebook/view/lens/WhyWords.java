package tunebook.view.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tunebook.study.Explanation;
import tunebook.study.Trial;
import tunebook.study.TrialState;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Frame;

/** One trial of a study and the reasons for it in words. */
record WhyWords(TrialCourse elders, Trial trial, Explanation why, StudyTitle title) {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    FigureSpec.Headings headings() {
        var question = "Why trial " + trial.number() + " of '" + title.name() + "'?";
        return new FigureSpec.Headings(trial.isFinished() ? capital(tag()) : question, question, title.settings());
    }

    /** Which step of the algorithm it was. */
    String name() {
        return why.step() < 0 ? "" : "step " + why.step();
    }

    /** {@code "trial 17: 0.31, 3rd best of 18"}. */
    String tag() {
        if (trial.state() instanceof TrialState.Complete complete) {
            return "trial " + trial.number() + ": " + Words.number(complete.value()) + ", " + place();
        }
        double value = TrialCourse.height(trial);
        return "trial " + trial.number() + ": " + trial.state().word()
                + (Double.isNaN(value) ? "" : " at " + Words.number(value));
    }

    private String place() {
        long better = IntStream.range(0, elders.size())
                .filter(i -> elders.trial(i).isComplete() && !elders.better(trial.value(), elders.height(i)))
                .filter(i -> elders.height(i) != trial.value())
                .count();
        long all = elders.completes(0, elders.size()) + 1;
        return (better == 0 ? "best" : ordinal(better + 1) + " best") + " of " + all
                + (trial.values().dimension() > 1 ? " by its first value" : "");
    }

    /** {@code "1st"}, {@code "2nd"}, {@code "11th"}. */
    static String ordinal(long n) {
        long last = n % 10;
        boolean teen = n % 100 / 10 == 1;
        return n + (teen || last == 0 || last > 3 ? "th" : last == 1 ? "st" : last == 2 ? "nd" : "rd");
    }

    String decision() {
        var sentence = why.sentence();
        return sentence.length() <= Frame.CAPTION_LIMIT
                ? sentence
                : wrapped(sentence, Frame.CAPTION_LIMIT - 2, 1).get(0);
    }

    String outcome() {
        var parts = new ArrayList<String>();
        parts.add(capital(tag()));
        if (trial.state() instanceof TrialState.Failed failed) {
            parts.add(failed.why().lines().findFirst().orElse(""));
        }
        int best = elders.best();
        if (best >= 0) {
            parts.add("best before it " + Words.number(elders.height(best)) + " at trial " + elders.number(best));
        }
        return Words.caption("", parts);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    String decisionAlt() {
        var numbers = why.numbers().entrySet().stream()
                .map(number -> number.getKey() + " " + Words.number(number.getValue()))
                .collect(Collectors.joining(", "));
        return "Why trial " + trial.number() + " of '" + title.name() + "' was tried: "
                + why.sentence()
                + (numbers.isEmpty() ? "" : " Numbers: " + numbers + ".") + " It tried " + trial.params() + ", after "
                + elders.size() + " trials that had ended.";
    }

    String outcomeAlt() {
        return decisionAlt() + " " + outcome() + ".";
    }

    /** The text in at most so many lines of so many letters; what does not fit is cut. */
    static List<String> wrapped(String text, int letters, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : SPACE.splitAsStream(text.strip()).toList()) {
            if (line.length() > 0 && line.length() + 1 + word.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (lines.size() <= most) {
            return lines;
        }
        var cut = new ArrayList<>(lines.subList(0, most));
        cut.set(most - 1, cut.get(most - 1) + " …");
        return cut;
    }
}
