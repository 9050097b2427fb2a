package tunebook.space;

import java.util.Collection;
import java.util.stream.Collectors;
import tunebook.math.Digits;

/** What parameters have in common at the door. */
final class Checks {
    private Checks() {}

    static void requireName(String name) {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("a parameter needs a name, but got "
                    + (name == null ? "null" : "'" + name + "'") + ". Call it as in your code: \"lr\"");
        }
    }

    /** A coordinate of the unit cube. */
    static double requireUnit(String name, double u) {
        if (!(u >= 0 && u <= 1)) {
            throw new IllegalArgumentException(
                    "a coordinate of the unit cube lies from 0 to 1, but for '" + name + "' got " + u);
        }
        return u;
    }

    static void requireCountable(Parameter parameter) {
        if (parameter.isContinuous()) {
            throw new IllegalArgumentException("'" + parameter.name()
                    + "' is continuous: its values cannot be counted. Give it a step, or lay a grid over it, as in"
                    + " space.gridded(10)");
        }
    }

    static long requireIndex(Parameter parameter, long index) {
        requireCountable(parameter);
        if (index < 0 || index >= parameter.size()) {
            throw new IllegalArgumentException("the values of '" + parameter.name() + "' are numbered from 0 to "
                    + (parameter.size() - 1) + ", but got " + index);
        }
        return index;
    }

    static IllegalArgumentException notAValue(Parameter parameter, Object given) {
        return new IllegalArgumentException(
                "'" + parameter.name() + "' is " + parameter.range() + ", but got " + written(given));
    }

    /** As people write it: numbers without trailing zeros, all else as it calls itself. */
    static String written(Object value) {
        if (value instanceof Double || value instanceof Float) {
            return Digits.of(((Number) value).doubleValue());
        }
        return String.valueOf(value);
    }

    static String listed(Collection<?> values) {
        return values.stream().map(Checks::written).collect(Collectors.joining(", "));
    }
}
