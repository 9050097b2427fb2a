package tunebook.descent.schedule;

import java.util.Optional;
import java.util.OptionalInt;
import tunebook.math.Digits;
import tunebook.study.Direction;

/**
 * η is multiplied by a factor whenever the value has not become better for a while: the one schedule that looks at how
 * the descent goes (as PyTorch's {@code ReduceLROnPlateau}).
 *
 * <p>Better is: by more than a share of the best value so far, or by more than a fixed amount. A value that is NaN is
 * never better.
 *
 * @param learningRate η, positive
 * @param direction whether less is better, or more
 * @param factor in (0, 1)
 * @param patience how many updates without a better value are borne; one more reduces η. At least 0
 * @param threshold by how much a value must be better, at least 0
 * @param relative whether the threshold is a share of the best value
 * @param cooldown updates after a reduction in which nothing is counted, at least 0
 * @param last the smallest η, from 0 to η
 */
public record Plateau(
        double learningRate,
        Direction direction,
        double factor,
        int patience,
        double threshold,
        boolean relative,
        int cooldown,
        double last)
        implements Schedule {
    /** A reduction by less is none. */
    private static final double NEGLIGIBLE = 1e-8;

    public Plateau {
        Checks.rate("a learning rate", learningRate);
        if (direction == null) {
            throw new IllegalArgumentException("a plateau schedule needs to know whether less is better, or more");
        }
        if (!(factor > 0 && factor < 1)) {
            throw new IllegalArgumentException("the factor must lie in (0, 1), but got " + factor);
        }
        if (patience < 0 || cooldown < 0) {
            throw new IllegalArgumentException("patience and cooldown must be at least 0, but got patience=" + patience
                    + ", cooldown=" + cooldown);
        }
        if (!(threshold >= 0) || threshold == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("a threshold must be at least 0 and finite, but got " + threshold);
        }
        Checks.lastRate(last, learningRate);
    }

    /** A tenth of η, when for 10 updates the value has not become better by a share of 1e-4. */
    public static Plateau of(double learningRate) {
        return new Plateau(learningRate, Direction.MINIMIZE, 0.1, 10, 1e-4, true, 0, 0);
    }

    /** The same, with this factor and patience. */
    public Plateau with(double otherFactor, int otherPatience) {
        return new Plateau(learningRate, direction, otherFactor, otherPatience, threshold, relative, cooldown, last);
    }

    @Override
    public String name() {
        return Checks.name("plateau", learningRate, factor, patience);
    }

    @Override
    public OptionalInt sight() {
        return Checks.length(4.0 * (patience + 1));
    }

    @Override
    public Tempo start() {
        return Tempo.at(0, Pace.of(learningRate));
    }

    @Override
    public Tempo after(Tempo now, double value) {
        boolean better = Double.isNaN(now.best()) ? !Double.isNaN(value) : isBetter(value, now.best());
        int waited = better || now.resting() > 0 ? 0 : now.waited() + 1;
        int resting = Math.max(0, now.resting() - 1);
        double rate = now.rate();
        if (waited > patience) {
            double reduced = Math.max(rate * factor, last);
            rate = rate - reduced > NEGLIGIBLE ? reduced : rate;
            waited = 0;
            resting = cooldown;
        }
        return new Tempo(now.step() + 1, Pace.of(rate), better ? value : now.best(), waited, resting);
    }

    private boolean isBetter(double value, double best) {
        double margin = relative ? Math.abs(best) * threshold : threshold;
        return direction == Direction.MINIMIZE ? value < best - margin : value > best + margin;
    }

    @Override
    public Optional<String> why(Tempo before, Tempo after) {
        return after.rate() == before.rate()
                ? Optional.empty()
                : Optional.of("For " + (patience + 1) + (patience == 0 ? " update" : " updates")
                        + " nothing was clearly better than " + Digits.of(after.best(), 4) + ": η goes from "
                        + Digits.of(before.rate(), 4) + " to " + Digits.of(after.rate(), 4) + ".");
    }

    @Override
    public String toString() {
        return name();
    }
}
