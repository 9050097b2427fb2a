package tunebook.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a learner reads when an answer throws, typed into a Java shell. */
class LearnersFaultTest {
    private static String crash(String... cells) {
        var lesson = Lesson.of(5);
        try (var notebook = new Notebook(lesson, lesson.exercises().get(0).question())) {
            String shown = "";
            for (String cell : cells) {
                shown = notebook.type(cell);
            }
            return shown.replaceAll("^\"+|\"+$", "");
        }
    }

    @Test
    void namesTheExceptionAndTheLineOfTheCheck() {
        assertThat(crash("sign.check((w, slope, eta) -> w / (int) (0 * w) + 1 / 0).outcome().card().text()"))
                .contains("Your code stopped with an error")
                .contains("`ArithmeticException`: / by zero")
                .endsWith("It happened on the line of `check`.");
    }

    @Test
    void countsLinesFromTheCheck() {
        assertThat(crash("""
                sign.check((w, slope, eta) -> {
                    int[] steps = {};
                    return w - steps[1];
                }).outcome().card().text()"""))
                .contains("Index 1 out of bounds for length 0")
                .endsWith("It happened on line 2 below `check`.");
    }

    @Test
    void namesTheLearnersOwnMethodAndException() {
        assertThat(crash(
                        "class TooSteep extends RuntimeException {}",
                        "double next(double w) { throw new TooSteep(); }",
                        "sign.check((w, slope, eta) ->\n next(w)).outcome().card().text()"))
                .contains("`TooSteep`.")
                .endsWith("It happened in `next`, called on the line below `check`.");
    }

    @Test
    void saysOnlyTheMethodWhereTheTraceIsCutOff() {
        assertThat(crash(
                        "double next(double w) { return next(w + 1) + 1; }",
                        "sign.check((w, slope, eta) -> next(w)).outcome().card().text()"))
                .contains("`StackOverflowError`.")
                .endsWith("It happened in `next`.");
    }

    @Test
    void saysNothingOfPlacesItDoesNotKnow() {
        assertThat(LearnersFault.of(new IllegalStateException("x")).where()).isEmpty();
    }
}
