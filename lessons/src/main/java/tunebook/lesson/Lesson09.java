package tunebook.lesson;

import java.util.LinkedHashMap;
import java.util.List;

/** The exercises of lecture 9, <i>Manual, grid and random search</i>. */
public final class Lesson09 {
    private Lesson09() {}

    /** The lecture and its exercises. */
    public static Lesson lesson() {
        return new Lesson(9, "Manual, grid and random search", List.of(conditionalGrid(), rotateTheAxis()));
    }

    /** Count a grid in which one parameter exists only under one value of another: 6, not 10. */
    public static NumberExercise conditionalGrid() {
        var question = Question.of(
                        "conditional",
                        "The optimizer is Adam or SGD. Adam also has β₁, of which you try 0.8, 0.85, 0.9, 0.95 and 0.99; SGD"
                                + " has none. How many different settings has the grid?")
                .withStarter("var grid = Lesson09.conditionalGrid();", "grid.check(todo())   // how many settings")
                .withHints(
                        "Write them down, one a line. It is a short list.",
                        "How many of your lines say SGD? Do they train different networks?",
                        "Five lines say Adam.")
                .withSolution(
                        "grid.check(5 + 1)",
                        "A sum over the branches, not a product: five settings with Adam, and SGD once. The product 2 · 5"
                                + " trains SGD five times over.")
                .withWrongAnswer("grid.check(2 * 5)", "five times", "never reads")
                .withWrongAnswer("grid.check(5)", "SGD")
                .withWrongAnswer("grid.check(2 + 5)", "Adam without")
                .withWrongAnswer("grid.check(2)", "β₁")
                .withWrongAnswer("grid.check(Math.pow(2, 5))", "one of the two")
                .withWrongAnswer("grid.check(25)", "It is smaller");
        var check = NumberCheck.of(
                        6,
                        0,
                        "Conditions turn products into sums. In this little grid that saves four trials of ten; with a"
                                + " condition inside another it is often most of them.")
                .withMistake(
                        10,
                        "A product: it trains SGD five times, each with another β₁ that SGD never reads. Five times the same"
                                + " network.")
                .withMistake(5, "These are those with Adam. SGD is one more.")
                .withMistake(7, "You have counted Adam without a β₁ as well. With Adam there are five, no more.")
                .withMistake(2, "These are the optimizers. With Adam, β₁ still has to be chosen.")
                .withMistake(32, "That would be five switches. A setting has one of the two optimizers and one β₁.");
        return new NumberExercise(question, check);
    }

    /** Bet what becomes of random search's lead when the important direction runs between the axes. */
    public static Prediction rotateTheAxis() {
        var question = Question.of(
                        "rotated",
                        "Nine trials on a grid, nine at random. Along the axis that matters, random hits a good tenth nearly"
                                + " twice as often. Now turn that axis by 45°, so that both parameters matter alike. Who"
                                + " hits it more often?")
                .withStarter("var rotated = Lesson09.rotateTheAxis();", "rotated.predict(\"?\")   // A, B, C or D")
                .withHints(
                        "Draw the grid, and look at it from a corner: at how many different places do you see points?",
                        "From a corner the nine stand at five places, no longer at three. And how many places has random,"
                                + " before and after?")
                .withSolution(
                        "rotated.predict(\"B\")",
                        "Seen from the corner the grid has five places instead of three, so it gains; random has nine either"
                                + " way. The lead was never in chance itself, but in not wasting trials on the same value.")
                .withWrongAnswer("rotated.predict(\"A\")", "You said A", "lead")
                .withWrongAnswer("rotated.predict(\"C\")", "You said C", "lead")
                .withWrongAnswer("rotated.predict(\"D\")", "You said D", "lead");
        var choices = new LinkedHashMap<String, String>();
        choices.put("A", "random, as before: chance does not know the axes");
        choices.put("B", "they are about even");
        choices.put("C", "the grid, nearly twice as often");
        choices.put("D", "both miss nearly always");
        return new Prediction(
                question,
                choices,
                "B",
                "At 0° it is 0.34 against 0.61, at 45° 0.56 against 0.59: random's lead is gone. In between, at 20°, the"
                        + " grid even leads by 0.85 to 0.61, for there its nine points are nine values, evenly spread.");
    }
}
