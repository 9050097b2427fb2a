package tunebook.descent.schedule;

import java.util.Arrays;
import java.util.List;

/**
 * The learning-rate schedules, as a learner asks for them.
 *
 * <pre>{@code
 * Race.on(Objectives.ravine()).from(-5, -2).steps(60)
 *     .add(Optimizers.sgd(0.4)).add(Optimizers.sgd(0.4).with(Schedules.cosine(0.4, 60))).run();
 * }</pre>
 *
 * <p>Steps are updates, counted from 0: {@code rate(0)} is η of the first update.
 */
public final class Schedules {
    private Schedules() {}

    /** The same η for ever. */
    public static Constant constant(double learningRate) {
        return new Constant(learningRate);
    }

    /** η·γ^⌊t/k⌋: times γ every k updates. */
    public static Timed step(double learningRate, int every, double gamma) {
        return new StepDecay(learningRate, every, gamma);
    }

    /** Times γ at each milestone. */
    public static Timed multiStep(double learningRate, double gamma, int... milestones) {
        return new MultiStepDecay(
                learningRate, Arrays.stream(milestones).boxed().toList(), gamma);
    }

    /** η·γ^t. */
    public static Timed exponential(double learningRate, double gamma) {
        return new ExponentialDecay(learningRate, gamma);
    }

    /** η·(1 − t/T)^p, then 0. */
    public static Timed polynomial(double learningRate, int total, double power) {
        return new PolynomialDecay(learningRate, total, power);
    }

    /** A straight line to 0 after T updates. */
    public static Timed linear(double learningRate, int total) {
        return polynomial(learningRate, total, 1);
    }

    /** Half a cosine down to 0 in T updates. */
    public static Timed cosine(double learningRate, int total) {
        return new CosineDecay(learningRate, total, 0);
    }

    /** A linear warm-up from 0, then half a cosine down to 0, which ends after {@code total} updates in all. */
    public static Schedule cosine(double learningRate, int warmup, int total) {
        return cosine(learningRate, warmup, total, 0);
    }

    /** The same, down to {@code last}; without a warm-up for {@code warmup} 0. */
    public static Schedule cosine(double learningRate, int warmup, int total, double last) {
        if (warmup < 0 || warmup >= total) {
            throw new IllegalArgumentException("0 <= warmup < total must hold, but got warmup=" + warmup + ", total="
                    + total + (warmup > total && total >= 0 ? ". Swap them?" : ""));
        }
        var cosine = new CosineDecay(learningRate, total - warmup, last);
        return warmup == 0 ? cosine : sequence(List.of(warmup(learningRate, warmup), cosine), warmup);
    }

    /** Half a cosine down to 0 in {@code first} updates, then again and again, each {@code growth} times as long. */
    public static Timed warmRestarts(double learningRate, int first, int growth) {
        return new WarmRestarts(learningRate, first, growth, 0);
    }

    /** A tenth of η whenever nothing has become better for 10 updates. */
    public static Plateau plateau(double learningRate) {
        return Plateau.of(learningRate);
    }

    /** Times {@code factor} whenever nothing has become better for more than {@code patience} updates. */
    public static Plateau plateau(double learningRate, double factor, int patience) {
        return Plateau.of(learningRate).with(factor, patience);
    }

    /** A straight line from 0 to η in so many updates. */
    public static Timed warmup(double learningRate, int steps) {
        return new Warmup(learningRate, 0, 1, steps, false);
    }

    /** A straight line from a share of η to η in so many updates. */
    public static Timed warmup(double learningRate, double from, int steps) {
        return new Warmup(learningRate, from, 1, steps, false);
    }

    /** A share of η for so many updates, then η. */
    public static Timed constantWarmup(double learningRate, double share, int steps) {
        return new Warmup(learningRate, share, 1, steps, true);
    }

    /** One cycle over so many updates: up to {@code peak}, and down again far below the start. */
    public static OneCycle oneCycle(double peak, int total) {
        return OneCycle.of(peak, total);
    }

    /** Up and down between two bounds, {@code half} updates each way. */
    public static Timed cyclic(double low, double high, int half) {
        return cyclic(low, high, half, half, Cyclic.Mode.TRIANGULAR);
    }

    /** Up and down between two bounds, in one of three modes; γ of the exponential one is 0.99. */
    public static Timed cyclic(double low, double high, int up, int down, Cyclic.Mode mode) {
        return new Cyclic(low, high, up, down, mode, 0.99, Double.NaN, Double.NaN);
    }

    /** One after the other: the next begins after each milestone. */
    public static Schedule sequence(List<? extends Schedule> parts, int... milestones) {
        return new Sequence(
                List.copyOf(parts), Arrays.stream(milestones).boxed().toList());
    }

    /** A schedule of your own: {@code Schedules.of("1/t", 0.5, t -> 0.5 / (1 + t))}. */
    public static Timed of(String name, double learningRate, Custom.Formula formula) {
        return new Custom(name, learningRate, formula);
    }
}
