package tunebook.descent.schedule;

import java.util.Optional;
import java.util.OptionalInt;
import tunebook.math.Digits;

/**
 * A gentle start: for so many updates only a share of η, growing along a straight line or held, then all of it.
 *
 * <p>At the start the gradients are large and point anywhere, and an average such as Adam's rests on few of them; small
 * steps do less harm there. ResNet-110 was held at a tenth of η until the error fell (He, Zhang, Ren and Sun, <i>Deep
 * residual learning for image recognition</i>, 2016, section 4.2); a line from 0 is usual for transformers.
 *
 * @param learningRate η, positive
 * @param from the share of η at the first update, in [0, 1]; above 0 where it is held
 * @param to the share after the warm-up, in (0, 1]
 * @param steps how long, at least 1
 * @param held whether the share stays at {@code from} until then
 */
public record Warmup(double learningRate, double from, double to, int steps, boolean held) implements Timed {
    public Warmup {
        Checks.rate("a learning rate", learningRate);
        Checks.share("the share of η to begin with", from);
        Checks.factor(to);
        Checks.steps("a warm-up", steps);
        if (held) {
            Checks.factor(from);
        }
    }

    @Override
    public String name() {
        return held
                ? Checks.name("constant warm-up", learningRate, from, steps)
                : Checks.name("warm-up", learningRate, from, steps);
    }

    @Override
    public OptionalInt sight() {
        return Checks.length(2.0 * steps);
    }

    @Override
    public int warmup() {
        return steps;
    }

    @Override
    public Pace pace(int step) {
        double share = step >= steps ? to : held ? from : from + (to - from) * step / steps;
        return Pace.of(learningRate * share);
    }

    @Override
    public Optional<String> why(Tempo before, Tempo after) {
        return after.step() == steps
                ? Optional.of("After " + steps + " updates the warm-up ends: η is " + Digits.of(after.rate(), 4) + ".")
                : Optional.empty();
    }

    @Override
    public String toString() {
        return name();
    }
}
