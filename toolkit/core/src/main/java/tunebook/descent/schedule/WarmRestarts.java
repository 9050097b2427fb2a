package tunebook.descent.schedule;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Half a cosine down, then a jump back up, again and again, each time m times as long (Loshchilov and Hutter, <i>SGDR:
 * Stochastic gradient descent with warm restarts</i>, ICLR 2017).
 *
 * @param learningRate η at each restart, positive
 * @param first updates before the first restart, at least 1
 * @param growth m, at least 1
 * @param last η_min, from 0 to η
 */
public record WarmRestarts(double learningRate, int first, int growth, double last) implements Timed {
    public WarmRestarts {
        Checks.rate("a learning rate", learningRate);
        Checks.steps("a cycle", first);
        if (growth < 1) {
            throw new IllegalArgumentException(
                    "each cycle is a whole number of times as long as the one before, at least 1, but got " + growth);
        }
        Checks.lastRate(last, learningRate);
    }

    @Override
    public String name() {
        return last == 0
                ? Checks.name("warm restarts", learningRate, first, growth)
                : Checks.name("warm restarts", learningRate, first, growth, last);
    }

    @Override
    public OptionalInt sight() {
        return Checks.length(first * (1.0 + growth + (double) growth * growth));
    }

    @Override
    public Pace pace(int step) {
        long length = first;
        long into = step;
        if (growth == 1) {
            into %= length;
        }
        while (into >= length) {
            into -= length;
            length *= growth;
        }
        return Pace.of(last + (learningRate - last) * (1 + Math.cos(Math.PI * into / length)) / 2);
    }

    @Override
    public Optional<String> why(Tempo before, Tempo after) {
        return after.rate() > before.rate() ? Checks.change("a warm restart", before, after) : Optional.empty();
    }

    @Override
    public String toString() {
        return name();
    }
}
