package tunebook.space;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What counts as a value when a space is counted. The same net has 45 billion configs, 29 billion, 19 billion or 1.3
 * million, depending on what one takes for a different layer width or kernel size; a size means little without its rule.
 */
public sealed interface CountingRule {
    /** Its name, as in a table. */
    String name();

    /** The parameters that it treats in a special way; all others are counted value by value. */
    Set<String> names();

    /** How many values of this parameter count. */
    BigInteger count(Parameter parameter);

    /** Whether this value of the parameter counts. */
    default boolean counts(Parameter parameter, Object value) {
        return true;
    }

    /** Whole numbers by their upper bound: 16 to 256 counts 256. A common slip, and four times the space in ten factors. */
    static CountingRule upperBounds() {
        return new UpperBounds();
    }

    /** Each value of a range, both ends included: 16 to 256 counts 241. The right size of a declared space. */
    static CountingRule inclusive() {
        return new Inclusive();
    }

    /** As inclusive, where only odd numbers count for these parameters: kernel sizes, which have a middle. */
    static CountingRule oddOnly(String... names) {
        return new Odd(named("odd", names));
    }

    /** As inclusive, where only powers of two count for these parameters: widths, of which one tries 16, 32, 64. */
    static CountingRule powersOfTwo(String... names) {
        return new PowersOfTwo(named("powers of two", names));
    }

    private static Set<String> named(String rule, String... names) {
        if (names.length == 0) {
            throw new IllegalArgumentException(
                    "the rule '" + rule + "' needs the names of the parameters that it is for");
        }
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(names)));
    }

    private static BigInteger countIf(CountingRule rule, Parameter parameter) {
        return BigInteger.valueOf(SpaceRules.values(parameter)
                .filter(value -> rule.counts(parameter, value))
                .count());
    }

    private static long whole(Parameter parameter, Object value) {
        if (value instanceof Number number && number.doubleValue() == number.longValue()) {
            return number.longValue();
        }
        throw new IllegalArgumentException(
                "only whole numbers are odd or powers of two, but '" + parameter.name() + "' is " + parameter.range());
    }

    /** Whole numbers by their upper bound. */
    record UpperBounds() implements CountingRule {
        @Override
        public String name() {
            return "upper bounds";
        }

        @Override
        public Set<String> names() {
            return Set.of();
        }

        @Override
        public BigInteger count(Parameter parameter) {
            if (!(parameter instanceof IntParameter whole)) {
                return parameter.count();
            }
            if (whole.high() < whole.size()) {
                throw new IllegalArgumentException("an upper bound cannot stand for a number of values where low is"
                        + " below 1, but '" + whole.name() + "' is " + whole.range());
            }
            return BigInteger.valueOf(whole.high());
        }
    }

    /** Each value of a range. */
    record Inclusive() implements CountingRule {
        @Override
        public String name() {
            return "inclusive";
        }

        @Override
        public Set<String> names() {
            return Set.of();
        }

        @Override
        public BigInteger count(Parameter parameter) {
            return parameter.count();
        }
    }

    /** Odd numbers only, for these names. */
    record Odd(Set<String> names) implements CountingRule {
        @Override
        public String name() {
            return "odd " + String.join(", ", names);
        }

        @Override
        public BigInteger count(Parameter parameter) {
            return names.contains(parameter.name()) ? countIf(this, parameter) : parameter.count();
        }

        @Override
        public boolean counts(Parameter parameter, Object value) {
            return !names.contains(parameter.name()) || whole(parameter, value) % 2 != 0;
        }
    }

    /** Powers of two only, for these names. */
    record PowersOfTwo(Set<String> names) implements CountingRule {
        @Override
        public String name() {
            return "powers of two for " + String.join(", ", names);
        }

        @Override
        public BigInteger count(Parameter parameter) {
            return names.contains(parameter.name()) ? countIf(this, parameter) : parameter.count();
        }

        @Override
        public boolean counts(Parameter parameter, Object value) {
            return !names.contains(parameter.name()) || Long.bitCount(Math.max(0, whole(parameter, value))) == 1;
        }
    }
}
