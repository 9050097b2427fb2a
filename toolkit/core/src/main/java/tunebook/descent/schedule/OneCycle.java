package tunebook.descent.schedule;

import java.util.List;
import java.util.OptionalInt;

/**
 * One cycle over the whole run: η rises from a fraction of its peak to the peak, then falls far below where it began, and
 * the momentum goes the other way (Smith and Topin, <i>Super-convergence: very fast training of neural networks using
 * large learning rates</i>, 2018; with the settings that PyTorch gives it).
 *
 * <p>In three phases the fall first mirrors the rise, and then goes on below. After the last update η stays where it is.
 *
 * @param learningRate η at the peak, positive
 * @param total updates of the run, at least 2
 * @param rising the share of them in which η rises, in (0, 1); below ½ for three phases
 * @param anneal along a cosine or a line
 * @param threePhases whether the fall mirrors the rise first
 * @param divisor peak over first η, at least 1
 * @param finalDivisor first over last η, at least 1
 * @param lowMomentum β at the peak, in [0, 1)
 * @param highMomentum β at both ends, in [0, 1)
 */
public record OneCycle(
        double learningRate,
        int total,
        double rising,
        Anneal anneal,
        boolean threePhases,
        double divisor,
        double finalDivisor,
        double lowMomentum,
        double highMomentum)
        implements Timed {
    /** From the end of the phase before to {@code end}, both in updates. */
    private record Phase(double end, double fromRate, double toRate, double fromMomentum, double toMomentum) {}

    public OneCycle {
        Checks.rate("a learning rate", learningRate);
        if (total < 2) {
            throw new IllegalArgumentException("a cycle goes up and down, at least 2 updates, but got " + total);
        }
        double most = threePhases ? 0.5 : 1;
        if (!(rising > 0 && rising < most)) {
            throw new IllegalArgumentException(
                    "the share of the run in which η rises must lie in (0, " + most + "), but got " + rising);
        }
        if (!(divisor >= 1) || !(finalDivisor >= 1)) {
            throw new IllegalArgumentException("both divisors must be at least 1, but got " + divisor + " and "
                    + finalDivisor + ". η begins at the peak over the first, and ends at that over the second");
        }
        Checks.momentums(lowMomentum, highMomentum);
    }

    /** With the usual settings: 30 % of the run up, along cosines, from 1/25 of the peak, to 1/10,000 of that. */
    public static OneCycle of(double peak, int total) {
        return new OneCycle(peak, total, 0.3, Anneal.COSINE, false, 25, 1e4, 0.85, 0.95);
    }

    @Override
    public String name() {
        return Checks.name("one-cycle", learningRate, total);
    }

    private List<Phase> phases() {
        double first = learningRate / divisor;
        double last = first / finalDivisor;
        double top = rising * total - 1;
        var rise = new Phase(top, first, learningRate, highMomentum, lowMomentum);
        if (!threePhases) {
            return List.of(rise, new Phase(total - 1, learningRate, last, lowMomentum, highMomentum));
        }
        return List.of(
                rise,
                new Phase(2 * rising * total - 2, learningRate, first, lowMomentum, highMomentum),
                new Phase(total - 1, first, last, highMomentum, highMomentum));
    }

    @Override
    public OptionalInt length() {
        return OptionalInt.of(total);
    }

    @Override
    public Pace pace(int step) {
        int at = Math.min(step, total - 1);
        double from = 0;
        for (var phase : phases()) {
            if (at <= phase.end()) {
                double share = phase.end() > from ? (at - from) / (phase.end() - from) : 1;
                return new Pace(
                        Math.max(0, anneal.between(phase.fromRate(), phase.toRate(), share)),
                        anneal.between(phase.fromMomentum(), phase.toMomentum(), share));
            }
            from = Math.max(0, phase.end());
        }
        throw new IllegalStateException("the last phase ends with the run");
    }

    @Override
    public String toString() {
        return name();
    }
}
