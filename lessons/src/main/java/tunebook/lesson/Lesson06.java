package tunebook.lesson;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import tunebook.math.Vec;

/** The exercises of lecture 6, <i>Momentum to Adam</i>. */
public final class Lesson06 {
    private static final String RMSPROP = """
            rms.check((w, gradients, eta, rho, eps) -> {
                double v = 0;
                for (double g : gradients) {
                    v = %s;
                    w = %s;
                }
                return w;
            })""";

    private Lesson06() {}

    /** The lecture and its exercises. */
    public static Lesson lesson() {
        return new Lesson(
                6, "Momentum to Adam", List.of(matchMomentum(), writeRmsProp(), firstStep(), predictWinner()));
    }

    /** Find the η with which the slide's averaged momentum takes the heavy ball's steps: η/(1 − β). */
    public static NumberExercise matchMomentum() {
        var question = Question.of(
                        "match",
                        "The heavy ball v ← βv + g runs with η = 0.2 and β = 0.9. With which η does the slide's average"
                                + " v ← βv + (1 − β)g, at the same β, take exactly the same steps?")
                .withStarter("var match = Lesson06.matchMomentum();", "match.check(todo())   // your η for the average")
                .withHints(
                        "Let both see the gradient 1, again and again. What are their first v, and their second?",
                        "The average's v is always 1 − β times the heavy ball's. The step is η · v: what makes up for it?",
                        "A tenth of the v needs an η ten times as large.")
                .withSolution(
                        "match.check(0.2 / (1 - 0.9))",
                        "The average's v is (1 − β) times the heavy ball's, in every step. So η/(1 − β) = 0.2/0.1 = 2"
                                + " gives the same η · v.")
                .withWrongAnswer("match.check(0.2)", "slide", "tenth")
                .withWrongAnswer("match.check(0.02)", "other way round", "heavy ball")
                .withWrongAnswer("match.check(0.18)", "β", "1 − β")
                .withWrongAnswer("match.check(0.2 / 0.9)", "β", "1 − β")
                .withWrongAnswer("match.check(20)", "twice")
                .withWrongAnswer("match.check(-2)", "uphill")
                .withWrongAnswer("match.check(2 / 10)", "whole numbers")
                .withWrongAnswer("match.check(1)", "It is larger");
        var check = NumberCheck.of(
                        2,
                        0.005,
                        "η/(1 − β): whoever moves a setting from one form to the other has to convert it. PyTorch has the"
                                + " heavy ball.")
                .withMistake(eta -> eta < 0, "A negative η goes uphill, in both forms.")
                .withMistake(
                        eta -> eta == 0,
                        "With η = 0 nothing moves. (Did you write `2/10`? Java divides whole numbers to a whole number,"
                                + " and that is 0: write `2.0/10`.)")
                .withMistake(
                        0.2,
                        "This is the slide's trap: at the same η the average's steps are only a tenth of the heavy"
                                + " ball's.")
                .withMistake(
                        0.02,
                        "It is the other way round: this η in the heavy ball gives the steps that the average makes with"
                                + " 0.2.")
                .withMistake(
                        eta -> Math.abs(eta - 0.18) < 0.001 || Math.abs(eta - 0.2 / 0.9) < 0.003,
                        "You used β. But what the average puts in front of the new gradient is 1 − β.")
                .withMistake(20, "You divided by 1 − β twice.");
        return new NumberExercise(question, check);
    }

