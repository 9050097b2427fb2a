package tunebook.space;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tunebook.math.Vec;

/**
 * The values that one trial tries, by name, in the order in which they are asked for: {@code lr=0.01, layers=2}.
 *
 * <p>A real is a {@link Double}, a whole number a {@link Long}, a flag a {@link Boolean}, a choice whatever was put up for
 * choice. A parameter that does not exist in this trial is absent. Two are equal when the same names have the same
 * values, in whatever order; 2 is the same value as an {@code int}, a {@code long} or a {@code double}.
 *
 * <p>A study keeps one of these for every trial, so it is two arrays.
 */
public final class Params implements Config {
    private static final long serialVersionUID = 1;
    private static final double MANY = 0x1.0p63;
    private static final Params NONE = new Params(new String[0], new Object[0]);

    private final String[] names; // may be shared
    private final Object[] values;

    /** Takes the arrays as they are. */
    Params(String[] names, Object[] values) {
        this.names = names;
        this.values = values;
    }

    /** No values. */
    public static Params none() {
        return NONE;
    }

    /**
     * Names and values in turn: {@code Params.of("lr", 0.01, "layers", 2)}.
     *
     * @throws IllegalArgumentException if a name has no value, is given twice, or is no text
     */
    public static Params of(Object... namesAndValues) {
        if (namesAndValues == null || namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "params are names and values in turn, as in Params.of(\"lr\", 0.01, \"layers\", 2), but got "
                            + (namesAndValues == null ? "null" : namesAndValues.length + " arguments"));
        }
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!(namesAndValues[i] instanceof String name)) {
                throw new IllegalArgumentException("params are names and values in turn, but argument " + (i + 1)
                        + " should be a name and is " + Checks.written(namesAndValues[i]));
            }
            if (map.containsKey(name)) {
                throw new IllegalArgumentException("params have one value for each name, but '" + name + "' got "
                        + Checks.written(map.get(name)) + " and " + Checks.written(namesAndValues[i + 1]));
            }
            map.put(name, namesAndValues[i + 1]);
        }
        return of(map);
    }

    /** The values of a map, in its order. */
    public static Params of(Map<String, ?> map) {
        var names = map.keySet().toArray(String[]::new);
        var values = map.values().toArray();
        for (int i = 0; i < names.length; i++) {
            requireValue(names[i], values[i]);
        }
        return new Params(names, values);
    }

    private static void requireValue(String name, Object value) {
        Checks.requireName(name);
        if (value == null) {
            throw new IllegalArgumentException("'" + name + "' got null. Leave out what has no value in this trial");
        }
    }

    /** Number of names. */
    public int size() {
        return names.length;
    }

    /** The names in order. */
    public Set<String> names() {
        return new Names(names);
    }

    /** Whether this name has a value. */
    public boolean has(String name) {
        return indexOf(name) >= 0;
    }

    /** The value of this name, or null. */
    Object find(String name) {
        int i = indexOf(name);
        return i < 0 ? null : values[i];
    }

    private int indexOf(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The value of this name.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names there are
     */
    public Object get(String name) {
        Object value = find(name);
        if (value == null) {
            throw new IllegalArgumentException("these params have no '" + name + "', only "
                    + (names.length == 0 ? "nothing at all" : String.join(", ", names)));
        }
        return value;
    }

    /** The number of this name, whole or real. */
    public double number(String name) {
        if (get(name) instanceof Number number) {
            return number.doubleValue();
        }
        throw wrongKind(name, "a number");
    }

    /** The whole number of this name. */
    public long integer(String name) {
        if (get(name) instanceof Number number && number.doubleValue() == number.longValue()) {
            return number.longValue();
        }
        throw wrongKind(name, "a whole number");
    }

    /** The flag of this name. */
    public boolean flag(String name) {
        if (get(name) instanceof Boolean flag) {
            return flag;
        }
        throw wrongKind(name, "true or false");
    }

    /** The value of this name as it shows itself: {@code "adam"}, {@code "0.01"}. */
    public String text(String name) {
        return Checks.written(get(name));
    }

    private IllegalArgumentException wrongKind(String name, String wanted) {
        return new IllegalArgumentException("'" + name + "' should be " + wanted + ", but is " + text(name));
    }

    /** The numbers in order, as the point of a function; every value must be a number. */
    public Vec toVec() {
        return Vec.generate(names.length, i -> number(names[i]));
    }

    /** Names and values, in order, immutable. */
    public Map<String, Object> toMap() {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < names.length; i++) {
            map.put(names[i], values[i]);
        }
        return Collections.unmodifiableMap(map);
    }

    /** The first so many values. */
    public Params first(int count) {
        if (count < 0 || count > names.length) {
            throw new IllegalArgumentException(
                    "these params have " + names.length + " values, but the first " + count + " were asked for");
        }
        return count == names.length ? this : new Params(Arrays.copyOf(names, count), Arrays.copyOf(values, count));
    }

    /** The same with this value, at its place or at the end. */
    public Params with(String name, Object value) {
        requireValue(name, value);
        int place = indexOf(name);
        if (place >= 0) {
            var changed = values.clone();
            changed[place] = value;
            return new Params(names, changed);
        }
        var longer = new Params(Arrays.copyOf(names, names.length + 1), Arrays.copyOf(values, names.length + 1));
        longer.names[names.length] = name;
        longer.values[names.length] = value;
        return longer;
    }

    /** Whether two values count as the same: 2, 2L and 2.0 do. */
    static boolean same(Object one, Object other) {
        return one.equals(other) || canonical(one).equals(canonical(other));
    }

    private static Object canonical(Object value) {
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            boolean whole = number == Math.rint(number) && Math.abs(number) < MANY;
            return whole ? (Object) (long) number : (Object) number;
        }
        boolean small = value instanceof Integer || value instanceof Short || value instanceof Byte;
        return small ? (Object) ((Number) value).longValue() : value;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Params params) || params.names.length != names.length) {
            return false;
        }
        for (int i = 0; i < names.length; i++) {
            boolean aligned = names[i].equals(params.names[i]);
            Object value = aligned ? params.values[i] : params.find(names[i]);
            if (value == null || !same(values[i], value)) {
                return false;
            }
        }
        return true;
    }

    /** Equal for any order of names; each pair is mixed, since plain sums of small numbers would be few. */
    @Override
    public int hashCode() {
        long sum = 0;
        for (int i = 0; i < names.length; i++) {
            long pair = ((long) names[i].hashCode() << Integer.SIZE)
                    ^ canonical(values[i]).hashCode();
            pair = (pair ^ (pair >>> 32)) * 0xbf58476d1ce4e5b9L; // as in the finalizer of SplitMix64
            sum += pair ^ (pair >>> 29);
        }
        return Long.hashCode(sum);
    }

    /** As {@code lr=0.01, layers=2}, with all digits. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        for (int i = 0; i < names.length; i++) {
            text.append(i == 0 ? "" : ", ").append(names[i]).append('=').append(Checks.written(values[i]));
        }
        return text.toString();
    }

    /** The names without a copy. */
    private static final class Names extends AbstractSet<String> {
        private final List<String> names;

        Names(String[] names) {
            this.names = Collections.unmodifiableList(Arrays.asList(names));
        }

        @Override
        public Iterator<String> iterator() {
            return names.iterator();
        }

        @Override
        public int size() {
            return names.size();
        }
    }
}
