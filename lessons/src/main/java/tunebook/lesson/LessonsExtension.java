package tunebook.lesson;

import java.util.List;
import java.util.Map;
import tunebook.display.MimeBundle;
import tunebook.display.Renderer;
import tunebook.display.Screen;
import tunebook.spi.Extension;

/** Brings the lessons to the kernel: {@code Lesson} needs no import, and what exercises give back is shown as cards. */
public final class LessonsExtension implements Extension {
    /**
     * Next to the card, for programs: {@code {"exercise": "sign", "outcome": "passed"}}. Where an exercise shows several
     * in one notebook, the last one counts.
     */
    public static final String OUTCOME = "application/vnd.tunebook.outcome+json";

    @Override
    public List<String> imports() {
        return List.of("tunebook.lesson.Lesson");
    }

    @Override
    public Map<String, Renderer<?>> renderers() {
        Renderer<Shown> card = (shown, mimes) -> shown.card().bundle();
        Renderer<Graded> graded = (value, mimes) ->
                marked(value.card().bundle(), value.exercise(), value.outcome().name());
        Renderer<Bet> bet = (value, mimes) -> value.letter().isPresent()
                ? value.card().bundle()
                : marked(value.card().bundle(), value.exercise(), "not attempted");
        Renderer<Reveal> reveal = LessonsExtension::revealed;
        return Map.of(
                "tunebook.lesson.Shown", card,
                "tunebook.lesson.Graded", graded,
                "tunebook.lesson.Bet", bet,
                "tunebook.lesson.Reveal", reveal);
    }

    private static MimeBundle marked(MimeBundle bundle, String exercise, String outcome) {
        return bundle.with(OUTCOME, Map.of("exercise", exercise, "outcome", outcome));
    }

    /**
     * The picture and, below it, the card: look first, then read. The types that both have hold both; the picture's
     * others stay as they are.
     */
    private static MimeBundle revealed(Reveal reveal, List<String> mimes) {
        var graded = reveal.graded();
        var card = marked(
                reveal.card().bundle(), graded.exercise(), graded.outcome().name());
        if (reveal.figure().isEmpty()) {
            return card;
        }
        var both = Screen.current().render(reveal.figure().get(), mimes);
        for (var part : card.data().entrySet()) {
            var above = both.data().get(part.getKey());
            both = both.with(part.getKey(), above == null ? part.getValue() : above + "\n\n" + part.getValue());
        }
        return both;
    }
}