    /** Write RMSProp as on the slide: an average of squares, and ε under the root. */
    public static FunctionExercise<GradientWalk> writeRmsProp() {
        var question = Question.of(
                        "rmsprop",
                        "Write RMSProp as on the slide: keep an average of the squared gradients, and divide each step by"
                                + " its root, with ε under the root.")
                .withStarter("var rms = Lesson06.writeRmsProp();", """
                        rms.check((w, gradients, eta, rho, eps) -> {
                            double v = 0;
                            for (double g : gradients) {
                                v = todo();   // remember the recent squares
                                w = todo();   // move
                            }
                            return w;
                        })""")
                .withHints(
                        "The memory first: `rho` times the old one, and `1 - rho` times the new square `g * g`.",
                        "Then the step: as plain descent, `w - eta * g`, but divided by a root.",
                        "What stands under the root is `v + eps`.")
                .withSolution(RMSPROP.formatted("rho * v + (1 - rho) * g * g", "w - eta * g / Math.sqrt(v + eps)"), """
                        The memory is an average, so it forgets; the root brings it back to the unit of g. The step then \
                        has no unit but η's, whatever the scale of the loss.""")
                .withWrongAnswer(
                        RMSPROP.formatted("rho * v + (1 - rho) * g * g", "w - eta * g / (Math.sqrt(v) + eps)"),
                        "PyTorch",
                        "under the root")
                .withWrongAnswer(
                        RMSPROP.formatted("v + g * g", "w - eta * g / Math.sqrt(v + eps)"), "Adagrad", "forget")
                .withWrongAnswer(
                        RMSPROP.formatted("rho * v + g * g", "w - eta * g / Math.sqrt(v + eps)"), "1 - rho", "average")
                .withWrongAnswer(
                        RMSPROP.formatted("rho * v + (1 - rho) * g", "w - eta * g / Math.sqrt(Math.abs(v) + eps)"),
                        "square")
                .withWrongAnswer(
                        RMSPROP.formatted("rho * v + (1 - rho) * g * g", "w - eta * g / (v + eps)"), "root", "unit")
                .withWrongAnswer(
                        RMSPROP.formatted("rho * v + (1 - rho) * g * g", "w + eta * g / Math.sqrt(v + eps)"), "uphill")
                .withWrongAnswer(
                        RMSPROP.formatted("(1 - rho) * v + rho * g * g", "w - eta * g / Math.sqrt(v + eps)"), "swapped")
                .withWrongAnswer(
                        RMSPROP.formatted("rho * v + (1 - rho) * g * g", "w - g / Math.sqrt(v + eps)"), "eta", "no say")
                .withWrongAnswer(
                        RMSPROP.formatted("g * g", "w - eta * g / Math.sqrt(v + eps)"), "remember", "`rho * v`")
                .withWrongAnswer(
                        RMSPROP.formatted("rho * v + (1 - rho) * g * g", "w - eta * v / Math.sqrt(v + eps)"),
                        "should give",
                        "on paper");
        return new FunctionExercise<>(question, rmsProp());
    }

    /** How the memory grows, and how a weight moves by it. */
    private interface Memory {
        double next(double v, double g, double rho);
    }

    private interface Move {
        double next(double w, double v, double g, double eta, double eps);
    }

    private static GradientWalk walk(Memory memory, Move move) {
        return (w, gradients, eta, rho, eps) -> {
            double at = w;
            double v = 0;
            for (double g : gradients) {
                v = memory.next(v, g, rho);
                at = move.next(at, v, g, eta, eps);
            }
            return at;
        };
    }

    private static ProbeCheck<GradientWalk> rmsProp() {
        Memory average = (v, g, rho) -> rho * v + (1 - rho) * g * g;
        Move slide = (w, v, g, eta, eps) -> w - eta * g / Math.sqrt(v + eps);
        return ProbeCheck.<GradientWalk>of(
                        List.of("w", "η", "ρ", "ε", "first gradient", "second", "third"),
                        List.of(
                                Vec.of(1, 0.1, 0.9, 0.04, 2, 0, 0),
                                Vec.of(1, 0.1, 0.75, 0.04, 2, -1, 0.5),
                                Vec.of(-2, 0.5, 0.9, 0.01, -3, -3, -3),
                                Vec.of(0, 1, 0.5, 1, 0, 1, 4)),
                        (walk, at) -> walk.end(
                                at.get(0), Arrays.copyOfRange(at.toArray(), 4, 7), at.get(1), at.get(2), at.get(3)),
                        walk(average, slide),
                        "RMSProp is descent with an η of its own for each weight, η/√(v + ε): short where the gradients"
                                + " have been large, long where they have been small.")
                .withMistake(
                        walk(average, (w, v, g, eta, eps) -> w - eta * g / (Math.sqrt(v) + eps)),
                        "This is RMSProp as in PyTorch, and there it would be right. The slide has ε under the root; with"
                                + " an ε as large as here the two differ.")
                .withMistake(
                        walk((v, g, rho) -> v + g * g, slide),
                        "This is Adagrad: it adds up all squares and can never forget. RMSProp lets the old ones fade.")
                .withMistake(
                        walk((v, g, rho) -> rho * v + g * g, slide),
                        "The new square needs the weight `1 - rho`: only then is v an average, as large as a square is.")
                .withMistake(
                        walk(
                                (v, g, rho) -> rho * v + (1 - rho) * g,
                                (w, v, g, eta, eps) -> w - eta * g / Math.sqrt(Math.abs(v) + eps)),
                        "You remember the gradients. RMSProp remembers their squares: up and down must not cancel.")
                .withMistake(
                        walk(average, (w, v, g, eta, eps) -> w - eta * g / (v + eps)),
                        "The root is missing: v is a square, and only its root has the unit of g.")
                .withMistake(
                        walk(average, (w, v, g, eta, eps) -> w + eta * g / Math.sqrt(v + eps)),
                        "The memory is right, but the step goes uphill: the plus of lecture 5 is back.")
                .withMistake(
                        walk((v, g, rho) -> (1 - rho) * v + rho * g * g, slide),
                        "`rho` and `1 - rho` are swapped: ρ is how much of the old memory is kept.")
                .withMistake(
                        walk(average, (w, v, g, eta, eps) -> w - g / Math.sqrt(v + eps)),
                        "Memory and direction are right. But `eta` has no say in it yet.")
                .withMistake(
                        walk((v, g, rho) -> g * g, slide),
                        "Nothing is remembered yet: v is the last square only. Where is `rho * v`?");
    }

