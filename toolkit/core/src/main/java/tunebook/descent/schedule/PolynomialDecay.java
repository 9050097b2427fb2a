package tunebook.descent.schedule;

import java.util.OptionalInt;

/**
 * η falls to 0 along a power, η·(1 − t/T)^p, and stays there: a straight line for p = 1.
 *
 * @param learningRate η, positive
 * @param total T, at least 1
 * @param power p, positive
 */
public record PolynomialDecay(double learningRate, int total, double power) implements Timed {
    public PolynomialDecay {
        Checks.rate("a learning rate", learningRate);
        Checks.steps("the way to 0", total);
        Checks.rate("the power", power);
    }

    @Override
    public String name() {
        return Checks.name("polynomial", learningRate, total, power);
    }

    @Override
    public OptionalInt length() {
        return OptionalInt.of(total);
    }

    @Override
    public Pace pace(int step) {
        double left = 1 - Math.min(step, total) / (double) total;
        return Pace.of(learningRate * Math.pow(left, power));
    }

    @Override
    public String toString() {
        return name();
    }
}
