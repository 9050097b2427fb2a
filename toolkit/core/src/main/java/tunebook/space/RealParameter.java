package tunebook.space;

import java.math.BigDecimal;
import java.math.MathContext;
import tunebook.math.Digits;

/**
 * A real number from low to high, both included: continuous, or with a step one of countably many.
 *
 * <p>With a step on a linear scale the values are low, low + step, ..., high. On a log scale the step is a factor: from
 * 0.0001 to 1 with step 10 they are 0.0001, 0.001, 0.01, 0.1 and 1. Values on a step are decimal: 0.3, not
 * 0.30000000000000004.
 *
 * @param name what it is called
 * @param low the least value, finite; positive on a log scale
 * @param high the greatest value, finite, above low
 * @param scale linear, or log
 * @param step 0 for continuous; else the difference, on a log scale the factor, from one value to the next
 * @param given when it exists; null for always
 */
public record RealParameter(String name, double low, double high, Scale scale, double step, Condition given)
        implements Parameter {
    private static final double TOLERANCE = 1e-9;
    private static final double ZERO = 1e-15; // beside the larger end
    private static final MathContext DECIMALS = new MathContext(15);
    private static final long MOST = 1L << 53;

    public RealParameter {
        Checks.requireName(name);
        if (!(low < high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException(
                    "low < high must hold for '" + name + "' and both be finite, but got low=" + Digits.of(low)
                            + ", high=" + Digits.of(high) + (low > high ? ". Swap them?" : ""));
        }
        if (scale == null) {
            throw new IllegalArgumentException("'" + name + "' needs a scale: Scale.LINEAR or Scale.LOG");
        }
        if (scale == Scale.LOG && low <= 0) {
            throw new IllegalArgumentException("a log scale needs low > 0, but '" + name + "' goes from "
                    + Digits.of(low) + " to " + Digits.of(high)
                    + ". Start a little above 0, or take a linear scale");
        }
        if (step != 0) {
            requireDivides(name, low, high, scale, step);
        }
    }

    private static void requireDivides(String name, double low, double high, Scale scale, double step) {
        double least = scale == Scale.LOG ? 1 : 0;
        if (!(step > least) || step == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("a step must be "
                    + (scale == Scale.LOG ? "a factor above 1 on a log scale" : "positive") + ", but '" + name
                    + "' got step=" + Digits.of(step));
        }
        double steps = steps(low, high, scale, step);
        double last = Math.floor(steps + TOLERANCE);
        if (last < 1 || steps - last > TOLERANCE * steps || steps >= MOST) {
            throw new IllegalArgumentException("a step must lead from low to high, but '" + name + "' goes from "
                    + Digits.of(low) + " to " + Digits.of(high) + " in steps of "
                    + (scale == Scale.LOG ? "× " : "") + Digits.of(step)
                    + (last < 1 || steps >= MOST
                            ? ""
                            : " and ends at " + Digits.of(decimal(low, scale, step, (long) last))
                                    + ". Make that high, or change the step"));
        }
    }

    private static double steps(double low, double high, Scale scale, double step) {
        return scale == Scale.LOG
                ? (StrictMath.log(high) - StrictMath.log(low)) / StrictMath.log(step)
                : (high - low) / step;
    }

    private static double decimal(double low, Scale scale, double step, long index) {
        var from = BigDecimal.valueOf(low);
        var by = BigDecimal.valueOf(step);
        var value = scale == Scale.LOG
                ? from.multiply(by.pow((int) Math.min(index, Integer.MAX_VALUE), MathContext.DECIMAL128))
                : from.add(by.multiply(BigDecimal.valueOf(index)));
        return value.round(DECIMALS).doubleValue();
    }

    /** The same on a log scale: equal ratios count alike. */
    public RealParameter log() {
        return new RealParameter(name, low, high, Scale.LOG, step, given);
    }

    /** The same with countably many values, this far apart; on a log scale each this many times the one before. */
    public RealParameter step(double apart) {
        if (apart == 0) {
            throw new IllegalArgumentException("a step must be positive, but '" + name + "' got step=0");
        }
        return new RealParameter(name, low, high, scale, apart, given);
    }

    @Override
    public RealParameter when(String parent, Object... values) {
        return under(Condition.of(parent, values));
    }

    @Override
    public RealParameter under(Condition condition) {
        return new RealParameter(name, low, high, scale, step, condition);
    }

    /** The same with so many values, spread evenly on its scale, both ends among them; as it is if it has a step. */
    RealParameter gridded(int points) {
        if (!isContinuous()) {
            return this;
        }
        double apart = scale == Scale.LOG
                ? StrictMath.exp((StrictMath.log(high) - StrictMath.log(low)) / (points - 1))
                : (high - low) / (points - 1);
        return step(apart);
    }

    @Override
    public boolean isContinuous() {
        return step == 0;
    }

    @Override
    public long size() {
        return isContinuous() ? 0 : Math.round(steps(low, high, scale, step)) + 1;
    }

    @Override
    public Double at(long index) {
        Checks.requireIndex(this, index);
        if (index == 0) {
            return low;
        }
        if (index == size() - 1) {
            return high;
        }
        double value = decimal(low, scale, step, index);
        boolean isRounding = Math.abs(value) < ZERO * Math.max(Math.abs(low), Math.abs(high));
        return scale == Scale.LINEAR && isRounding ? 0.0 : value;
    }

    @Override
    public long indexOf(Object value) {
        return nearest(normalise(value));
    }

    private long nearest(double value) {
        return Math.max(0, Math.min(size() - 1, Math.round(steps(low, value, scale, step))));
    }

    @Override
    public Double value(double u) {
        Checks.requireUnit(name, u);
        return isContinuous() ? scale.at(low, high, u) : at(Math.min(size() - 1, (long) (u * size())));
    }

    @Override
    public double unit(Object value) {
        double x = normalise(value);
        return isContinuous() ? scale.unit(low, high, x) : (nearest(x) + 0.5) / size();
    }

    @Override
    public boolean contains(Object value) {
        if (!(value instanceof Number number)) {
            return false;
        }
        double x = number.doubleValue();
        return x >= low && x <= high && (isContinuous() || isOnStep(x));
    }

    private boolean isOnStep(double x) {
        double on = at(nearest(x));
        return Math.abs(x - on) <= TOLERANCE * Math.max(Math.abs(x), scale == Scale.LOG ? 0 : step);
    }

    @Override
    public Double normalise(Object value) {
        if (!contains(value)) {
            throw Checks.notAValue(this, value);
        }
        double x = ((Number) value).doubleValue();
        return isContinuous() ? (Double) x : at(nearest(x));
    }

    @Override
    public Double parse(String text) {
        try {
            return normalise(Double.valueOf(text));
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("'" + name + "' is " + range() + ", but got '" + text + "'", noNumber);
        }
    }

    @Override
    public String range() {
        String stepped =
                isContinuous() ? "" : " in steps of " + (scale == Scale.LOG ? "× " + Digits.of(step) : Digits.of(step));
        return "real from " + Digits.of(low) + " to " + Digits.of(high) + stepped
                + (isContinuous() ? scale.suffix() : "");
    }

    @Override
    public String toString() {
        return describe();
    }
}
