package tunebook.kernel.render;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tunebook.kernel.engine.Names;

/**
 * Values as text that can be read: {@code int[]{1, 2, 3}}, {@code [a, b]}, {@code {k=v}}, {@code Point[x=1, y=2]}. What
 * is long is folded, and says by how much. A class's own {@code toString} has the last word where it has one.
 */
final class PlainText {
    private static final int MAX_ITEMS = 60;
    private static final int MAX_DEPTH = 6;
    private static final int MAX_TEXT = 100_000;
    /** Rows of tables and the like go on lines of their own where one line would be longer than this. */
    private static final int LINE = 100;

    private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());

    private PlainText() {}

    /** The text of a value; null is the word. */
    static String of(Object value) {
        try {
            return shortened(new PlainText().text(value));
        } catch (Throwable t) {
            Faults.rethrowIfNotOfValue(t);
            return TypeWords.name(value.getClass()) + " (its toString failed: " + Faults.words(t) + ")";
        }
    }

    private static String shortened(String text) {
        return text.length() <= MAX_TEXT
                ? text
                : text.substring(0, MAX_TEXT) + "... " + (text.length() - MAX_TEXT) + " more characters";
    }

    private String text(Object value) {
        if (value == null) {
            return "null";
        }
        if (open.size() >= MAX_DEPTH || !open.add(value)) {
            return "...";
        }
        try {
            return container(value);
        } finally {
            open.remove(value);
        }
    }

    private String container(Object value) {
        if (value.getClass().isArray()) {
            return array(value);
        } else if (value instanceof Record record) {
            return record(record);
        } else if (value instanceof Collection<?> items && isOfJava(value)) {
            return joined("[", items.iterator(), items.size(), "]", this::text);
        } else if (value instanceof Map<?, ?> map && isOfJava(value)) {
            return joined("{", map.entrySet().iterator(), map.size(), "}", this::entry);
        } else if (value.getClass().isHidden() && value.getClass().getInterfaces().length > 0) {
            return value.getClass().getInterfaces()[0].getSimpleName() + " (a lambda)";
        }
        return Names.inMessage(String.valueOf(value.toString()));
    }

    private String entry(Map.Entry<?, ?> entry) {
        return text(entry.getKey()) + "=" + text(entry.getValue());
    }

    private String array(Object array) {
        var type = open.size() > 1 ? "" : Names.inMessage(simpleName(array.getClass()));
        var items = new Iterator<Object>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < Array.getLength(array);
            }

            @Override
            public Object next() {
                return Array.get(array, next++);
            }
        };
        return joined(type + "{", items, Array.getLength(array), "}", this::text);
    }

    private static String simpleName(Class<?> type) {
        return type.getSimpleName();
    }

    private <T> String joined(String begin, Iterator<T> items, int size, String end, Function<T, String> textOf) {
        var texts = new ArrayList<String>();
        int length = 0;
        while (items.hasNext() && texts.size() < MAX_ITEMS) {
            var text = textOf.apply(items.next());
            texts.add(text);
            length += text.length() + 2;
        }
        if (size > texts.size()) {
            texts.add("... " + (size - texts.size()) + " more");
        }
        return length > LINE && isTable(texts)
                ? begin + "\n  " + String.join(",\n  ", texts) + end
                : begin + String.join(", ", texts) + end;
    }

    private static boolean isTable(List<String> texts) {
        return texts.stream().anyMatch(text -> text.endsWith("}") || text.endsWith("]"));
    }

    /** As the record's own {@code toString}, with readable components; unless its author wrote another. */
    private String record(Record record) {
        var own = record.toString();
        var automatic = record(record, String::valueOf);
        return Names.inMessage(automatic.equals(own) ? record(record, this::text) : own);
    }

    private static String record(Record record, Function<Object, String> textOf) {
        var text = new StringBuilder(record.getClass().getSimpleName()).append('[');
        for (var component : record.getClass().getRecordComponents()) {
            text.append(text.charAt(text.length() - 1) == '[' ? "" : ", ")
                    .append(component.getName())
                    .append('=')
                    .append(textOf.apply(valueOf(record, component)));
        }
        return text.append(']').toString();
    }

    private static Object valueOf(Record record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException | RuntimeException e) {
            // a record of a module that is closed to us, or an accessor that throws
            return "?";
        }
    }

    /** Whether the value's {@code toString} is one of Java's own, which say nothing about arrays inside. */
    private static boolean isOfJava(Object value) {
        try {
            return value.getClass()
                    .getMethod("toString")
                    .getDeclaringClass()
                    .getName()
                    .startsWith("java.");
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every object has a toString", e);
        }
    }
}
