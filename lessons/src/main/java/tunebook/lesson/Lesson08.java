package tunebook.lesson;

import java.util.List;
import java.util.stream.LongStream;
import tunebook.math.Vec;

/** The exercises of lecture 8, <i>Search spaces</i>. */
public final class Lesson08 {
    private static final String DRAW = "draw.check((u, low, high) -> %s)";

    private Lesson08() {}

    /** The lecture and its exercises. */
    public static Lesson lesson() {
        return new Lesson(8, "Search spaces", List.of(writeLogDraw(), recount(), topFive()));
    }

    /** Write the draw on a log scale, low · (high/low)^u: equal ratios are equally likely. */
    public static FunctionExercise<DrawRule> writeLogDraw() {
        var question = Question.of(
                        "log-draw",
                        "u is a uniform random number from 0 to 1. Make it a value from low to high on a log scale: low at"
                                + " u = 0, high at u = 1, and equal steps of u are equal ratios.")
                .withStarter("var draw = Lesson08.writeLogDraw();", """
                        draw.check((u, low, high) -> {
                            return todo();   // low at u = 0, high at u = 1
                        })""")
                .withHints(
                        "From 0.0001 to 1 there are four decades. Half-way, u = 0.5, two of them lie behind: the value is"
                                + " 0.01.",
                        "One way: take the logarithm of both ends, go the share u between them as on a ruler, and come"
                                + " back with `Math.exp`.",
                        "Another: by which factor is high larger than low? At u = 0.5 half of its decades, the root of"
                                + " that factor.")
                .withSolution(
                        DRAW.formatted("low * Math.pow(high / low, u)"),
                        "high/low is how often low goes into high, and u is how much of that way is behind. With"
                                + " logarithms it is the same: exp(log low + u (log high − log low)).")
                .withWrongAnswer(DRAW.formatted("low + u * (high - low)"), "linear", "90 %")
                .withWrongAnswer(
                        DRAW.formatted("Math.log(low) + u * (Math.log(high) - Math.log(low))"), "exponent", "come back")
                .withWrongAnswer(
                        DRAW.formatted("Math.log10(low) + u * (Math.log10(high) - Math.log10(low))"),
                        "exponent",
                        "come back")
                .withWrongAnswer(
                        DRAW.formatted("Math.pow(10, Math.log(low) + u * (Math.log(high) - Math.log(low)))"),
                        "two bases")
                .withWrongAnswer(
                        DRAW.formatted("Math.exp(Math.log10(low) + u * (Math.log10(high) - Math.log10(low)))"),
                        "two bases")
                .withWrongAnswer(DRAW.formatted("Math.exp(low + u * (high - low))"), "logarithm of both ends")
                .withWrongAnswer(DRAW.formatted("high * Math.pow(low / high, u)"), "from the top")
                .withWrongAnswer(DRAW.formatted("low * Math.pow(high - low, u)"), "ratio", "difference")
                .withWrongAnswer(DRAW.formatted("Math.pow(high / low, u)"), "1 at u = 0")
                .withWrongAnswer(
                        DRAW.formatted("Math.pow(10, Math.floor(Math.log10(low) + u * Math.log10(high / low)))"),
                        "powers of ten",
                        "grid");
        return new FunctionExercise<>(question, logDraw());
    }

    private static double between(double from, double to, double u) {
        return from + u * (to - from);
    }

