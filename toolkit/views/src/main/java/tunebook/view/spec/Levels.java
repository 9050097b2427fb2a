package tunebook.view.spec;

import java.util.ArrayList;
import java.util.List;

/**
 * Levels that are denser near the minimum, where a descent ends: for t from 0 to 1
 *
 * <pre>  level(t) = min + (max - min) (e^(kt) - 1) / (e^k - 1)</pre>
 *
 * <p>Contours lie at equal steps of t, and colours follow t too, so that a valley of Rosenbrock's function, flat beside
 * its walls, still shows its floor.
 *
 * @param min lowest value
 * @param max highest value, above {@code min}
 * @param k how strongly the levels crowd near the minimum; 0 spreads them evenly
 */
public record Levels(double min, double max, double k) {
    public Levels {
        if (!(min < max) || !Double.isFinite(min) || !Double.isFinite(max)) {
            throw new IllegalArgumentException(
                    "min < max must hold and both be finite, but got min=" + min + ", max=" + max);
        }
        if (!(k >= 0) || k > 50) {
            throw new IllegalArgumentException("0 <= k <= 50 must hold, but got k=" + k);
        }
    }

    /** The levels for these values whose middle, t = 1/2, lies near their median; infinite and NaN values are left out. */
    public static Levels of(Grid grid) {
        double[] finite = grid.finiteValues();
        if (finite.length == 0) {
            throw new IllegalArgumentException("the function has no finite value in this window. Choose another one");
        }
        double min = finite[0];
        double max = finite[finite.length - 1];
        if (min == max) {
            return new Levels(min - 0.5, max + 0.5, 0);
        }
        double median = finite[finite.length / 2];
        double k = 0;
        while (k < 12 && new Levels(min, max, k).value(0.5) > median) {
            k += 0.5;
        }
        return new Levels(min, max, k);
    }

    /** The value at t. */
    public double value(double t) {
        return k == 0 ? min + (max - min) * t : min + (max - min) * Math.expm1(k * t) / Math.expm1(k);
    }

    /** The t of a value, cut off at 0 and 1; NaN for NaN. */
    public double position(double value) {
        double share = Math.max(0, Math.min(1, (value - min) / (max - min)));
        return k == 0 ? share : Math.log1p(share * Math.expm1(k)) / k;
    }

    /** {@code count} levels between the minimum and the maximum, both left out, lowest first. */
    public List<Double> between(int count) {
        var levels = new ArrayList<Double>(count);
        for (int i = 1; i <= count; i++) {
            levels.add(value(i / (count + 1.0)));
        }
        return List.copyOf(levels);
    }
}
