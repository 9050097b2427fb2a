package tunebook.kernel.render;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import tunebook.kernel.engine.Names;

/**
 * One value read for its text, with all that it holds.
 *
 * <p>The work is bounded whatever the value is: so many elements of each container, fewer the deeper it lies, so many
 * values in all, so many characters of each. A value inside itself is said to be so. What fails to be read is told at its
 * place. A class's own {@code toString} has the last word where it has one.
 */
final class Reading {
    /** Most characters of a text that is the whole value, and of one inside another value. */
    private static final int WHOLE_TEXT = 10_000;

    private static final int PART_OF_TEXT = 200;
    /** Most elements of a container, by how deep it lies. */
    private static final int[] MOST_ELEMENTS = {100, 20, 10, 5, 3, 3};
    /** Most values in all. */
    private static final int MOST_VALUES = 2_000;

    private static final int MOST_COMPONENTS = 50;

    private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int values;

    private Reading() {}

    /** Reads a value; null too. */
    static Doc of(Object value) {
        return new Reading().doc(value);
    }

    /** Reads a component of a record. */
    static Doc of(Record record, RecordComponent component) {
        return new Reading().component(record, component);
    }

    private Doc doc(Object value) {
        if (value == null) {
            return Doc.of("null");
        } else if (open.contains(value)) {
            return Doc.of("(this " + TypeWords.name(value.getClass()) + " again)");
        } else if (open.size() >= MOST_ELEMENTS.length || values > MOST_VALUES) {
            return Doc.of("…");
        }
        values++;
        open.add(value);
        try {
            return docOfNew(value);
        } catch (Throwable t) {
            Faults.rethrowIfNotOfValue(t);
            return Doc.of(TypeWords.name(value.getClass()) + " (reading it failed: " + Faults.words(t) + ")");
        } finally {
            open.remove(value);
        }
    }

    private Doc docOfNew(Object value) {
        if (value.getClass().isArray()) {
            return array(value);
        } else if (value instanceof Record record && !RecordParts.hasOwnToString(record)) {
            return record(record);
        } else if (value instanceof CharSequence || value instanceof Character || !Texts.isOfJava(value)) {
            return text(value);
        } else if (value instanceof Collection<?> items) {
            return elements("[", Elements.of(items), this::doc, "]", "elements");
        } else if (value instanceof Map<?, ?> map) {
            return elements("{", Elements.of(map), this::entry, "}", "entries");
        } else if (value instanceof Map.Entry<?, ?>) {
            return entry(value);
        } else if (value instanceof Optional<?> optional && optional.isPresent()) {
            return new Doc.Group("Optional[", List.of(doc(optional.get())), "]");
        } else if (value instanceof Future<?> future
                && value.getClass().getName().startsWith("java.")) {
            return future(future);
        }
        return Described.words(value).map(Doc::of).orElseGet(() -> object(value));
    }

    private boolean isWhole() {
        return open.size() == 1;
    }

    private Doc text(Object value) {
        var text = Texts.of(value, isWhole() ? WHOLE_TEXT : PART_OF_TEXT);
        if (isWhole()) {
            return Doc.of(whole(value, text));
        }
        boolean isText = value instanceof CharSequence || value instanceof Character;
        return Doc.of(isText ? Quoting.ifUnclear(text) : Quoting.escaped(text));
    }

    /** As Java prints it, but never so that nothing is seen. */
    private static String whole(Object value, String text) {
        boolean unseen = value instanceof Character c && (Character.isWhitespace(c) || Character.isISOControl(c));
        return unseen ? Quoting.quoted((Character) value) : text.isEmpty() ? "\"\"" : text;
    }

    private Doc elements(String begin, Elements elements, Function<Object, Doc> docOf, String end, String noun) {
        int most = MOST_ELEMENTS[open.size() - 1];
        boolean counted = isWhole() && elements.isFolded(most) && !noun.isEmpty();
        var size = counted ? String.format(Locale.ROOT, " (%,d %s)", elements.size(), noun) : "";
        return new Doc.Group(begin, elements.docs(most, docOf), end + size);
    }

    private Doc entry(Object entry) {
        var pair = (Map.Entry<?, ?>) entry;
        return new Doc.Labelled(doc(pair.getKey()).flat() + "=", doc(pair.getValue()));
    }

    private Doc array(Object array) {
        int length = Array.getLength(array);
        var elements = Elements.of(length, i -> Array.get(array, i));
        if (!isWhole()) {
            return elements("{", elements, this::element, "}", "");
        }
        var type = TypeWords.name(array.getClass());
        var begin = type.replaceFirst("\\[]", "[" + length + "]") + "{";
        return Matrix.doc(array).orElseGet(() -> elements(begin, elements, this::element, "}", ""));
    }

    /** Text in arrays stands in quotes, as in the source of an array. */
    private Doc element(Object value) {
        if (value instanceof String text) {
            return Doc.of(Quoting.quoted(Excerpt.of(text, PART_OF_TEXT)));
        }
        return value instanceof Character c ? Doc.of(Quoting.quoted(c)) : doc(value);
    }

    private Doc record(Record record) {
        var items = Arrays.stream(record.getClass().getRecordComponents())
                .limit(MOST_COMPONENTS)
                .<Doc>map(component -> new Doc.Labelled(component.getName() + "=", component(record, component)))
                .toList();
        return new Doc.Group(TypeWords.name(record.getClass()) + "[", items, "]");
    }

    private Doc component(Record record, RecordComponent component) {
        try {
            return doc(RecordParts.read(record, component));
        } catch (InaccessibleObjectException e) {
            // a record of a module that is closed to us
            return Doc.of("?");
        } catch (Throwable t) {
            Faults.rethrowIfNotOfValue(t);
            return Doc.of("(" + component.getName() + "() failed: " + Faults.words(t) + ")");
        }
    }

    private Doc future(Future<?> future) {
        var name = TypeWords.name(future.getClass());
        if (!future.isDone()) {
            return Doc.of(name + ", not done yet");
        }
        try {
            return new Doc.Labelled(name + ", done: ", doc(future.get()));
        } catch (ExecutionException e) {
            return Doc.of(name + ", failed: " + Faults.words(e.getCause()));
        } catch (CancellationException e) {
            return Doc.of(name + ", cancelled");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Doc.of(name);
        }
    }

    /** What a learner's object holds, if it has no text of its own; otherwise its text. */
    private Doc object(Object value) {
        if (!Texts.hasNoToString(value) || !Names.isLearners(value.getClass().getName())) {
            return text(value);
        }
        var items = new ArrayList<Doc>();
        for (Class<?> type = value.getClass(); Names.isLearners(type.getName()); type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())
                        && !field.isSynthetic()
                        && items.size() < MOST_COMPONENTS) {
                    items.add(new Doc.Labelled(field.getName() + "=", field(value, field)));
                }
            }
        }
        var name = TypeWords.name(value.getClass());
        return items.isEmpty() ? Doc.of(TypeWords.a(name)) : new Doc.Group(name + "{", items, "}");
    }

    private Doc field(Object value, Field field) {
        try {
            field.setAccessible(true);
            return doc(field.get(value));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the fields of learners' classes are open", e);
        }
    }
}