    private static ProbeCheck<DrawRule> logDraw() {
        return ProbeCheck.<DrawRule>of(
                        List.of("u", "low", "high"),
                        List.of(
                                Vec.of(0.5, 0.0001, 1),
                                Vec.of(0, 0.0001, 1),
                                Vec.of(0.9, 0.0001, 1),
                                Vec.of(0.25, 16, 256),
                                Vec.of(0.3, 0.001, 0.1),
                                Vec.of(1, 0.001, 0.1)),
                        (rule, at) -> rule.value(at.get(0), at.get(1), at.get(2)),
                        (u, low, high) -> low * Math.pow(high / low, u),
                        "This is all that `trial.logFloat` and `Space.logReal` do with a random number. Each decade gets"
                                + " the same share of the trials.")
                .withMistake(
                        (u, low, high) -> between(low, high, u),
                        "This is the linear draw. From 0.0001 to 1 it puts 90 % of the trials above 0.1.")
                .withMistake(
                        (u, low, high) -> between(Math.log(low), Math.log(high), u),
                        "You have drawn the exponent. From there you still have to come back, with `Math.exp`.")
                .withMistake(
                        (u, low, high) -> between(Math.log10(low), Math.log10(high), u),
                        "You have drawn the exponent. From there you still have to come back, with `Math.pow(10, ...)`.")
                .withMistake(
                        (u, low, high) -> Math.pow(10, between(Math.log(low), Math.log(high), u)),
                        "These are two bases: `Math.log` is the natural one, and the way back from it is `Math.exp`.")
                .withMistake(
                        (u, low, high) -> Math.exp(between(Math.log10(low), Math.log10(high), u)),
                        "These are two bases: the way back from `Math.log10` is `Math.pow(10, ...)`.")
                .withMistake(
                        (u, low, high) -> Math.exp(between(low, high, u)),
                        "You came back from a place where you had never been: first take the logarithm of both ends.")
                .withMistake(
                        (u, low, high) -> high * Math.pow(low / high, u),
                        "A random u would do as well here, but you go from the top: u = 0 should give low.")
                .withMistake(
                        (u, low, high) -> low * Math.pow(high - low, u),
                        "On a log scale the way from low to high is their ratio, not their difference.")
                .withMistake(
                        (u, low, high) -> Math.pow(high / low, u),
                        "The factor is right, but nothing is multiplied by it yet: you give 1 at u = 0, not low.")
                .withMistake(
                        (u, low, high) -> Math.pow(10, Math.floor(between(Math.log10(low), Math.log10(high), u))),
                        "You round to whole powers of ten. That is a coarse grid: nothing between 0.01 and 0.1 is ever"
                                + " tried.");
    }

    /** Count the slide's space again, with as many values for a range as it has. */
    public static NumberExercise recount() {
        var question = Question.of(
                        "recount",
                        "16 to 256 filters, 1 to 10 layers, 16 to 64 units, a kernel of 1 to 3, a batch of 16 to 128, all of them"
                                + " whole numbers, both ends included, and five choices of 3, 4, 5, 4 and 3. How many"
                                + " settings are there?")
                .withStarter(
                        "var recount = Lesson08.recount();",
                        "recount.check(todo())   // large: begin the product with 1L *")
                .withHints(
                        "How many whole numbers are there from 16 to 18? Count on your fingers, then find the rule.",
                        "From low to high there are high − low + 1. Three of the ten factors change.",
                        "256 becomes 241, 64 becomes 49. The batch is the third.")
                .withSolution(
                        "recount.check(241L * 10 * 49 * 3 * 4 * 5 * 4 * 3 * 3 * 113)",
                        "From 16 to 256 there are 256 − 16 + 1 = 241 whole numbers, from 16 to 64 there are 49, from 16 to"
                                + " 128 there are 113. Ranges that begin at 1 were counted right.")
                .withWrongAnswer("recount.check(256L * 10 * 64 * 3 * 4 * 5 * 4 * 3 * 3 * 128)", "slide", "upper bound")
                .withWrongAnswer("recount.check(241 * 10 * 49 * 3 * 4 * 5 * 4 * 3 * 3 * 113)", "int", "241L")
                .withWrongAnswer("recount.check(240L * 9 * 48 * 2 * 4 * 5 * 4 * 3 * 3 * 112)", "both ends")
                .withWrongAnswer("recount.check(240L * 10 * 48 * 3 * 4 * 5 * 4 * 3 * 3 * 112)", "both ends")
                .withWrongAnswer("recount.check(241L * 10 * 64 * 3 * 4 * 5 * 4 * 3 * 3 * 128)", "still", "upper bound")
                .withWrongAnswer("recount.check(241L * 10 * 49 * 3 * 4 * 5 * 4 * 3 * 3 * 128)", "still", "upper bound")
                .withWrongAnswer("recount.check(241L * 10 * 49 * 2 * 4 * 5 * 4 * 3 * 3 * 113)", "odd", "every")
                .withWrongAnswer("recount.check(241 + 10 + 49 + 3 + 4 + 5 + 4 + 3 + 3 + 113)", "multipl")
                .withWrongAnswer("recount.check(5L * 10 * 3 * 3 * 4 * 5 * 4 * 3 * 3 * 4)", "powers of two")
                .withWrongAnswer("recount.check(30e9)", "It is smaller");
        var check = NumberCheck.of(
                        28_823_407_200.0,
                        0.5,
                        "28.8 billion, not 45.3: at three minutes each 164,000 years instead of 258,000. Two thirds of a"
                                + " number that did not matter. What does matter comes next.")
                .withMistake(
                        45_298_483_200.0,
                        "This is the slide's number. It takes the upper bound for a count: as if there were 256"
                                + " whole numbers from 16 to 256.")
                .withMistake(
                        answer -> answer < 0,
                        "Negative: the product is too large for an `int`, and Java has wrapped it around. Write 241L for the"
                                + " first factor, then all of it is computed as `long`.")
                .withMistake(
                        answer -> answer == 240.0 * 9 * 48 * 2 * 720 * 112 || answer == 240.0 * 10 * 48 * 3 * 720 * 112,
                        "From 16 to 18 there are three whole numbers, not two: both ends count.")
                .withMistake(
                        Lesson08::isHalfDone,
                        "Nearly: one or two of filters, units and batch still have their upper bound.")
                .withMistake(
                        19_215_604_800.0,
                        "You have counted odd kernels only. A sensible space, but the question was for every whole number.")
                .withMistake(
                        435,
                        "You have added. Each number of filters goes with each number of layers, so the counts are"
                                + " multiplied.")
                .withMistake(
                        1_296_000,
                        "You have counted powers of two only. A sensible space, but here all of them count.");
        return new NumberExercise(question, check);
    }

