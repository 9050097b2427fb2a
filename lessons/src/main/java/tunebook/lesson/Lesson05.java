package tunebook.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import tunebook.math.Vec;

/** The exercises of lecture 5, <i>Gradient descent</i>. */
public final class Lesson05 {
    private Lesson05() {}

    /** The lecture and its exercises. */
    public static Lesson lesson() {
        return new Lesson(5, "Gradient descent", List.of(fixTheSign(), largestEta(), orderByNoise()));
    }

    /** Repair the update rule that a slide printed with a plus. */
    public static FunctionExercise<StepRule> fixTheSign() {
        var question = Question.of("sign", "Write the step that goes downhill from w.")
                .withStarter(
                        "var sign = Lesson05.fixTheSign();",
                        "sign.check((w, slope, eta) -> todo())   // the slide had: w + eta * slope")
                .withHints(
                        "Stand where the slope is positive: the function rises to the right. Which way is down?",
                        "The new w is the old w and a change. The change points against the slope and is `eta` times as long.",
                        "One sign on the slide has to go: replace `+` by `-`.")
                .withSolution(
                        "sign.check((w, slope, eta) -> w - eta * slope)",
                        "The derivative points uphill, so the step is taken against it.")
                .withWrongAnswer("sign.check((w, slope, eta) -> w + eta * slope)", "climbs", "2.6")
                .withWrongAnswer("sign.check((w, slope, eta) -> w - slope)", "eta", "step size")
                .withWrongAnswer("sign.check((w, slope, eta) -> -eta * slope)", "only the change")
                .withWrongAnswer("sign.check((w, slope, eta) -> eta * slope - w)", "swapped")
                .withWrongAnswer("sign.check((w, slope, eta) -> w - eta)", "slope", "steep")
                .withWrongAnswer(
                        "sign.check((w, slope, eta) -> w - eta * Math.abs(slope))", "left", "right of the valley")
                .withWrongAnswer("sign.check((w, slope, eta) -> w - eta * 2 * w)", "2w", "given")
                .withWrongAnswer(
                        "sign.check((w, slope, eta) -> w - eta * slope / 2)", "should give 1.4", "yours gives 1.7");
        return new FunctionExercise<>(question, downhill());
    }

    private static ProbeCheck<StepRule> downhill() {
        return ProbeCheck.<StepRule>of(
                        List.of("w", "slope", "eta"),
                        List.of(Vec.of(2, 6, 0.1), Vec.of(-1, -4, 0.25), Vec.of(0.5, 0, 0.3), Vec.of(3, -2, 1)),
                        (rule, at) -> rule.next(at.get(0), at.get(1), at.get(2)),
                        (w, slope, eta) -> w - eta * slope,
                        "Down is against the slope: w ← w − η · slope.")
                .withMistake(
                        (w, slope, eta) -> w + eta * slope,
                        "This is the slide's rule, and it climbs: where the function rises to the right it goes right.")
                .withMistake(
                        (w, slope, eta) -> w - slope,
                        "The direction is right. But `eta`, the step size, has no say in it yet.")
                .withMistake(
                        (w, slope, eta) -> -eta * slope,
                        "That is only the change. The new w is the old w and the change together.")
                .withMistake(
                        (w, slope, eta) -> eta * slope - w,
                        "The two sides of the minus are swapped: start from `w` and take the step off.")
                .withMistake(
                        (w, slope, eta) -> w - eta,
                        "The slope has no say in it yet: it gives the direction, and longer steps where it is steep.")
                .withMistake(
                        (w, slope, eta) -> w - eta * Math.abs(slope),
                        "This always goes left. That is down only when you stand to the right of the valley.")
                .withMistake(
                        (w, slope, eta) -> w - eta * 2 * w,
                        "The slope is 2w on the curve w² only. Here it is given: use `slope`, whatever the curve.");
    }

