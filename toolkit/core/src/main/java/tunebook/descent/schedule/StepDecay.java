package tunebook.descent.schedule;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * η is multiplied by γ every so many updates: η·γ^⌊t/k⌋, a staircase.
 *
 * @param learningRate η, positive
 * @param every k, at least 1
 * @param gamma γ in (0, 1]
 */
public record StepDecay(double learningRate, int every, double gamma) implements Timed {
    public StepDecay {
        Checks.rate("a learning rate", learningRate);
        Checks.steps("a stair", every);
        Checks.factor(gamma);
    }

    @Override
    public String name() {
        return Checks.name("step", learningRate, every, gamma);
    }

    @Override
    public OptionalInt sight() {
        return Checks.length(4.0 * every);
    }

    @Override
    public Pace pace(int step) {
        return Pace.of(learningRate * Math.pow(gamma, Math.floorDiv(step, every)));
    }

    @Override
    public Optional<String> why(Tempo before, Tempo after) {
        return Checks.change("a stair ends", before, after);
    }

    @Override
    public String toString() {
        return name();
    }
}
