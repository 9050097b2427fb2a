package tunebook.algorithm;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Everything that can be reached from a value, written out: equal texts before and after mean that nothing changed, also
 * where {@code equals} would not look. Numbers are written with all their bits.
 */
final class Snapshot {
    private final StringBuilder text = new StringBuilder();
    private final IdentityHashMap<Object, Integer> open = new IdentityHashMap<>();

    private Snapshot() {}

    static String of(Object value) {
        var snapshot = new Snapshot();
        snapshot.write(value);
        return snapshot.text.toString();
    }

    private void write(Object value) {
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof Enum<?>) {
            text.append(value);
        } else if (value instanceof Double number) {
            text.append(Long.toHexString(Double.doubleToRawLongBits(number)));
        } else if (value instanceof Number || value instanceof Character) {
            text.append(value);
        } else if (open.putIfAbsent(value, open.size()) != null) {
            text.append("(again)");
        } else {
            writeParts(value);
            open.remove(value);
        }
    }

    private void writeParts(Object value) {
        text.append(value.getClass().getSimpleName()).append('[');
        if (value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                write(Array.get(value, i));
                text.append(' ');
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, element) -> {
                write(key);
                text.append("->");
                write(element);
                text.append(' ');
            });
        } else if (value instanceof Collection<?> elements) {
            for (Object element : elements) {
                write(element);
                text.append(' ');
            }
        } else {
            writeFields(value, value.getClass());
        }
        text.append(']');
    }

    private void writeFields(Object value, Class<?> type) {
        if (type.getName().startsWith("java.")) {
            throw new IllegalArgumentException(
                    "a snapshot cannot look into " + type + "; extend it, or use our own values");
        }
        for (Class<?> part = type; part != Object.class && part != null; part = part.getSuperclass()) {
            for (Field field : part.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers())) {
                    text.append(field.getName()).append('=');
                    write(read(field, value));
                    text.append(' ');
                }
            }
        }
    }

    private static Object read(Field field, Object value) {
        try {
            field.setAccessible(true);
            return field.get(value);
        } catch (IllegalAccessException refused) {
            throw new IllegalArgumentException("a snapshot cannot read " + field, refused);
        }
    }
}
