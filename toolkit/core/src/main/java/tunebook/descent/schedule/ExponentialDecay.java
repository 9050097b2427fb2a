package tunebook.descent.schedule;

import java.util.OptionalInt;

/**
 * η is multiplied by γ at each update: η·γ^t.
 *
 * @param learningRate η, positive
 * @param gamma γ in (0, 1]
 */
public record ExponentialDecay(double learningRate, double gamma) implements Timed {
    public ExponentialDecay {
        Checks.rate("a learning rate", learningRate);
        Checks.factor(gamma);
    }

    @Override
    public String name() {
        return Checks.name("exponential", learningRate, gamma);
    }

    @Override
    public OptionalInt sight() {
        return gamma == 1 ? OptionalInt.empty() : Checks.length(Math.log(0.01) / Math.log(gamma));
    }

    @Override
    public Pace pace(int step) {
        return Pace.of(learningRate * Math.pow(gamma, step));
    }

    @Override
    public String toString() {
        return name();
    }
}
