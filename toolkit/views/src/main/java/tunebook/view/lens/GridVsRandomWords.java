package tunebook.view.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tunebook.math.Digits;
import tunebook.tuning.GridVsRandom;
import tunebook.tuning.GridVsRandom.Comparison;
import tunebook.tuning.GridVsRandom.Sowing;
import tunebook.view.spec.DataTable;
import tunebook.view.spec.FigureSpec;

/**
 * Grid against random in words.
 *
 * @param plan what was compared
 * @param turns at each angle
 */
record GridVsRandomWords(GridVsRandom plan, List<Comparison> turns) {
    private static final double ALIKE = 1e-9;

    double chance(int k, int side) {
        var at = turns.get(k);
        return (side == 0 ? at.grid() : at.random()).chance();
    }

    /** Two digits after the point: the third is chance. */
    private static String share(double chance) {
        return String.format(Locale.ROOT, "%.2f", chance);
    }

    private String both(int k) {
        return share(chance(k, 0)) + " to " + share(chance(k, 1));
    }

    FigureSpec.Headings headings() {
        var settings = String.format(
                Locale.ROOT,
                "good window and random trials redrawn %,d times; a chance is ±%.2f; seed %d",
                plan.redraws(),
                1 / Math.sqrt(plan.redraws()),
                plan.seed().value());
        int last = turns.size() - 1;
        var first = turns.get(0);
        var question = "Grid or random, " + plan.trials() + " trials each: which hits the good window more often?";
        if (last == 0) {
            return new FigureSpec.Headings(
                    "Of what matters the grid tries " + values(first.grid()) + ", random "
                            + first.random().distinct() + ": it hits " + both(0),
                    question,
                    settings);
        }
        double before = chance(0, 1) - chance(0, 0);
        double after = chance(last, 1) - chance(last, 0);
        var claim = (after < before / 2 ? "Random's lead is a matter of axes: " : "Random leads: ") + both(0)
                + " at 0°, " + both(last) + " at 45°";
        return new FigureSpec.Headings(claim, question, settings);
    }

    private static String values(Sowing sowing) {
        return sowing.distinct() + (sowing.distinct() == 1 ? " value" : " values");
    }

    String name(Comparison at) {
        return Digits.of(at.axis().degrees(), 3) + "°";
    }

    String chartTitle() {
        return "chance that one of the " + plan.trials() + " trials is good";
    }

    String heading(int side, Sowing sowing) {
        return (side == 0 ? plan.trials() + " on a grid: " : plan.trials() + " at random: ") + sowing.distinct()
                + " distinct values";
    }

    String head(int k, int side) {
        return (side == 0 ? "grid " : "random ") + share(chance(k, side));
    }

    String caption(int k) {
        var at = turns.get(k);
        var parts = new ArrayList<String>();
        parts.add("the grid tries " + values(at.grid()) + " of it, chance "
                + share(at.grid().chance()));
        parts.add("random " + at.random().distinct() + ", chance "
                + share(at.random().chance()));
        if (at.grid().chance() > at.random().chance()) {
            parts.add("the grid's are evenly spread");
        } else if (at.grid().distinct() < plan.trials()) {
            parts.add("trials of the grid share values");
        }
        return Words.caption(matters(at) + ": ", parts);
    }

    private String matters(Comparison at) {
        double degrees = at.axis().degrees();
        if (degrees < ALIKE) {
            return "Only x matters";
        }
        if (Math.abs(degrees - 45) < ALIKE) {
            return "At 45° x and y matter alike";
        }
        if (degrees > 90 - ALIKE) {
            return "Only y matters";
        }
        return "At " + name(at) + (degrees < 45 ? " mostly x matters" : " mostly y matters");
    }

    /** What stands beside the picture in a strip. */
    List<String> brief(int k) {
        var at = turns.get(k);
        return List.of(
                name(at),
                "grid: " + values(at.grid()),
                "chance " + share(at.grid().chance()),
                "random: " + values(at.random()),
                "chance " + share(at.random().chance()));
    }

    String alt(int k) {
        var at = turns.get(k);
        var text = new StringBuilder("Two squares of ")
                .append(plan.trials())
                .append(
                        " trials, a grid and random, under a curve of the value along the axis that matters, from 0 to 1;"
                                + " it is good in a window from ")
                .append(share(at.low()))
                .append(" to ")
                .append(share(at.high()))
                .append(". ")
                .append(matters(at))
                .append(": the grid tries ")
                .append(values(at.grid()))
                .append(" of it, random ")
                .append(at.random().distinct())
                .append(". In the window: ")
                .append(hits(at, at.grid()))
                .append(" of the grid, ")
                .append(hits(at, at.random()))
                .append(" of random. Chance over ")
                .append(plan.redraws())
                .append(" redraws: grid ")
                .append(share(at.grid().chance()))
                .append(", random ")
                .append(share(at.random().chance()))
                .append('.');
        if (k > 0) {
            text.append(" Turned by ")
                    .append(Digits.of(
                            at.axis().degrees() - turns.get(k - 1).axis().degrees(), 3))
                    .append("° since the frame before, where it was ")
                    .append(share(chance(k - 1, 0)))
                    .append(" and ")
                    .append(share(chance(k - 1, 1)))
                    .append('.');
        }
        return text.toString();
    }

    private static long hits(Comparison at, Sowing sowing) {
        return sowing.seen().stream().filter(seen -> at.good(seen.get(0))).count();
    }

    DataTable data() {
        var rows = new ArrayList<List<Object>>();
        for (Comparison at : turns) {
            double degrees = at.axis().degrees();
            rows.add(List.of(
                    turns.size() > 1 ? (Object) (int) degrees : (Object) degrees,
                    at.grid().distinct(),
                    at.random().distinct(),
                    at.grid().chance(),
                    at.random().chance()));
        }
        return new DataTable(
                List.of("angle", "values of grid", "values of random", "chance of grid", "chance of random"), rows);
    }
}
