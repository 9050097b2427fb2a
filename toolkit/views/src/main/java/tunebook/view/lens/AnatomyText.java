package tunebook.view.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tunebook.descent.Term;
import tunebook.math.Vec;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Palette;

/** The formula of one step beside its map: the stage at hand in full with numbers, earlier ones in one line each. */
record AnatomyText(StepAnatomy step, double width, double height) {
    private static final double SIZE = 13;
    private static final double LINE = 18;
    private static final int LONGEST = 47;
    /** More lines than this stand closer together. */
    private static final int ROOMY = 20;

    private static final String INDENT = "        ";

    /** The lines in stage 0 to 3. */
    List<Mark> notes(int stage) {
        var notes = new ArrayList<Mark>();
        for (int i = 0; i < StepAnatomy.STAGES.size(); i++) {
            int rgb = i == stage ? Palette.BLACK : Palette.TRUTH;
            notes.add(new Mark.Note(
                    i * width / 4, height - 16, (i + 1) + " " + StepAnatomy.STAGES.get(i), SIZE, i == stage, rgb));
        }
        var earlier = new ArrayList<String>();
        for (int before = 0; before < stage; before++) {
            earlier.addAll(results(before));
        }
        var page = new Page();
        full(stage, page);
        boolean crowded = earlier.size() + page.lines.size() > ROOMY;
        for (String words : crowded ? flowing(earlier) : earlier) {
            page.grey.add(words);
        }
        notes.addAll(page.notes(height - 46));
        return notes;
    }

    /** As many to a line as fit. */
    private static List<String> flowing(List<String> items) {
        var lines = new ArrayList<String>();
        for (String item : items) {
            int last = lines.size() - 1;
            if (last >= 0 && lines.get(last).length() + item.length() + 3 <= LONGEST) {
                lines.set(last, lines.get(last) + "   " + item);
            } else {
                lines.add(item);
            }
        }
        return lines;
    }

    private static final class Page {
        private final List<String> grey = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();

        private record Line(String words, boolean bold, int rgb) {}

        /** A line of the formula, broken before a sign or the result where it is too long. */
        void add(String words, boolean bold, int rgb) {
            var rest = words;
            while (rest.length() > LONGEST) {
                int cut = Math.max(
                        rest.lastIndexOf(" = ", LONGEST),
                        Math.max(rest.lastIndexOf(" + ", LONGEST), rest.lastIndexOf(")/(", LONGEST)));
                if (cut <= INDENT.length()) {
                    break;
                }
                cut += rest.charAt(cut) == ')' ? 1 : 0;
                lines.add(new Line(rest.substring(0, cut), bold, rgb));
                rest = INDENT + rest.substring(cut).strip();
            }
            lines.add(new Line(rest, bold, rgb));
        }

        /** From the top down, closer together where there are many. */
        List<Mark> notes(double top) {
            double gap = grey.isEmpty() ? 0 : 0.5;
            double line = Math.min(LINE, top / (grey.size() + gap + lines.size() - 0.7));
            var notes = new ArrayList<Mark>();
            double y = top;
            for (String words : grey) {
                notes.add(new Mark.Note(0, y, words, SIZE, false, Palette.TRUTH));
                y -= line;
            }
            y -= gap * line;
            for (Line each : lines) {
                notes.add(new Mark.Note(0, y, each.words(), SIZE, each.bold(), each.rgb()));
                y -= line;
            }
            return notes;
        }
    }

    private List<String> results(int stage) {
        var results = new ArrayList<String>();
        if (stage == 0) {
            results.add("g = " + Words.point(step.seen().gradient()));
        }
        step.terms(stage).forEach(term -> results.add(term.symbol() + " = " + Words.point(term.result())));
        return results.isEmpty() ? List.of("no memory") : results;
    }

