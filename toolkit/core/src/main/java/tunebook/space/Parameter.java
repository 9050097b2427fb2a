package tunebook.space;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Optional;

/**
 * One knob of a search: its name, the values it may take, how they are spread, and when it exists at all.
 *
 * <p>Every parameter has a coordinate of the unit cube: {@link #value} maps a number from 0 to 1 to a value such that
 * uniform numbers give each value its fair chance, and {@link #unit} maps back. That is all that a sampler needs to know.
 */
public sealed interface Parameter extends Serializable
        permits RealParameter, IntParameter, ChoiceParameter, FlagParameter {
    /** What it is called, unique in a space. */
    String name();

    /** The condition under which it exists; null if it always does. */
    Condition given();

    /** The condition under which it exists; empty if it always does. */
    default Optional<Condition> condition() {
        return Optional.ofNullable(given());
    }

    /** Whether it has more values than can be counted: a real parameter without a step. */
    boolean isContinuous();

    /** Number of values; 0 if it is continuous. */
    long size();

    /**
     * Number of values.
     *
     * @throws IllegalArgumentException if it is continuous
     */
    default BigInteger count() {
        Checks.requireCountable(this);
        return BigInteger.valueOf(size());
    }

    /** Value number {@code index}, from 0, in the order of a grid. */
    Object at(long index);

    /** The number of this value in the order of a grid. */
    long indexOf(Object value);

    /**
     * The value at a coordinate of the unit cube.
     *
     * @param u from 0 to 1
     */
    Object value(double u);

    /** The coordinate of a value: {@code value(unit(v))} is v again, to the last digits where v is real. */
    double unit(Object value);

    /** Whether it may take this value. NaN and null, never. */
    boolean contains(Object value);

    /**
     * The value in this parameter's own type: what people and files write (2 for 2.0, 3.0 for 3) is understood.
     *
     * @throws IllegalArgumentException if it cannot take that value; the message says what it can take
     */
    Object normalise(Object given);

    /** The value that this text stands for, as {@link Params#toString} and tables write it. */
    Object parse(String text);

    /** What it can take, in words: {@code "real from 0.0001 to 1, log scale"}. */
    String range();

    /** In a line: {@code "beta1: real from 0.8 to 0.999, if optimizer is adam"}. */
    default String describe() {
        return name() + ": " + range() + (given() == null ? "" : ", " + given());
    }

    /**
     * The same, existing only while the parent has one of these values: {@code Space.real("beta1", 0.8,
     * 0.999).when("optimizer", "adam")}.
     */
    Parameter when(String parent, Object... values);

    /** The same under this condition instead; null for always. */
    Parameter under(Condition condition);

    /** Whether both can take the same values on the same scale; when they exist is not compared. */
    default boolean sameRange(Parameter other) {
        return under(null).equals(other.under(null));
    }
}
