package tunebook.kernel.bench.table;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Values of one quantity, measured again and again.
 *
 * @param values the smallest first
 */
public record Sample(List<Double> values) {
    public Sample {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a quantile needs at least one value, but got none");
        }
        values = values.stream().sorted().toList();
    }

    /** A sample of these values. */
    public static Sample of(double... values) {
        return new Sample(DoubleStream.of(values).boxed().toList());
    }

    /** The smallest value that at least a share of the values does not exceed; {@code share} from 0 to 1. */
    public double quantile(double share) {
        int rank = (int) Math.ceil(share * values.size());
        return values.get(Math.max(1, Math.min(values.size(), rank)) - 1);
    }

    /** The value in the middle; of an even number, the lower one of the two. */
    public double median() {
        return quantile(0.5);
    }

    /** The value that one in twenty exceeds. */
    public double p95() {
        return quantile(0.95);
    }

    /** How many. */
    public int size() {
        return values.size();
    }
}