    /** How long Adam's first step would be without bias correction, in units of η: (1 − β₁)/√(1 − β₂). */
    public static NumberExercise firstStep() {
        var question = Question.of(
                        "first-step",
                        "Leave out both bias corrections. With β₁ = 0.9, β₂ = 0.999 and an ε too small to matter, how many"
                                + " times η is the first step long?")
                .withStarter("var first = Lesson06.firstStep();", "first.check(todo())   // how many times η")
                .withHints(
                        "Both memories begin at 0. After the first gradient g, what is m, and what is v?",
                        "m = 0.1 g and v = 0.001 g². The step is η · m/√v.",
                        "g cancels. What is left is 0.1 over the root of 0.001.")
                .withSolution(
                        "first.check(0.1 / Math.sqrt(0.001))",
                        "m is a tenth of g, but √v is only a 32nd of |g|: the denominator is the more biased of the two,"
                                + " and the quotient is (1 − β₁)/√(1 − β₂) = 3.16 times too large.")
                .withWrongAnswer("first.check(1)", "with the corrections")
                .withWrongAnswer("first.check(0.1)", "only m", "v")
                .withWrongAnswer("first.check(100)", "root")
                .withWrongAnswer("first.check(Math.sqrt(0.001) / 0.1)", "upside down")
                .withWrongAnswer("first.check(Math.sqrt(0.001))", "upside down")
                .withWrongAnswer("first.check(1 / Math.sqrt(0.001))", "m", "a tenth")
                .withWrongAnswer("first.check(1 / 2)", "longer")
                .withWrongAnswer("first.check(5)", "It is smaller");
        var check = NumberCheck.of(
                        0.1 / Math.sqrt(0.001),
                        0.01,
                        "(1 − β₁)/√(1 − β₂) = 0.1/√0.001 = 3.16: too small an m, but a far smaller √v. Without correction"
                                + " Adam does not start too timidly but too boldly.")
                .withMistake(1, "That is the first step with the corrections: exactly η. Leave them out.")
                .withMistake(
                        0.1, "You took only m into account, a tenth of g. What happens to v, by which it is divided?")
                .withMistake(100, "0.1 over 0.001: the root of v is missing.")
                .withMistake(
                        answer -> Math.abs(answer - 0.3162) < 0.005 || Math.abs(answer - 0.0316) < 0.002,
                        "v stands below: a small v makes the step long. Is your quotient upside down?")
                .withMistake(1 / Math.sqrt(0.001), "The root is right. But m is not g, it is a tenth of it.")
                .withMistake(
                        answer -> answer < 1, "The step becomes longer, not shorter: v is divided by, and v is small.");
        return new NumberExercise(question, check);
    }

    /** Bet who is down the ravine first, before the race is unlocked. */
    public static Prediction predictWinner() {
        var question = Question.of(
                        "winner",
                        "Five runners in the ravine, each at an η that suits it. Apart from plain descent, which needs 34"
                                + " steps: who is below f = 0.01 first?")
                .withStarter("var winner = Lesson06.predictWinner();", "winner.predict(\"?\")   // A, B, C or D")
                .withHints(
                        "How far does Adam go in a step at most, and how far is the way?",
                        "Adam goes about η in a step, and slows down late. Who can go faster than η, and who slows down in"
                                + " time?")
                .withSolution(
                        "winner.predict(\"A\")",
                        "The heavy ball adds up its steps along the floor, and with β = 0.5 it has forgotten the walls"
                                + " after a few. Adam goes at most about η in a step, rolls past the goal and has to come"
                                + " back.")
                .withWrongAnswer("winner.predict(\"B\")", "You said B", "heavy ball")
                .withWrongAnswer("winner.predict(\"C\")", "You said C", "heavy ball")
                .withWrongAnswer("winner.predict(\"D\")", "You said D", "heavy ball");
        var choices = new LinkedHashMap<String, String>();
        choices.put("A", "the heavy ball, from 1964");
        choices.put("B", "Adagrad, from 2011");
        choices.put("C", "RMSProp, from 2012");
        choices.put("D", "Adam, from 2014");
        return new Prediction(
                question,
                choices,
                "A",
                "The heavy ball is there at step 10, Adagrad at 23, RMSProp at 27, plain descent at 34, Adam at 49. On"
                        + " this ground, with these η: newer is not faster by itself.");
    }
}
