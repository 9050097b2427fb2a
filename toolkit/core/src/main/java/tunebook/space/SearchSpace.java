package tunebook.space;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import tunebook.math.Vec;
import tunebook.rng.Seed;

/**
 * All that a search may try: named parameters, parents before their children.
 *
 * <p>A space is a tree of decisions written as a list. A parameter with a condition exists only while its parent has one
 * of certain values; a config names exactly the parameters that exist. Each parameter has one coordinate of the unit
 * cube, whether it exists or not, so that samplers can work on {@code [0, 1]^d} and leave kinds, scales and conditions to
 * {@link #decode}.
 *
 * <p>A space may also be open: discovered while an objective asks for values. What was discovered is optional, present in
 * one trial and absent in another, and nobody knows why; so an open space has no size, and accepts names it has not met.
 *
 * @param parameters parents before children, no name twice
 * @param optional names of parameters that were discovered
 */
public record SearchSpace(List<Parameter> parameters, Set<String> optional) implements Domain {
    public SearchSpace {
        parameters = SpaceRules.checked(parameters);
        optional = Collections.unmodifiableSet(new LinkedHashSet<>(optional));
        for (String name : optional) {
            if (parameters.stream().noneMatch(parameter -> parameter.name().equals(name))) {
                throw new IllegalArgumentException("only a parameter of the space can be optional, but got " + name);
            }
        }
    }

    /** A declared space. */
    public SearchSpace(List<Parameter> parameters) {
        this(parameters, Set.of());
    }

    /** The space of which nothing is known yet: it is discovered while an objective asks. */
    public static SearchSpace open() {
        return new SearchSpace(List.of(), Set.of());
    }

    /** Whether it may turn out to have more parameters: one that is empty, or was discovered at least in part. */
    public boolean isOpen() {
        return parameters.isEmpty() || !optional.isEmpty();
    }

    /** Number of parameters, which is the dimension of its unit cube. */
    public int dimension() {
        return parameters.size();
    }

    /** The names in order. */
    public List<String> names() {
        return parameters.stream().map(Parameter::name).toList();
    }

    /** Whether there is a parameter of this name. */
    public boolean has(String name) {
        return indexOf(name) >= 0;
    }

    /** The place of a name, from 0, or -1. */
    int indexOf(String name) {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The parameter of this name, if there is one. */
    public Optional<Parameter> find(String name) {
        int i = indexOf(name);
        return i < 0 ? Optional.empty() : Optional.of(parameters.get(i));
    }

    /**
     * The parameter of this name.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names there are
     */
    public Parameter get(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("this space has no '" + name + "', only "
                        + (parameters.isEmpty() ? "nothing yet" : String.join(", ", names()))));
    }

    /** Whether a parameter was discovered, and so may be absent without a reason. */
    public boolean isOptional(String name) {
        return optional.contains(name);
    }

    /** This space and one more parameter. */
    public SearchSpace with(Parameter parameter) {
        var longer = new ArrayList<>(parameters);
        longer.add(Objects.requireNonNull(parameter, "parameter"));
        return new SearchSpace(longer, optional);
    }

    /**
     * This space and a parameter for each count of the parent: with {@code layers} from 1 to 3, {@code repeat("layers", i
     * -> Space.integer("units_l" + i, 16, 256))} adds units_l0, which exists always, units_l1, which exists if layers is 2
     * or 3, and units_l2, which exists if it is 3.
     *
     * @param counter a parameter of whole numbers
     * @param one makes parameter i, counted from 0
     */
    public SearchSpace repeat(String counter, IntFunction<? extends Parameter> one) {
        if (!(get(counter) instanceof IntParameter count)) {
            throw new IllegalArgumentException(
                    "a loop needs a parameter of whole numbers to count, but got " + get(counter));
        }
        var space = this;
        for (int i = 0; i < count.high(); i++) {
            int turn = i;
            Object[] enough =
                    SpaceRules.values(count).filter(n -> (Long) n > turn).toArray();
            space = space.with(one.apply(i).under(Condition.of(counter, enough)));
        }
        return space;
    }

    /**
     * This space after an objective has asked for a parameter, which stays optional: the same space if it is known.
     *
     * @throws IllegalArgumentException if it is known with another range
     */
    public SearchSpace discover(Parameter asked) {
        var known = find(asked.name());
        if (known.isPresent()) {
            SpaceRules.requireSameRange(known.get(), asked);
            return this;
        }
        var names = new LinkedHashSet<>(optional);
        names.add(asked.name());
        var longer = new ArrayList<>(parameters);
        longer.add(asked.under(null));
        return new SearchSpace(longer, names);
    }

    /** This space after all that another discovered; the same space if that was nothing. */
    public SearchSpace merge(SearchSpace other) {
        var merged = this;
        for (Parameter parameter : other.parameters) {
            merged = merged.discover(parameter);
        }
        return merged;
    }

    /** Whether a parameter exists beside these values, as far as conditions say. */
    public boolean isActive(Parameter parameter, Params params) {
        return parameter.given() == null || parameter.given().holds(params);
    }

    /** The parameters that exist beside these values, in order, as far as conditions say. */
    public List<Parameter> active(Params params) {
        return parameters.stream()
                .filter(parameter -> isActive(parameter, params))
                .toList();
    }

    /**
     * A random config: each parameter draws from {@code seed.child(name)}, whatever the others draw, evenly on its scale.
     * Parents draw first, so a value that opens few choices weighs as much as one that opens many.
     */
    public Params sample(Seed seed) {
        return complete(Params.none(), seed);
    }

