package tunebook.view.lens;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tunebook.study.Direction;
import tunebook.view.spec.Axis;

/**
 * The axis of the values of a study. A few values far off on the bad side would press all others into a line, so they are
 * drawn on the border, and a note says how many they are and how far off.
 *
 * @param axis from where to where
 * @param direction which values are better
 * @param off the values on the bad side of the axis, the worst last
 */
record ValueRange(Axis axis, Direction direction, List<Double> off) {
    private static final double FENCE = 3; // of the quartiles' distance, beyond the quartile on the bad side
    private static final double LEAST_ROOM = 0.25; // of the axis, that the others must have
    private static final int FEWEST = 8;
    private static final double MARGIN = 0.06;
    private static final double WIDE = 30;
    private static final double LOG_MARGIN = 1.3;

    /** The range of the trials of this course that have a value. */
    static ValueRange of(TrialCourse course, String label) {
        int sign = course.direction() == Direction.MINIMIZE ? 1 : -1;
        double[] bad = IntStream.range(0, course.size())
                .mapToDouble(i -> sign * course.height(i))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        double fence = fence(bad);
        double[] on = Arrays.stream(bad)
                .filter(value -> value <= fence && Double.isFinite(value))
                .toArray();
        var off = Arrays.stream(bad)
                .filter(value -> value > fence || value == Double.POSITIVE_INFINITY)
                .mapToObj(value -> sign * value)
                .toList();
        return new ValueRange(axis(on, sign, label), course.direction(), off);
    }

    /** The range on a log axis, where it helps: all values positive, the highest at least thirty times the lowest. */
    static Optional<ValueRange> log(TrialCourse course, String label) {
        double[] values = IntStream.range(0, course.size())
                .mapToDouble(course::height)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (values.length < 2 || values[0] <= 0 || values[values.length - 1] < WIDE * values[0]) {
            return Optional.empty();
        }
        var axis = Axis.log(label, values[0] / LOG_MARGIN, values[values.length - 1] * LOG_MARGIN);
        var off = IntStream.range(0, course.size())
                .mapToObj(course::height)
                .filter(value -> Double.isInfinite(value) && (value > 0) == (course.direction() == Direction.MINIMIZE))
                .toList();
        return Optional.of(new ValueRange(axis, course.direction(), off));
    }

    /** Beyond which bad value values are off: infinity if the others have room enough beside them. */
    private static double fence(double[] sorted) {
        int last = sorted.length - 1;
        if (sorted.length < FEWEST) {
            return Double.POSITIVE_INFINITY;
        }
        double low = sorted[last / 4];
        double high = sorted[3 * last / 4];
        double fence = high + FENCE * (high - low);
        double bulk =
                Arrays.stream(sorted).filter(value -> value <= fence).max().orElse(high) - sorted[0];
        boolean crushed = bulk < LEAST_ROOM * (sorted[last] - sorted[0]);
        return crushed && bulk > 0 && Double.isFinite(fence) ? fence : Double.POSITIVE_INFINITY;
    }

    private static Axis axis(double[] on, int sign, String label) {
        if (on.length == 0) {
            return Axis.hidden(0, 1);
        }
        double low = Math.min(sign * on[0], sign * on[on.length - 1]);
        double high = Math.max(sign * on[0], sign * on[on.length - 1]);
        double margin = high > low ? MARGIN * (high - low) : Math.max(Math.abs(low), 1) * MARGIN;
        return Axis.linear(label, low - margin, high + margin);
    }

    /** Whether a value lies beyond the axis on the bad side. */
    boolean isOff(double value) {
        return direction == Direction.MINIMIZE ? value > axis.high() : value < axis.low();
    }

    /** Where a value is drawn: itself, or the border that it lies beyond. */
    double drawn(double value) {
        return Math.max(axis.low(), Math.min(axis.high(), value));
    }

    /** {@code "3 trials above 12.5 are drawn on the border, the furthest 1e9"}; empty if there are none. */
    String note() {
        if (off.isEmpty()) {
            return "";
        }
        double furthest = off.get(off.size() - 1);
        return beyond() + " drawn on the border" + (off.size() == 1 ? ": " : ", the furthest ")
                + Words.number(furthest);
    }

    /** {@code "3 values above 12.5 on the border"}, where there is less room; empty if there are none. */
    String brief() {
        return off.isEmpty() ? "" : beyond() + " on the border";
    }

    private String beyond() {
        boolean up = direction == Direction.MINIMIZE;
        return off.size()
                + (off.size() == 1 ? " value" : " values")
                + (up ? " above " : " below ")
                + Words.number(up ? axis.high() : axis.low());
    }
}
