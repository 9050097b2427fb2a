package tunebook.view.lens;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import tunebook.space.CountingRule;
import tunebook.space.Parameter;
import tunebook.space.SearchSpace;

/**
 * A search space as a product, counted in several ways.
 *
 * @param factors the names of the parameters
 * @param ways the ways to count
 * @param minutes how long one trial takes
 */
public record SpaceCount(List<String> factors, List<Way> ways, double minutes) {
    public SpaceCount {
        factors = List.copyOf(factors);
        ways = List.copyOf(ways);
        if (!(minutes > 0) || Double.isInfinite(minutes)) {
            throw new IllegalArgumentException(
                    "a trial takes some time, above 0 minutes, but got " + minutes + ". Try 3");
        }
    }

    /**
     * A way to count.
     *
     * @param rule its name
     * @param counts the number of values of each parameter; empty where another space is counted
     * @param product how many settings there are
     */
    public record Way(String rule, List<BigInteger> counts, BigInteger product) {
        public Way {
            counts = List.copyOf(counts);
        }

        /** Its name without the parameters that it is for: {@code "powers of two"}. */
        String briefRule() {
            int details = rule.indexOf(" for ");
            return details < 0 ? rule : rule.substring(0, details);
        }
    }

    /**
     * A space counted by these rules; without any, value by value, both ends of each range included.
     *
     * @param minutes how long one trial takes
     * @throws IllegalArgumentException if it has something continuous
     */
    public static SpaceCount of(SearchSpace space, double minutes, CountingRule... rules) {
        var ways = new ArrayList<Way>();
        for (CountingRule rule : rules.length == 0 ? new CountingRule[] {CountingRule.inclusive()} : rules) {
            ways.add(new Way(
                    rule.name(), space.parameters().stream().map(rule::count).toList(), space.size(rule)));
        }
        return new SpaceCount(
                space.parameters().stream().map(SpaceCount::factor).toList(), ways, minutes);
    }

    private static String factor(Parameter parameter) {
        return parameter.name()
                + parameter.condition().map(condition -> ", " + condition).orElse("");
    }

    /** The ten parameters of the lecture, counted in five ways: 1.3 million settings, 45 billion, or 7.5e38. */
    public static SpaceCount lecture() {
        return LectureSpace.count();
    }

    /** A product of so many values each, of parameters without names. */
    public static SpaceCount of(double minutes, long... counts) {
        var factors = new ArrayList<String>();
        var values = new ArrayList<BigInteger>();
        for (long count : counts) {
            if (count < 1) {
                throw new IllegalArgumentException("a parameter has at least 1 value, but got " + count);
            }
            values.add(BigInteger.valueOf(count));
            factors.add("parameter " + values.size());
        }
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a product needs a factor: Show.size(256, 10, 64)");
        }
        var product = values.stream().reduce(BigInteger.ONE, BigInteger::multiply);
        return new SpaceCount(factors, List.of(new Way("product", values, product)), minutes);
    }

    /** Whether every size is the product of the counts, as it is without conditions. */
    boolean multiplies() {
        return ways.stream()
                .filter(way -> !way.counts().isEmpty())
                .allMatch(way -> way.counts().stream()
                        .reduce(BigInteger.ONE, BigInteger::multiply)
                        .equals(way.product()));
    }

    /** The same, and beside it another space, such as one in which each layer has a width of its own. */
    public SpaceCount and(String name, SearchSpace other) {
        var more = new ArrayList<>(ways);
        more.add(new Way(name, List.of(), other.size()));
        return new SpaceCount(factors, more, minutes);
    }
}
