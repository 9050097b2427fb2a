package tunebook.kernel.assist;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tunebook.kernel.engine.CellScope.Declared;
import tunebook.kernel.engine.Names;

/**
 * What a variable holds, in a few words. Calls no code of learners or libraries: that might take its time, and a cell may
 * be running.
 */
final class ShortValue {
    private static final int LENGTH = 60;

    private final Function<Declared, Optional<Object>> source;

    ShortValue(Function<Declared, Optional<Object>> source) {
        this.source = source;
    }

    /** As {@code = 3}, or {@code ArrayList of 12}. */
    String of(Declared variable) {
        return source.apply(variable).map(ShortValue::of).orElse("null");
    }

    static String of(Object value) {
        if (value instanceof String text) {
            return shortened(
                    "\"" + text.lines().findFirst().orElse("") + (text.lines().count() > 1 ? "…" : "") + "\"");
        } else if (value instanceof Character) {
            return "'" + value + "'";
        } else if ((value instanceof Number && isOfJdk(value)) || value instanceof Boolean) {
            return shortened(value.toString());
        } else if (value instanceof Enum<?> constant) {
            return constant.name();
        } else if (value.getClass().isArray()) {
            return Names.plain(value.getClass().getComponentType()) + "[" + Array.getLength(value) + "]";
        } else if (value instanceof Collection<?> all && isOfJdk(value)) {
            return value.getClass().getSimpleName() + " of " + all.size();
        } else if (value instanceof Map<?, ?> all && isOfJdk(value)) {
            return value.getClass().getSimpleName() + " of " + all.size();
        }
        return "a " + Names.plain(value.getClass());
    }

    private static boolean isOfJdk(Object value) {
        return value.getClass().getClassLoader() == null;
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LENGTH)) + "…";
    }
}
