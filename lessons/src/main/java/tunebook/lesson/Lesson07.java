package tunebook.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import tunebook.math.Vec;

/** The exercises of lecture 7, <i>Schedules and warm-up</i>. */
public final class Lesson07 {
    private static final String COSINE = """
            cosine.check((t, peak, warmup, total) -> {
                if (t < warmup) {
                    return %s;
                }
                return %s;
            })""";
    private static final String LINE = "peak * t / warmup";
    private static final String FALL = "peak * (1 + Math.cos(Math.PI * (t - warmup) / (total - warmup))) / 2";

    private Lesson07() {}

    /** The lecture and its exercises. */
    public static Lesson lesson() {
        return new Lesson(7, "Schedules and warm-up", List.of(predictLowest(), countReductions(), writeCosine()));
    }

    /** Bet which of three fixed η and a cosine ends lowest on single examples, before the picture is unlocked. */
    public static Prediction predictLowest() {
        var question = Question.of(
                        "lowest",
                        "Four runs on single examples, 1000 steps each: three with a fixed η, one whose η falls along half"
                                + " a cosine from 0.1 to 0. Whose loss on all the data is lowest at the end?")
                .withStarter("var lowest = Lesson07.predictLowest();", "lowest.predict(\"?\")   // A, B, C or D")
                .withHints(
                        "Lecture 5: at a fixed η the path never comes to rest. How wide does it hover?",
                        "A small η hovers little, but how far does it get in 1000 steps? Who need not choose?")
                .withSolution(
                        "lowest.predict(\"D\")",
                        "While η is large the way is short, while it is small the noise is averaged away. Only a schedule"
                                + " has both.")
                .withWrongAnswer("lowest.predict(\"A\")", "You said A", "both")
                .withWrongAnswer("lowest.predict(\"B\")", "You said B", "both")
                .withWrongAnswer("lowest.predict(\"C\")", "You said C", "both");
        var choices = new LinkedHashMap<String, String>();
        choices.put("A", "η = 0.1, it is there first");
        choices.put("B", "η = 0.01, the middle way");
        choices.put("C", "η = 0.001, it hovers least");
        choices.put("D", "the cosine from 0.1 to 0");
        return new Prediction(
                question,
                choices,
                "D",
                "η = 0.1 is quick and hovers wide, η = 0.001 would hover little but is not there yet. The cosine is both,"
                        + " one after the other. (With other seeds too: it is the lowest of the four in 84 of 100.)");
    }

    /** Count by hand how often a plateau schedule reduces η: whose patience is 2 acts at the third disappointment. */
    public static NumberExercise countReductions() {
        var question = Question.of(
                        "reductions",
                        "A plateau schedule with patience 2 sees the losses 9, 6, 5, 5, 5, 5, 4, 4, 4, 4, 4, one an epoch."
                                + " How often does it reduce η?")
                .withStarter(
                        "var reductions = Lesson07.countReductions();", "reductions.check(todo())   // how many times")
                .withHints(
                        "Write a second row below the losses: how many epochs in a row have brought nothing better?",
                        "0, 0, 0, 1, 2, 3: with patience 2, two are borne. And after a reduction the count begins again.",
                        "The row goes on 0, 1, 2, 3, and then begins again with the last loss.")
                .withSolution(
                        "reductions.check(2)",
                        "Counted without a better value: 0, 0, 0, 1, 2, 3 (reduce), 0, 1, 2, 3 (reduce), 1. Patience 2"
                                + " bears two, and acts at the third.")
                .withWrongAnswer("reductions.check(3)", "bears", "one more")
                .withWrongAnswer("reductions.check(7)", "in a row")
                .withWrongAnswer("reductions.check(5)", "count", "again")
                .withWrongAnswer("reductions.check(4)", "better", "the other way round")
                .withWrongAnswer("reductions.check(0)", "does act")
                .withWrongAnswer("reductions.check(1)", "It is larger");
        var check = NumberCheck.of(
                        2,
                        0,
                        "Patience p means: p epochs without a better value are borne, the next one reduces η. So it acts"
                                + " p + 1 epochs after the last good one, and then waits again.")
                .withMistake(
                        3,
                        "You acted at the second epoch without a better value. Patience 2 bears two; it takes one more."
                                + " (Or you waited, but did not count from 0 again after a reduction.)")
                .withMistake(
                        7,
                        "These are all the epochs without a better value. What counts is how many there are in a row.")
                .withMistake(5, "After each reduction, and after each better value, the count begins again.")
                .withMistake(4, "These are the epochs that are better: it is the other way round.")
                .withMistake(0, "It does act: there are stretches of three and of four epochs with nothing better.");
        return new NumberExercise(question, check);
    }

