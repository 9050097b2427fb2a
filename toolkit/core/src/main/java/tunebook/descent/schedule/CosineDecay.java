package tunebook.descent.schedule;

import java.util.OptionalInt;

/**
 * η falls along half a cosine, slowly at both ends: η_min + (η − η_min)·(1 + cos(πt/T))/2 (Loshchilov and Hutter,
 * <i>SGDR: Stochastic gradient descent with warm restarts</i>, ICLR 2017, eq. 5).
 *
 * <p>After T updates the cosine goes on: η rises again, as in PyTorch. Runs are meant to end there.
 *
 * @param learningRate η, positive
 * @param total T, at least 1
 * @param last η_min, from 0 to η
 */
public record CosineDecay(double learningRate, int total, double last) implements Timed {
    public CosineDecay {
        Checks.rate("a learning rate", learningRate);
        Checks.steps("half a cosine", total);
        Checks.lastRate(last, learningRate);
    }

    @Override
    public String name() {
        return last == 0
                ? Checks.name("cosine", learningRate, total)
                : Checks.name("cosine", learningRate, total, last);
    }

    @Override
    public OptionalInt length() {
        return OptionalInt.of(total);
    }

    @Override
    public Pace pace(int step) {
        return Pace.of(last + (learningRate - last) * (1 + Math.cos(Math.PI * step / total)) / 2);
    }

    @Override
    public String toString() {
        return name();
    }
}
