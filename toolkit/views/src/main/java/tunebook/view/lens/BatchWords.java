package tunebook.view.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tunebook.descent.Status;
import tunebook.tuning.RaceResult;
import tunebook.view.spec.FigureSpec;

/** The batch family in words. */
record BatchWords(RaceResult race, List<Runner> runners, Ground ground, NoiseCurve noise) {
    FigureSpec.Headings headings() {
        return new FigureSpec.Headings(claim(), "Which path trembles most?", settings());
    }

    private String claim() {
        var steps = runners.stream()
                .map(runner -> Integer.toString(runner.lane().steps()))
                .toList();
        var lost = runners.stream()
                .filter(runner -> runner.lane().last().status() == Status.DIVERGED)
                .map(Runner::label)
                .toList();
        if (!lost.isEmpty()) {
            return "Batch " + String.join(" and ", lost) + (lost.size() == 1 ? " diverges" : " diverge");
        }
        boolean noisier = IntStream.range(1, runners.size()).allMatch(i -> noise.spread(i) > noise.spread(i - 1));
        return race.examples() + " examples in " + Words.or(steps) + " steps"
                + (noisier && runners.size() > 1 ? ": smaller batch, more noise" : "");
    }

    private String settings() {
        return Formula.named(race.objective()) + ", " + race.objective().examples() + " examples, from "
                + Words.point(race.start()) + ", seed " + race.seed().value();
    }

    String caption(long examples) {
        if (examples == 0) {
            return Words.caption(
                    "0 examples seen: ",
                    List.of(
                            "all start at " + Words.point(race.start()) + " with loss "
                                    + Words.number(runners.get(0).lane().at(0).value()),
                            "each will see the same number of examples, in batches of its own size"));
        }
        var parts = new ArrayList<String>();
        for (Runner runner : runners) {
            var mark = runner.lane().atExamples(examples);
            boolean lost = mark.status() == Status.DIVERGED || mark.status() == Status.FAILED;
            var ending = lost ? mark.status().name().toLowerCase(Locale.ROOT) : "loss " + Words.number(mark.value());
            var part = "batch " + runner.label() + " " + ending + " after " + mark.t()
                    + (mark.t() == 1 ? " step" : " steps");
            parts.add(lost ? 0 : parts.size(), part);
        }
        return Words.caption(examples + " examples seen: ", parts);
    }

    String alt(long examples) {
        var now = runners.stream()
                .map(runner -> {
                    var mark = runner.lane().atExamples(examples);
                    return "batch " + runner.label() + " after " + mark.t() + " steps at " + Words.point(mark.point())
                            + ", loss " + Words.number(mark.value())
                            + (mark.status() == Status.MOVING
                                    ? ""
                                    : ", " + mark.status().name().toLowerCase(Locale.ROOT));
                })
                .collect(Collectors.joining("; "));
        return "Contour map of the loss, " + Formula.named(race.objective()) + ", " + ground.ranges()
                + ", dark is lower; beside it loss and length of the gradient seen, over examples seen. Paths of "
                + runners.size() + " batch sizes from " + Words.point(race.start()) + ". After " + examples + " of "
                + race.examples() + " examples: " + now + ".";
    }
}