    private void full(int stage, Page page) {
        if (stage == 0) {
            gradient(page);
        } else if (step.terms(stage).isEmpty()) {
            page.add("No memory: this rule forgets every gradient", false, Palette.INK);
            page.add("as soon as it has used it.", false, Palette.INK);
        }
        for (Term term : step.terms(stage)) {
            page.add(term.formula(), true, Palette.BLACK);
            numbers(term).forEach(line -> page.add(line, false, Palette.INK));
        }
        if (stage == 3) {
            page.add(
                    "f goes from " + Words.number(step.valueBefore()) + " to " + Words.number(step.valueAfter()),
                    true,
                    Palette.BLACK);
        }
    }

    /** The line with numbers, for each coordinate that is shown; once if all its numbers are the same for all. */
    private List<String> numbers(Term term) {
        boolean scalar = term.result().dimension() == 1
                && term.numbers().values().stream().allMatch(number -> number.dimension() == 1);
        var names = step.coordinates();
        return scalar
                ? List.of(term.substituted(0, Words::number))
                : IntStream.range(0, names.size())
                        .mapToObj(i -> names.get(i) + ":  " + term.substituted(i, Words::number))
                        .toList();
    }

    private void gradient(Page page) {
        var seen = step.seen();
        page.add("w = " + Words.point(seen.at()), false, Palette.INK);
        page.add("f(w) = " + Words.number(seen.value()), false, Palette.INK);
        page.add("g ← ∇f(w)", true, Palette.BLACK);
        var names = step.coordinates();
        for (int i = 0; i < names.size(); i++) {
            page.add(names.get(i) + ":  g = " + Words.number(seen.gradient().get(i)), false, Palette.INK);
        }
        page.add("length ‖g‖ = " + Words.number(seen.gradient().norm()), false, Palette.INK);
    }

    String caption(int stage) {
        var moved = step.moved();
        return switch (stage) {
            case 0 ->
                Words.caption(
                        "1 gradient: ",
                        List.of(
                                "at " + Words.point(step.seen().at()) + " it is "
                                        + Words.point(step.seen().gradient()),
                                "downhill is the other way"));
            case 1 ->
                Words.caption(
                        "2 memory: ",
                        step.memories().isEmpty() ? List.of("none, the gradient is used as it is") : lines(1));
            case 2 ->
                Words.caption(
                        "3 scale: ",
                        List.of(
                                lines(2).get(step.terms(2).size() - 1),
                                "a gradient of length "
                                        + Words.number(step.seen().gradient().norm()) + " becomes a step of "
                                        + Words.number(moved.delta().norm())));
            default ->
                Words.caption(
                        "4 move: ",
                        List.of(
                                (step.decayed() ? "after the decay, from " : "from ") + Words.point(moved.from())
                                        + " to " + Words.point(moved.to()),
                                "f from " + Words.number(step.valueBefore()) + " to "
                                        + Words.number(step.valueAfter())));
        };
    }

    /** {@code "v ← β·v + g = (−1, −8)"}. */
    private List<String> lines(int stage) {
        return step.terms(stage).stream()
                .map(term -> term.formula() + " = " + Words.point(term.result()))
                .toList();
    }

    /** The stage for a small picture: its name, its formula, what comes out. */
    List<String> brief(int stage) {
        var brief = new ArrayList<>(List.of((stage + 1) + " " + StepAnatomy.STAGES.get(stage)));
        if (stage == 0) {
            brief.addAll(List.of("g ← ∇f(w)", result(step.seen().gradient())));
        } else if (step.terms(stage).isEmpty()) {
            brief.add("none");
        }
        for (Term term : step.terms(stage)) {
            brief.addAll(List.of(term.formula(), result(term.result())));
        }
        if (stage == 3) {
            brief.add("f from " + Words.number(step.valueBefore()) + " to " + Words.number(step.valueAfter()));
        }
        return brief;
    }

    private static String result(Vec value) {
        return "    = " + Words.point(value);
    }

    /** The stage in words: its lines, all of them. */
    String alt(int stage) {
        var words = caption(stage).substring(2); // without its number
        return stage == 0 || step.terms(stage).isEmpty()
                ? words
                : StepAnatomy.STAGES.get(stage) + ": " + String.join("; ", lines(stage)) + ".";
    }
}
