package tunebook.view.lens;

import java.util.ArrayList;
import java.util.List;
import tunebook.descent.Term;
import tunebook.math.Vec;
import tunebook.view.spec.Mark;
import tunebook.view.spec.Palette;

/** The formula of one step beside its map: the stage at hand in full with numbers, earlier ones in one line each. */
record AnatomyText(StepAnatomy step, double width, double height) {
    private static final double SIZE = 13;
    private static final double LINE = 18;
    private static final int LONGEST = 47;

    /** The lines in stage 0 to 3. */
    List<Mark> notes(int stage) {
        var page = new Page();
        for (int i = 0; i < StepAnatomy.STAGES.size(); i++) {
            int rgb = i == stage ? Palette.BLACK : Palette.TRUTH;
            page.notes.add(new Mark.Note(
                    i * width / 4, height - 16, (i + 1) + " " + StepAnatomy.STAGES.get(i), SIZE, i == stage, rgb));
        }
        page.y = height - 46;
        for (int earlier = 0; earlier < stage; earlier++) {
            results(earlier).forEach(words -> page.add(words, false, Palette.TRUTH));
        }
        if (stage > 0) {
            page.y -= LINE / 2;
        }
        full(stage, page);
        return page.notes;
    }

    private static final class Page {
        private final List<Mark> notes = new ArrayList<>();
        private double y;

        void add(String words, boolean bold, int rgb) {
            int cut = words.length() > LONGEST ? words.lastIndexOf(" = ") : -1;
            if (cut > 0) {
                line(words.substring(0, cut), bold, rgb);
                line("        " + words.substring(cut + 1), bold, rgb);
            } else {
                line(words, bold, rgb);
            }
        }

        private void line(String words, boolean bold, int rgb) {
            notes.add(new Mark.Note(0, y, words, SIZE, bold, rgb));
            y -= LINE;
        }
    }

    private List<String> results(int stage) {
        if (stage == 0) {
            return List.of("g = " + Words.point(step.seen().gradient()));
        }
        var results = step.terms(stage).stream()
                .map(term -> term.symbol() + " = " + Words.point(term.result()))
                .toList();
        return results.isEmpty() ? List.of("no memory") : results;
    }

    private void full(int stage, Page page) {
        if (stage == 0) {
            gradient(page);
            return;
        }
        if (step.terms(stage).isEmpty()) {
            page.add("No memory: this rule forgets every gradient", false, Palette.INK);
            page.add("as soon as it has used it.", false, Palette.INK);
        }
        for (Term term : step.terms(stage)) {
            page.add(term.formula(), true, Palette.BLACK);
            page.add("x:  " + term.substituted(0, Words::number), false, Palette.INK);
            page.add("y:  " + term.substituted(1, Words::number), false, Palette.INK);
        }
        if (stage == 3) {
            page.add(
                    "f goes from " + Words.number(step.valueBefore()) + " to " + Words.number(step.valueAfter()),
                    true,
                    Palette.BLACK);
        }
    }

    private void gradient(Page page) {
        var seen = step.seen();
        page.add("w = " + Words.point(seen.at()), false, Palette.INK);
        page.add("f(w) = " + Words.number(seen.value()), false, Palette.INK);
        page.add("g ← ∇f(w)", true, Palette.BLACK);
        page.add("x:  g = " + Words.number(seen.gradient().get(0)), false, Palette.INK);
        page.add("y:  g = " + Words.number(seen.gradient().get(1)), false, Palette.INK);
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
                                lines(2).get(step.scalings().size() - 1),
                                "a gradient of length "
                                        + Words.number(step.seen().gradient().norm()) + " becomes a step of "
                                        + Words.number(moved.delta().norm())));
            default ->
                Words.caption(
                        "4 move: ",
                        List.of(
                                "from " + Words.point(moved.from()) + " to " + Words.point(moved.to()),
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