    /**
     * These values, and for whatever else exists beside them a random one as in {@link #sample}. A value that exists only
     * under a condition brings it about: its parent, if not given, draws among the values that allow it. Names that an open
     * space has not met stay.
     */
    public Params complete(Params fixed, Seed seed) {
        var implied = fixed.size() == 0 ? Map.<String, List<Object>>of() : SpaceRules.implied(this, fixed);
        var whole = SpaceWalk.assign(this, (i, parameter) -> {
            Object value = fixed.find(parameter.name());
            List<Object> allowed = implied.get(parameter.name());
            if (value != null || allowed == null) {
                return value == null ? draw(parameter, seed) : value;
            }
            return allowed.get(seed.child(parameter.name()).stream().nextInt(allowed.size()));
        });
        return isOpen() ? SpaceWalk.withUnknown(this, whole, fixed) : whole;
    }

    /** The same values with one replaced; what thereby comes to exist has its middle value, what ceases to is left out. */
    public Params change(Params params, String name, Object value) {
        return SpaceWalk.assign(this, (i, parameter) -> {
            Object kept = parameter.name().equals(name) ? value : params.find(parameter.name());
            return kept == null ? parameter.value(0.5) : kept;
        });
    }

    /** The value that a parameter draws in a trial with this seed. */
    public static Object draw(Parameter parameter, Seed seed) {
        return parameter.value(seed.child(parameter.name()).stream().nextDouble());
    }

    /**
     * The config at a point of the unit cube. Coordinates of parameters that do not exist there do not matter.
     *
     * @param unit a coordinate for each parameter, from 0 to 1
     */
    public Params decode(Vec unit) {
        if (unit.dimension() != dimension()) {
            throw new IllegalArgumentException("this space has " + dimension() + " parameters, so a point of its unit"
                    + " cube has as many coordinates, but got " + unit.dimension());
        }
        return SpaceWalk.assign(this, (i, parameter) -> parameter.value(unit.get(i)));
    }

    /**
     * The point of the unit cube that stands for a config: {@code decode(encode(p))} is p, to the last digits where it is
     * real. A parameter that is absent has the coordinate 1/2, so that equal configs are equal points.
     */
    public Vec encode(Params params) {
        return Vec.generate(dimension(), i -> {
            Parameter parameter = parameters.get(i);
            Object value = params.find(parameter.name());
            return value == null ? 0.5 : parameter.unit(value);
        });
    }

    /**
     * A config as this space writes it: in its order, each value in its parameter's own type.
     *
     * @throws IllegalArgumentException if a value does not fit, a parameter that exists has no value, or one that does not
     *     exist has one; the message says which
     */
    public Params normalise(Params params) {
        return SpaceRules.normalise(this, params, true);
    }

    /** As {@link #normalise}, where what is missing may stay so: a start that a search completes. */
    public Params normalisePart(Params params) {
        return SpaceRules.normalise(this, params, false);
    }

    /** Whether this is one of its configs: exactly the parameters that exist, each with one of its values. */
    public boolean contains(Params params) {
        int met = 0;
        for (Parameter parameter : parameters) {
            Object value = params.find(parameter.name());
            boolean exists = isActive(parameter, params);
            if (value == null ? exists && !isOptional(parameter.name()) : !exists || !parameter.contains(value)) {
                return false;
            }
            met += value == null ? 0 : 1;
        }
        return met == params.size() || isOpen();
    }

    /** Refuses a config that this space does not have, as {@link #normalise} does. */
    public void check(Params params) {
        normalise(params);
    }

    /** Whether its configs can be counted: nothing continuous, nothing to be discovered. */
    public boolean isFinite() {
        return !isOpen() && parameters.stream().noneMatch(Parameter::isContinuous);
    }

    /**
     * Number of configs, exactly; conditions count, so five values that exist under one of two others make 6, not 10.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public BigInteger size() {
        return size(CountingRule.inclusive());
    }

    /** Number of configs when the values of parameters are counted by this rule. */
    public BigInteger size(CountingRule rule) {
        return SpaceSize.of(this, rule);
    }

    /** The same space with so many values for whatever is continuous: a grid, both ends of each range among it. */
    public SearchSpace gridded(int points) {
        if (points < 2) {
            throw new IllegalArgumentException(
                    "a grid needs at least 2 points on each axis, the two ends, but got " + points);
        }
        List<Parameter> stepped = parameters.stream()
                .map(parameter -> parameter instanceof RealParameter real ? real.gridded(points) : parameter)
                .toList();
        return new SearchSpace(stepped, optional);
    }

    /** The first config in the order of a grid: every parameter at its first value. */
    public Params first() {
        return SpaceWalk.assign(this, (i, parameter) -> parameter.at(0));
    }

    /** The config that follows in the order of a grid, where the last parameter changes fastest; empty after the last. */
    public Optional<Params> next(Params params) {
        return SpaceWalk.next(this, params);
    }

    /** All configs in the order of a grid, made while one looks. */
    public Iterable<Params> grid() {
        if (!isFinite()) {
            size(); // says why there is none
        }
        return () -> SpaceWalk.iterator(this);
    }

    /** The parameters, one a line. */
    public String describe() {
        return parameters.isEmpty()
                ? "nothing known yet: it is discovered while the objective asks"
                : parameters.stream()
                        .map(parameter -> parameter.describe() + (isOptional(parameter.name()) ? " (discovered)" : ""))
                        .collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return describe();
    }
}