    /** Write the schedule of many networks today: a straight line from 0 to the peak, then half a cosine to 0. */
    public static FunctionExercise<RateRule> writeCosine() {
        var question = Question.of(
                        "cosine",
                        "Write η of the update after t: for the first `warmup` updates a straight line from 0 towards the"
                                + " peak, then half a cosine that begins at the peak and is 0 at t = total.")
                .withStarter("var cosine = Lesson07.writeCosine();", """
                        cosine.check((t, peak, warmup, total) -> {
                            if (t < warmup) {
                                return todo();   // a straight line from 0
                            }
                            return todo();       // half a cosine, from the peak to 0
                        })""")
                .withHints(
                        "The line first: at t = 0 it is 0, at t = warmup it would be the peak.",
                        "Half a cosine: `(1 + Math.cos(Math.PI * share)) / 2` goes from 1 to 0 while `share` goes from 0"
                                + " to 1.",
                        "The share of the fall that is behind us: of `total - warmup` updates, `t - warmup`. Careful,"
                                + " they are whole numbers.")
                .withSolution(
                        COSINE.formatted(LINE, FALL),
                        "The cosine has its own clock: it starts when the warm-up ends, and has total − warmup updates for"
                                + " its half turn.")
                .withWrongAnswer(
                        COSINE.formatted(LINE, "peak * (1 + Math.cos(Math.PI * t / total)) / 2"),
                        "jumps",
                        "when the warm-up ends")
                .withWrongAnswer(
                        COSINE.formatted(LINE, "peak * (1 + Math.cos(Math.PI * (t - warmup) / total)) / 2"),
                        "never gets to 0")
                .withWrongAnswer(
                        COSINE.formatted(LINE, "peak * (1 + Math.cos(Math.PI * (t - warmup) / (total - warmup)))"),
                        "twice")
                .withWrongAnswer(
                        COSINE.formatted(LINE, "peak * Math.cos(Math.PI * (t - warmup) / (total - warmup))"),
                        "negative")
                .withWrongAnswer(
                        COSINE.formatted(
                                LINE, "peak * (1 + Math.cos(Math.PI * ((t - warmup) / (total - warmup)))) / 2"),
                        "whole numbers")
                .withWrongAnswer(COSINE.formatted("t / warmup * peak", FALL), "whole numbers")
                .withWrongAnswer(COSINE.formatted("peak * (t + 1) / warmup", FALL), "t + 1", "from 0")
                .withWrongAnswer(COSINE.formatted("peak", FALL), "no warm-up")
                .withWrongAnswer(COSINE.formatted(LINE, "peak"), "stays")
                .withWrongAnswer(COSINE.formatted(LINE, "todo()"), "second", "todo()")
                .withWrongAnswer(
                        COSINE.formatted(LINE, "peak * (1 + Math.cos((t - warmup) / (double) (total - warmup))) / 2"),
                        "π");
        return new FunctionExercise<>(question, warmCosine());
    }

    private static RateRule rule(RateRule line, RateRule fall) {
        return (t, peak, warmup, total) -> (t < warmup ? line : fall).at(t, peak, warmup, total);
    }

    private static double half(double peak, double turn) {
        return peak * (1 + Math.cos(Math.PI * turn)) / 2;
    }

    private static ProbeCheck<RateRule> warmCosine() {
        RateRule line = (t, peak, warmup, total) -> peak * t / warmup;
        RateRule fall = (t, peak, warmup, total) -> half(peak, (t - warmup) / (double) (total - warmup));
        return ProbeCheck.<RateRule>of(
                        List.of("t", "peak", "warmup", "total"),
                        List.of(
                                Vec.of(2, 0.3, 10, 100),
                                Vec.of(0, 0.3, 10, 100),
                                Vec.of(10, 0.3, 10, 100),
                                Vec.of(40, 0.3, 10, 100),
                                Vec.of(100, 0.3, 10, 100),
                                Vec.of(7, 2, 8, 20),
                                Vec.of(17, 2, 8, 20)),
                        (rule, at) -> rule.at((int) at.get(0), at.get(1), (int) at.get(2), (int) at.get(3)),
                        rule(line, fall),
                        "This is `Schedules.cosine(peak, warmup, total)`. The same shape, from the same four numbers, trains"
                                + " many large networks.")
                .withMistake(
                        rule(line, (t, peak, warmup, total) -> half(peak, t / (double) total)),
                        "η jumps when the warm-up ends: your cosine has been falling since t = 0. Start its clock there.")
                .withMistake(
                        rule(line, (t, peak, warmup, total) -> half(peak, (t - warmup) / (double) total)),
                        "It begins well but never gets to 0: the fall has only total − warmup updates.")
                .withMistake(
                        rule(line, (t, peak, warmup, total) -> 2 * fall.at(t, peak, warmup, total)),
                        "The fall begins at twice the peak: 1 + cos goes from 2 to 0, so halve it.")
                .withMistake(
                        rule(line, (t, peak, warmup, total) -> 2 * fall.at(t, peak, warmup, total) - peak),
                        "The cosine itself goes from 1 to −1, and a negative η climbs. Lift it by 1, then halve it.")
                .withMistake(
                        rule(line, (t, peak, warmup, total) -> half(peak, Math.floorDiv(t - warmup, total - warmup))),
                        "Between whole numbers Java's `/` drops the fraction: your share is 0 until the very end. Multiply"
                                + " by `Math.PI` first.")
                .withMistake(
                        rule((t, peak, warmup, total) -> 0, fall),
                        "Between whole numbers Java's `/` drops the fraction: `t / warmup` is 0 all along. Write"
                                + " `peak * t / warmup`.")
                .withMistake(
                        rule((t, peak, warmup, total) -> peak * (t + 1) / warmup, fall),
                        "With `t + 1` the first update gets something. Some libraries do that; here the line starts from 0.")
                .withMistake(
                        rule((t, peak, warmup, total) -> peak, fall),
                        "The fall is right. But there is no warm-up yet: at t = 0 the line is at 0.")
                .withMistake(
                        rule(line, (t, peak, warmup, total) -> peak),
                        "The warm-up is right. But then η stays where it is.")
                .withMistake(
                        rule(line, (t, peak, warmup, total) -> Double.NaN),
                        "The warm-up is right. The second `todo()` is still to be written.")
                .withMistake(
                        rule((t, peak, warmup, total) -> Double.NaN, fall),
                        "The fall is right. The first `todo()` is still to be written.")
                .withMistake(
                        rule(line, (t, peak, warmup, total) -> half(peak, (t - warmup) / Math.PI / (total - warmup))),
                        "Half a turn is π: the cosine needs `Math.PI` times the share.");
    }
}
