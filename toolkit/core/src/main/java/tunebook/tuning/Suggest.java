package tunebook.tuning;

import java.util.Arrays;
import java.util.List;
import tunebook.space.ChoiceParameter;
import tunebook.space.FlagParameter;
import tunebook.space.IntParameter;
import tunebook.space.Parameter;
import tunebook.space.Params;
import tunebook.space.RealParameter;
import tunebook.space.Scale;

/**
 * What an objective is handed: a trial that suggests values, and takes news.
 *
 * <pre>{@code
 * double lr = trial.logFloat("lr", 1e-4, 1.0);
 * int layers = trial.intRange("layers", 1, 3);
 * if (trial.choice("optimizer", "adam", "sgd").equals("adam")) {
 *     trial.range("beta1", 0.8, 0.999);
 * }
 * }</pre>
 *
 * <p>A name may be asked for anywhere, in conditions and loops, and as often as wanted: one trial gives one value to one
 * name. Across the trials of a study a name always has the same range. A name that the sampler has not proposed, since no
 * trial has asked for it before, is drawn at random, and is part of the space from the next trial on.
 *
 * <p>If the space was declared, ask by name alone: {@code trial.real("lr")}.
 */
public interface Suggest {
    /** The number of the trial, from 0. */
    long number();

    /** The values so far: what was proposed, and what was asked for. */
    Params params();

    /**
     * The value for this parameter: a {@link Double}, {@link Long}, {@link Boolean}, or one of the choice's values.
     *
     * @throws IllegalArgumentException if the study knows the name with another range
     */
    Object suggest(Parameter parameter);

    /**
     * The value of a parameter that was declared or enqueued.
     *
     * @throws IllegalArgumentException if there is none of that name in this trial; the message says what there is
     */
    Object get(String name);

    /** Reports a value on the way, for instance after each epoch; a later step each time. */
    void report(double step, double value);

    /** Whether the trial is not worth going on with: then {@code throw trial.pruned()}. */
    boolean shouldPrune();

    /** What to throw to end the trial early, as pruned, with the last value reported. */
    TrialPruned pruned();

    /** Notes something on the trial; its text is kept. */
    void set(String attribute, Object value);

    /** A real number from low to high. */
    default double range(String name, double low, double high) {
        return (Double) suggest(new RealParameter(name, low, high, Scale.LINEAR, 0, null));
    }

    /** One of low, low + step, ..., high. */
    default double range(String name, double low, double high, double step) {
        return (Double) suggest(new RealParameter(name, low, high, Scale.LINEAR, 0, null).step(step));
    }

    /** A positive real number from low to high, on a log scale: equal ratios are equally likely. */
    default double logFloat(String name, double low, double high) {
        return (Double) suggest(new RealParameter(name, low, high, Scale.LOG, 0, null));
    }

    /** A whole number from low to high, both included. */
    default int intRange(String name, int low, int high) {
        return intRange(name, low, high, 1);
    }

    /** One of low, low + step, ..., high. */
    default int intRange(String name, int low, int high, int step) {
        return ((Long) suggest(new IntParameter(name, low, high, Scale.LINEAR, step, null))).intValue();
    }

    /** A whole number from low to high, both included, on a log scale; low is at least 1. */
    default int logInt(String name, int low, int high) {
        return ((Long) suggest(new IntParameter(name, low, high, Scale.LOG, 1, null))).intValue();
    }

    /** One of these values. */
    @SuppressWarnings("unchecked") // the parameter gives one of its own values back
    default <T> T choice(String name, T... values) {
        List<Object> offered = values == null ? List.of() : Arrays.asList((Object[]) values);
        return (T) suggest(new ChoiceParameter(name, offered, null));
    }

    /** True or false; also of a flag that was declared. */
    default boolean flag(String name) {
        return (Boolean) suggest(new FlagParameter(name, null));
    }

    /** The value of a real parameter that was declared. */
    default double real(String name) {
        return kind(name, Double.class, "a real number");
    }

    /** The value of a whole-numbered parameter that was declared. */
    default int integer(String name) {
        return Math.toIntExact(kind(name, Long.class, "a whole number"));
    }

    /** The text chosen for a choice that was declared; for values of other types there is {@link #get}. */
    default String choice(String name) {
        return kind(name, String.class, "a text");
    }

    private <T> T kind(String name, Class<T> kind, String wanted) {
        Object value = get(name);
        if (!kind.isInstance(value)) {
            throw new IllegalArgumentException("'" + name + "' is no " + wanted.substring(2) + " in this trial, but "
                    + value + ". Ask for it by its own kind: real, integer, choice, flag or get");
        }
        return kind.cast(value);
    }
}
