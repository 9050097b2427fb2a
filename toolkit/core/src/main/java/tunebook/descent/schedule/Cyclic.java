package tunebook.descent.schedule;

import java.util.OptionalInt;

/**
 * η goes up and down between two bounds along straight lines (Smith, <i>Cyclical learning rates for training neural
 * networks</i>, 2017), and the momentum, if it is cycled, the other way.
 *
 * @param low the lower bound of η, positive
 * @param learningRate the upper bound
 * @param up updates from low to high, at least 1
 * @param down updates from high to low, at least 1
 * @param mode how the height of the cycles goes
 * @param gamma γ in (0, 1], for {@link Mode#EXPONENTIAL}
 * @param lowMomentum β at the top, in [0, 1); NaN for the rule's own
 * @param highMomentum β at the bottom, in [0, 1); NaN for the rule's own
 */
public record Cyclic(
        double low,
        double learningRate,
        int up,
        int down,
        Mode mode,
        double gamma,
        double lowMomentum,
        double highMomentum)
        implements Timed {
    /** How the height of the cycles goes. */
    public enum Mode {
        /** The same for all: {@code triangular}. */
        TRIANGULAR,
        /** Halved with each cycle: {@code triangular2}. */
        HALVING,
        /** Times γ at each update: {@code exp_range}. */
        EXPONENTIAL;

        private double height(int cycle, int step, double gamma) {
            return this == TRIANGULAR ? 1 : this == HALVING ? Math.pow(2, -cycle) : Math.pow(gamma, step);
        }
    }

    public Cyclic {
        Checks.rate("the lower learning rate", low);
        Checks.rate("the upper learning rate", learningRate);
        if (low > learningRate) {
            throw new IllegalArgumentException(
                    "low <= high must hold, but got low=" + low + ", high=" + learningRate + ". Swap them?");
        }
        Checks.steps("the way up", up);
        Checks.steps("the way down", down);
        if (mode == null) {
            throw new IllegalArgumentException("a cyclic schedule needs a mode, as Cyclic.Mode.TRIANGULAR");
        }
        Checks.factor(gamma);
        if (Double.isNaN(lowMomentum) != Double.isNaN(highMomentum)) {
            throw new IllegalArgumentException(
                    "the momentum is cycled between two bounds, but got low=" + lowMomentum + ", high=" + highMomentum);
        }
        if (!Double.isNaN(lowMomentum)) {
            Checks.momentums(lowMomentum, highMomentum);
        }
    }

    @Override
    public String name() {
        String name = mode == Mode.TRIANGULAR ? "cyclic" : mode == Mode.HALVING ? "halving cyclic" : "fading cyclic";
        return Checks.name(name, low, learningRate, up + down);
    }

    @Override
    public OptionalInt sight() {
        return Checks.length(3.0 * (up + down));
    }

    @Override
    public Pace pace(int step) {
        int total = up + down;
        int into = step % total;
        double share = into <= up ? into / (double) up : (total - into) / (double) down;
        double height = share * mode.height(step / total, step, gamma);
        return new Pace(low + (learningRate - low) * height, highMomentum - (highMomentum - lowMomentum) * height);
    }

    @Override
    public String toString() {
        return name();
    }
}