    /** Find where gradient descent on the ravine 0.1x² + 2y² stops being stable: 2/λ with λ = 4. */
    public static NumberExercise largestEta() {
        var question = Question.of(
                        "largest-eta",
                        "Below which η does gradient descent on the ravine 0.1x² + 2y² settle in the valley, whatever the"
                                + " start, and above which does it fly off?")
                .withStarter("var largest = Lesson05.largestEta();", "largest.check(todo())   // your number")
                .withHints(
                        "Look at y alone: its slope is 4y. Write the step as y ← (…) · y. What does the bracket do to y?",
                        "y ← (1 − 4η) · y. It shrinks as long as the bracket lies between −1 and 1.",
                        "The bracket reaches −1 first: solve 1 − 4η = −1.")
                .withSolution(
                        "largest.check(2.0 / 4.0)",
                        "Along y each step multiplies by 1 − ηλ with λ = 4. |1 − 4η| < 1 means 0 < η < 2/4. Along x"
                                + " λ is only 0.2, which would allow η up to 10: the steepest direction sets the limit.")
                .withWrongAnswer("largest.check(0.4)", "stable", "larger")
                .withWrongAnswer("largest.check(0.6)", "flies off", "smaller")
                .withWrongAnswer("largest.check(0.25)", "one step", "fastest")
                .withWrongAnswer("largest.check(10)", "flat", "steepest")
                .withWrongAnswer("largest.check(1)", "second derivative", "4")
                .withWrongAnswer("largest.check(-0.5)", "uphill")
                .withWrongAnswer("largest.check(0)", "does not move")
                .withWrongAnswer("largest.check(2 / 4)", "whole numbers", "2.0/4");
        var check = NumberCheck.of(
                        0.5,
                        0.005,
                        "2/λ = 2/4. At η = 0.5 exactly, y jumps from side to side for ever: 1 − 4 · 0.5 = −1.")
                .withMistake(eta -> eta < 0, "A negative η goes uphill: the sign of the first exercise is back.")
                .withMistake(
                        eta -> eta == 0,
                        "With η = 0 the point does not move at all. (Did you write `2/4`? Java divides whole numbers to a"
                                + " whole number, and that is 0: write `2.0/4`.)")
                .withMistake(
                        0.25,
                        "This η lands on the valley floor in one step, which is the fastest along y. But is it the largest"
                                + " that is stable?")
                .withMistake(
                        1, "Did you take λ = 2, the number in front of y²? λ is the second derivative, and that is 4.")
                .withMistake(
                        10, "That is the limit along x, the flat direction. The steepest direction gives up first.")
                .withMistake(eta -> eta < 0.5, "It is stable there, but a larger η still is. Where does it end?")
                .withMistake(eta -> eta > 0.5, "There y flies off: |1 − 4η| is above 1. The limit is smaller.");
        return new NumberExercise(question, check);
    }

    /** Bet which batch size gives the noisiest gradient, before the picture of the three paths is unlocked. */
    public static Prediction orderByNoise() {
        var question = Question.of(
                        "noise",
                        "The same data, the same η, three batch sizes: 1 example, 10 examples, all of them. From calm to"
                                + " noisy, what will the three paths look like?")
                .withStarter("var noise = Lesson05.orderByNoise();", "noise.predict(\"?\")   // A, B, C or D")
                .withHints(
                        "How much does one throw of a die tell you about its mean? And the average of ten throws?",
                        "Averaging m independent draws divides the spread by √m. With all the examples, nothing is drawn.")
                .withSolution(
                        "noise.predict(\"B\")",
                        "The mean of m examples drawn at random scatters about the full gradient by σ/√m: all of them not"
                                + " at all, 10 about a third as much as 1.")
                .withWrongAnswer("noise.predict(\"A\")", "You said A", "√m")
                .withWrongAnswer("noise.predict(\"C\")", "You said C", "√m")
                .withWrongAnswer("noise.predict(\"D\")", "You said D", "√m");
        var choices = new LinkedHashMap<String, String>();
        choices.put("A", "1 is the calmest, then 10, then all");
        choices.put("B", "all is the calmest, then 10, then 1");
        choices.put("C", "10 is the calmest, it is the compromise");
        choices.put("D", "all three alike, for on average they follow the same gradient");
        return new Prediction(
                question,
                choices,
                "B",
                "On average all three follow the same gradient. But the mean of m examples scatters about it by σ/√m:"
                        + " less with 10 than with 1, and not at all with all of them.");
    }
}
