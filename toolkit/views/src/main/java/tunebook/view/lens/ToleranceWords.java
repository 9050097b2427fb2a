package tunebook.view.lens;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tunebook.tuning.Settling;
import tunebook.tuning.Settling.Outcome;
import tunebook.tuning.ToleranceBand;
import tunebook.tuning.ToleranceResult;
import tunebook.view.spec.FigureSpec;
import tunebook.view.spec.Numerals;

/** A sweep of learning rates in words. */
record ToleranceWords(ToleranceResult sweep) {

    FigureSpec.Headings headings() {
        var settings = Formula.named(sweep.objective()) + " from " + Words.point(sweep.start()) + "; settled: f below "
                + Words.number(sweep.target()) + " at step " + sweep.steps();
        return new FigureSpec.Headings(claim(), "Which optimizer forgives most, if η is not quite right?", settings);
    }

    private String claim() {
        var ranked = sweep.bands().stream()
                .sorted(Comparator.comparingDouble(ToleranceBand::decades).reversed())
                .toList();
        var widest = ranked.get(0);
        var narrowest = ranked.get(ranked.size() - 1);
        if (widest.best().isEmpty()) {
            return "At none of these η does anything settle in " + sweep.steps() + " steps";
        }
        var claim = widest.label() + " settles over " + width(widest) + " of η";
        return ranked.size() == 1 ? claim : claim + ", " + narrowest.label() + " over " + width(narrowest);
    }

    /** {@code "1.9 decades"}, {@code "2.1 decades or more"}. */
    static String width(ToleranceBand band) {
        return band.best().isEmpty() ? "none" : decades(band) + " decades" + (goesOn(band) ? " or more" : "");
    }

    /** Whether the widest run reaches the largest η that was tried. */
    static boolean goesOn(ToleranceBand band) {
        var run = band.widest();
        var all = band.settlings();
        return !run.isEmpty() && run.get(run.size() - 1).equals(all.get(all.size() - 1));
    }

    /** Rounded to a tenth; down where it may be more. */
    static String decades(ToleranceBand band) {
        double tenths = 10 * band.decades();
        double rounded = goesOn(band) ? Math.floor(tenths + 1e-9) : Math.round(tenths);
        return rounded == 0 ? "under 0.1" : Numerals.brief(rounded / 10);
    }

    /** The caption of frame k: 0 before any, then one optimizer after the other. */
    String caption(int k) {
        if (k == 0) {
            return "Each η from " + Words.number(sweep.low()) + " to " + Words.number(sweep.high()) + " is tried for "
                    + sweep.steps() + " steps. Guess first: who works over the widest range?";
        }
        var band = sweep.bands().get(k - 1);
        return Words.caption(band.label() + " ", parts(band));
    }

    private static List<String> parts(ToleranceBand band) {
        var parts = new ArrayList<String>();
        var run = band.widest();
        if (run.isEmpty()) {
            parts.add("settles at no η that was tried");
            return parts;
        }
        parts.add("settles for η from " + eta(run.get(0)) + " to " + eta(run.get(run.size() - 1)) + ", " + width(band));
        band.best().ifPresent(best -> parts.add("fastest at η=" + eta(best) + ", in " + steps(best)));
        above(band).ifPresent(parts::add);
        return parts;
    }

    /** What mostly happens above the widest run. */
    private static Optional<String> above(ToleranceBand band) {
        var run = band.widest();
        double top = run.get(run.size() - 1).rate();
        return band.settlings().stream()
                .filter(settling -> settling.rate() > top)
                .map(Settling::outcome)
                .collect(Collectors.groupingBy(outcome -> outcome, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> "above, it mostly " + words(most.getKey()));
    }

    private static String steps(Settling settling) {
        return settling.steps() + (settling.steps() == 1 ? " step" : " steps");
    }

    static String eta(Settling settling) {
        return Numerals.brief(settling.rate(), 2);
    }

    /** What is written into the region of an outcome. */
    static String words(Outcome outcome) {
        return switch (outcome) {
            case SETTLES -> "settles";
            case SLOW -> "is too slow";
            case RESTLESS -> "hops about";
            case DIVERGES -> "diverges";
        };
    }

    /** {@code "best η 0.47: 23 steps"}. */
    static String best(Settling settling) {
        return "best η " + eta(settling) + ": " + steps(settling);
    }

    String alt(int k) {
        var shown = sweep.bands().subList(0, k);
        return "Bar chart: over which learning rates each optimizer settles, on a log axis of η from "
                + Words.number(sweep.low()) + " to " + Words.number(sweep.high()) + ", on "
                + Formula.named(sweep.objective()) + ". "
                + (shown.isEmpty()
                        ? "No bar yet for "
                                + sweep.bands().stream()
                                        .map(ToleranceBand::label)
                                        .collect(Collectors.joining(", ", "", "."))
                        : shown.stream()
                                .map(band -> band.label() + " " + String.join("; ", parts(band)))
                                .collect(Collectors.joining(". ", "", ".")));
    }
}
