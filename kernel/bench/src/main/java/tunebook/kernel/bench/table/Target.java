package tunebook.kernel.bench.table;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a kernel must reach in a row.
 *
 * @param words how the table says it; empty for none
 * @param most the median may not be above it
 * @param mostOfBaseline nor above this multiple of the baseline's median, in the same run
 * @param right whether each verdict must be right
 */
public record Target(String words, OptionalDouble most, OptionalDouble mostOfBaseline, boolean right) {
    /** Nothing to reach: the row is there to be seen. */
    public static Target none() {
        return new Target("", OptionalDouble.empty(), OptionalDouble.empty(), false);
    }

    /** A median of at most so much, in the unit of the row. */
    public static Target atMost(double most, String unit) {
        return new Target("<= " + number(most) + unit(unit), OptionalDouble.of(most), OptionalDouble.empty(), false);
    }

    /** A median of at most a multiple of the baseline's. */
    public static Target atMostOfBaseline(double multiple) {
        return new Target(
                "<= " + number(multiple) + " x the baseline",
                OptionalDouble.empty(),
                OptionalDouble.of(multiple),
                false);
    }

    /** Every verdict right. */
    public static Target right(String words) {
        return new Target(words, OptionalDouble.empty(), OptionalDouble.empty(), true);
    }

    /** Whether it is met; empty where there is nothing to meet, or nothing to compare with. */
    public Optional<Boolean> metBy(Summary own, Optional<Summary> baseline) {
        if (own.isEmpty() || (most.isEmpty() && mostOfBaseline.isEmpty() && !right)) {
            return Optional.empty();
        } else if (own.lost() > 0 || own.wrong() > 0) {
            return Optional.of(false);
        } else if (own.sample().isEmpty()) {
            return Optional.of(true);
        }
        double median = own.sample().get().median();
        if (mostOfBaseline.isPresent()) {
            return baseline.flatMap(own::timesOf).map(times -> times <= mostOfBaseline.getAsDouble());
        }
        return Optional.of(most.isEmpty() || median <= most.getAsDouble());
    }

    private static String unit(String unit) {
        return unit.isEmpty() ? "" : " " + unit;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
