package tunebook.kernel.bench.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All readings of one kernel in one row.
 *
 * @param readings in the order in which they were taken; none if the row is not for this kernel
 */
public record Summary(List<Reading> readings) {
    public Summary {
        readings = List.copyOf(readings);
    }

    /** Whether nothing was read. */
    public boolean isEmpty() {
        return readings.isEmpty();
    }

    /** The quantities, if there are any. */
    public Optional<Sample> sample() {
        var values = readings.stream()
                .filter(Reading.Quantity.class::isInstance)
                .map(reading -> ((Reading.Quantity) reading).value())
                .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(new Sample(values));
    }

    /** How often the kernel died or hung. */
    public long lost() {
        return readings.stream().filter(Reading.Lost.class::isInstance).count();
    }

    /** How many verdicts are wrong. */
    public long wrong() {
        return readings.stream()
                .filter(reading -> reading instanceof Reading.Verdict verdict && !verdict.right())
                .count();
    }

    /** How many times the median of another summary the own median is; empty where one of them has none. */
    public Optional<Double> timesOf(Summary other) {
        return sample().flatMap(own ->
                other.sample().filter(that -> that.median() != 0).map(that -> own.median() / that.median()));
    }

    /** The verdicts and losses with how often they came, as {@code 4 of 5 stopped, 1 of 5 hung}; n/a for nothing. */
    public String words() {
        if (isEmpty()) {
            return "n/a";
        }
        var counts = new LinkedHashMap<String, Integer>();
        for (var reading : readings) {
            if (reading instanceof Reading.Verdict verdict) {
                counts.merge(verdict.words(), 1, Integer::sum);
            } else if (reading instanceof Reading.Lost loss) {
                counts.merge(loss.word(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " of " + readings.size() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }
}
