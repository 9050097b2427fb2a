package tunebook.space;

/**
 * A whole number from low to high, both included.
 *
 * <p>On a log scale 1, 2, 4 and 8 are equally far apart: with step 1 every whole number can be drawn, k about as often as
 * 1/k; a larger step is a factor, so that from 16 to 256 with step 2 the values are 16, 32, 64, 128 and 256.
 *
 * @param name what it is called
 * @param low the least value; at least 1 on a log scale
 * @param high the greatest value, at least low
 * @param scale linear, or log
 * @param step at least 1: the difference, on a log scale from 2 on the factor, from one value to the next
 * @param given when it exists; null for always
 */
public record IntParameter(String name, long low, long high, Scale scale, long step, Condition given)
        implements Parameter {
    /** Whole numbers beyond this are no doubles. */
    private static final long FARTHEST = 1L << 53;

    private static final double HALF = 0.5;

    public IntParameter {
        Checks.requireName(name);
        if (low > high) {
            throw new IllegalArgumentException(
                    "low <= high must hold for '" + name + "', but got low=" + low + ", high=" + high + ". Swap them?");
        }
        if (low < -FARTHEST || high > FARTHEST) {
            throw new IllegalArgumentException("whole numbers here reach from -2^53 to 2^53, but '" + name
                    + "' goes from " + low + " to " + high + ". Search its logarithm instead");
        }
        if (scale == null) {
            throw new IllegalArgumentException("'" + name + "' needs a scale: Scale.LINEAR or Scale.LOG");
        }
        if (scale == Scale.LOG && low < 1) {
            throw new IllegalArgumentException("a log scale needs low >= 1, but '" + name + "' goes from " + low
                    + " to " + high + ". Start at 1, or take a linear scale");
        }
        requireDivides(name, low, high, scale, step);
    }

    private static void requireDivides(String name, long low, long high, Scale scale, long step) {
        if (step < 1) {
            throw new IllegalArgumentException("a step must be at least 1, but '" + name + "' got step=" + step);
        }
        long last = last(low, high, scale, step);
        if (last != high) {
            throw new IllegalArgumentException("a step must lead from low to high, but '" + name + "' goes from " + low
                    + " to " + high + " in steps of " + (scale == Scale.LOG ? "× " : "") + step + " and ends at "
                    + last + ". Make that high, or change the step");
        }
    }

    private static long last(long low, long high, Scale scale, long step) {
        if (scale == Scale.LINEAR || step == 1) {
            return high - (high - low) % step;
        }
        long last = low;
        while (last <= high / step) {
            last *= step;
        }
        return last;
    }

    /** The same on a log scale: equal ratios count alike. */
    public IntParameter log() {
        return new IntParameter(name, low, high, Scale.LOG, step, given);
    }

    /** The same with values this far apart; on a log scale each this many times the one before. */
    public IntParameter step(long apart) {
        return new IntParameter(name, low, high, scale, apart, given);
    }

    @Override
    public IntParameter when(String parent, Object... values) {
        return under(Condition.of(parent, values));
    }

    @Override
    public IntParameter under(Condition condition) {
        return new IntParameter(name, low, high, scale, step, condition);
    }

    @Override
    public boolean isContinuous() {
        return false;
    }

    private boolean isGeometric() {
        return scale == Scale.LOG && step > 1;
    }

    @Override
    public long size() {
        if (!isGeometric()) {
            return (high - low) / step + 1;
        }
        long count = 1;
        for (long value = low; value < high; value *= step) {
            count++;
        }
        return count;
    }

    @Override
    public Long at(long index) {
        Checks.requireIndex(this, index);
        if (!isGeometric()) {
            return low + index * step;
        }
        long value = low;
        for (long i = 0; i < index; i++) {
            value *= step;
        }
        return value;
    }

    @Override
    public long indexOf(Object value) {
        long whole = normalise(value);
        if (!isGeometric()) {
            return (whole - low) / step;
        }
        long index = 0;
        for (long v = low; v < whole; v *= step) {
            index++;
        }
        return index;
    }

    @Override
    public Long value(double u) {
        Checks.requireUnit(name, u);
        if (scale == Scale.LOG && step == 1) {
            return Math.min(high, Math.max(low, Math.round(scale.at(low - HALF, high + HALF, u))));
        }
        return at(Math.min(size() - 1, (long) (u * size())));
    }

    @Override
    public double unit(Object value) {
        long whole = normalise(value);
        if (scale == Scale.LOG && step == 1) {
            return scale.unit(low - HALF, high + HALF, (double) whole);
        }
        return (indexOf(whole) + HALF) / size();
    }

    @Override
    public boolean contains(Object value) {
        if (!(value instanceof Number number)) {
            return false;
        }
        double x = number.doubleValue();
        if (x != Math.rint(x) || !(x >= low && x <= high)) {
            return false;
        }
        return isGeometric() ? last(low, (long) x, scale, step) == (long) x : ((long) x - low) % step == 0;
    }

    @Override
    public Long normalise(Object value) {
        if (!contains(value)) {
            throw Checks.notAValue(this, value);
        }
        return ((Number) value).longValue();
    }

    @Override
    public Long parse(String text) {
        try {
            return normalise(Double.valueOf(text));
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("'" + name + "' is " + range() + ", but got '" + text + "'", noNumber);
        }
    }

    @Override
    public String range() {
        String stepped = step == 1 ? "" : " in steps of " + (isGeometric() ? "× " : "") + step;
        return "int from " + low + " to " + high + stepped + (isGeometric() ? "" : scale.suffix());
    }

    @Override
    public String toString() {
        return describe();
    }
}