    /** Whether some, but not all, of the three ranges were counted right. */
    private static boolean isHalfDone(double answer) {
        long rest = 10L * 3 * 4 * 5 * 4 * 3 * 3;
        return LongStream.of(241, 256)
                .flatMap(filters -> LongStream.of(49, 64).map(units -> filters * units))
                .flatMap(both -> LongStream.of(113, 128).map(batch -> both * batch))
                .anyMatch(product -> answer == product * rest);
    }

    /** The chance that one of 50 random settings is among the best 5 %, whatever the size of the space. */
    public static NumberExercise topFive() {
        var question = Question.of(
                        "top-five",
                        "You draw 50 settings at random from the slide's space. How probable is it that at least one of them"
                                + " is among the best 5 % of all?")
                .withStarter("var top = Lesson08.topFive();", "top.check(todo())   // a probability, from 0 to 1")
                .withHints(
                        "One draw: with which probability is it among the best 5 %? And with which is it not?",
                        "At least one is good, unless all fifty miss. The draws know nothing of each other.",
                        "One misses with 0.95, two with 0.95².")
                .withSolution(
                        "top.check(1 - Math.pow(0.95, 50))",
                        "All 50 miss with probability 0.95⁵⁰ = 0.077; in all other cases at least one is good. The size of"
                                + " the space does not occur.")
                .withWrongAnswer("top.check(50 * 0.05)", "on average", "probability")
                .withWrongAnswer("top.check(Math.pow(0.95, 50))", "all fifty miss")
                .withWrongAnswer("top.check(0.05)", "a single draw")
                .withWrongAnswer("top.check(50 / 45298483200.0)", "tried", "size")
                .withWrongAnswer("top.check(1 - Math.pow(0.05, 50))", "not all fifty are good")
                .withWrongAnswer("top.check(Math.pow(0.05, 50))", "all fifty are good")
                .withWrongAnswer("top.check(1 - Math.pow(95 / 100, 50))", "whole numbers")
                .withWrongAnswer("top.check(1 - Math.pow(0.99, 50))", "best 1 %")
                .withWrongAnswer("top.check(100 * (1 - Math.pow(0.95, 50)))", "per cent")
                .withWrongAnswer("top.check(0.5)", "It is larger");
        var check = NumberCheck.of(
                        1 - Math.pow(0.95, 50),
                        0.005,
                        "1 − 0.95⁵⁰ = 0.92, in a small space as in one of 45 billion. With 60 draws it is 0.95: a"
                                + " number worth remembering.")
                .withMistake(
                        2.5,
                        "So many good ones there are on average. A probability is at most 1: how often is there none?")
                .withMistake(Math.pow(0.95, 50), "That is how often all fifty miss. You want all the other cases.")
                .withMistake(0.05, "That is the chance of a single draw. You have fifty.")
                .withMistake(
                        answer -> answer > 1e-60 && answer < 1e-6,
                        "That is the share of the space that you have tried. But the good ones grow with the size: 5 % of a"
                                + " larger space is more settings.")
                .withMistake(
                        answer -> answer > 0 && answer <= 1e-60, "That is how often all fifty are good. One is enough.")
                .withMistake(
                        1,
                        "Certain it is not. 1 − 0.05⁵⁰ says that not all fifty are good; you want: not all fifty miss. (And"
                                + " `95 / 100` is 0 in Java, between whole numbers.)")
                .withMistake(1 - Math.pow(0.99, 50), "That is the chance for the best 1 %. The question is for 5 %.")
                .withMistake(
                        100 * (1 - Math.pow(0.95, 50)),
                        "In per cent that is right. As a probability, from 0 to 1, divide it by 100.")
                .withMistake(92, "In per cent that is right. As a probability, from 0 to 1, divide it by 100.");
        return new NumberExercise(question, check);
    }
}
