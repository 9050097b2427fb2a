package tunebook.space;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one types to declare a search space.
 *
 * <pre>{@code
 * var space = Space.of(
 *     Space.logReal("lr", 1e-4, 1),
 *     Space.integer("layers", 1, 3),
 *     Space.choice("optimizer", "adam", "sgd"),
 *     Space.real("beta1", 0.8, 0.999).when("optimizer", "adam"));
 * }</pre>
 */
public final class Space {
    private Space() {}

    /**
     * The space of these parameters, parents before children.
     *
     * @throws IllegalArgumentException if there is none, a name stands twice, or a condition does not fit its parent
     */
    public static SearchSpace of(Parameter... parameters) {
        if (parameters == null || parameters.length == 0) {
            throw new IllegalArgumentException("a declared space needs at least 1 parameter, but got none. To have it"
                    + " discovered while the objective asks, declare no space at all");
        }
        return new SearchSpace(Arrays.asList(parameters));
    }

    /** A real number from low to high; {@code .step(0.1)} makes it countable, {@code .log()} takes ratios for distances. */
    public static RealParameter real(String name, double low, double high) {
        return new RealParameter(name, low, high, Scale.LINEAR, 0, null);
    }

    /** A real number from low to high on a log scale: a learning rate, a weight decay. */
    public static RealParameter logReal(String name, double low, double high) {
        return new RealParameter(name, low, high, Scale.LOG, 0, null);
    }

    /** A whole number from low to high, both included. */
    public static IntParameter integer(String name, long low, long high) {
        return new IntParameter(name, low, high, Scale.LINEAR, 1, null);
    }

    /** A whole number from low to high on a log scale: the width of a layer, a batch size. */
    public static IntParameter logInteger(String name, long low, long high) {
        return new IntParameter(name, low, high, Scale.LOG, 1, null);
    }

    /** One of these values. */
    public static ChoiceParameter choice(String name, Object... values) {
        return new ChoiceParameter(name, values == null ? null : Arrays.asList(values), null);
    }

    /** False or true. */
    public static FlagParameter flag(String name) {
        return new FlagParameter(name, null);
    }

    /** A real number for each axis of a box, under these names: the domain of a function as a space. */
    public static SearchSpace box(Box box, String... names) {
        if (names.length != box.dimension()) {
            throw new IllegalArgumentException(
                    "a box needs a name for each of its " + box.dimension() + " axes, but got " + names.length);
        }
        List<Parameter> axes = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            axes.add(real(names[i], box.low().get(i), box.high().get(i)));
        }
        return new SearchSpace(axes);
    }

    /**
     * How many configs there are, exactly; conditions count.
     *
     * @throws IllegalArgumentException if something is continuous
     */
    public static BigInteger size(SearchSpace space) {
        return space.size();
    }

    /** How many configs there are if values are counted by this rule. */
    public static BigInteger count(SearchSpace space, CountingRule rule) {
        return space.size(rule);
    }

    /** The rule that counts whole numbers by their upper bound: {@link CountingRule#upperBounds}. */
    public static CountingRule upperBounds() {
        return CountingRule.upperBounds();
    }

    /** The rule that counts each value of a range, both ends included: {@link CountingRule#inclusive}. */
    public static CountingRule inclusive() {
        return CountingRule.inclusive();
    }

    /** The rule that counts only odd numbers for these parameters: {@link CountingRule#oddOnly}. */
    public static CountingRule oddOnly(String... names) {
        return CountingRule.oddOnly(names);
    }

    /** The rule that counts only powers of two for these parameters: {@link CountingRule#powersOfTwo}. */
    public static CountingRule powersOfTwo(String... names) {
        return CountingRule.powersOfTwo(names);
    }
}
