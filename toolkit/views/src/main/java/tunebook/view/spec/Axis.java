package tunebook.view.spec;

import java.util.ArrayList;
import java.util.List;

/**
 * One axis of a panel, fixed over all frames of a figure.
 *
 * @param label what it measures, with its unit; may be empty
 * @param low value at the left or lower end
 * @param high value at the right or upper end, above {@code low}
 * @param scale linear, or logarithmic with {@code low > 0}
 * @param shown whether line, ticks and label are drawn
 * @param ticks what is written on it; empty for round values, as many as there is room for
 */
public record Axis(String label, double low, double high, Scale scale, boolean shown, List<Tick> ticks) {
    public Axis {
        ticks = List.copyOf(ticks);
        if (!(low < high) || !Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("low < high must hold on axis '" + label
                    + "' and both be finite, but got low=" + low + ", high=" + high);
        }
        if (scale == Scale.LOG && !(low > 0)) {
            throw new IllegalArgumentException(
                    "a log axis starts above 0, but '" + label + "' got low=" + low + ". Use a linear axis?");
        }
    }

    /** A linear axis. */
    public static Axis linear(String label, double low, double high) {
        return new Axis(label, low, high, Scale.LINEAR, true, List.of());
    }

    /** A logarithmic axis. */
    public static Axis log(String label, double low, double high) {
        return new Axis(label, low, high, Scale.LOG, true, List.of());
    }

    /** Names that have no order and no distance: name i stands at i, and half a step of room beside the first and last. */
    public static Axis categories(String label, List<String> names) {
        var ticks = new ArrayList<Tick>();
        for (int i = 0; i < names.size(); i++) {
            ticks.add(new Tick(i, names.get(i)));
        }
        return linear(label, -0.5, names.size() - 0.5).with(ticks);
    }

    /** An axis that only gives positions a meaning, and is not drawn. */
    public static Axis hidden(double low, double high) {
        return new Axis("", low, high, Scale.LINEAR, false, List.of());
    }

    /** This axis without line, ticks and label. */
    public Axis unlabelled() {
        return new Axis(label, low, high, scale, false, ticks);
    }

    /** This axis under another label. */
    public Axis labelled(String other) {
        return new Axis(other, low, high, scale, shown, ticks);
    }

    /** This axis with these ticks and no others. */
    public Axis with(List<Tick> own) {
        return new Axis(label, low, high, scale, shown, own);
    }

    /**
     * Where a value lies: 0 at {@code low}, 1 at {@code high}, beyond them outside. NaN for NaN; on a log axis values
     * of 0 or less lie infinitely far below.
     */
    public double position(double value) {
        double from = scale.transform(low);
        double at = scale == Scale.LOG && value <= 0 ? Double.NEGATIVE_INFINITY : scale.transform(value);
        return (at - from) / (scale.transform(high) - from);
    }

    /** Whether the value lies on the drawn part of the axis, its ends included. */
    public boolean contains(double value) {
        return value >= low && value <= high;
    }
}
