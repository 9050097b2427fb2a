package tunebook.kernel.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * The elements of something that may be huge, change while it is read, or fail: the first ones, and the last ones where
 * they can be had without walking to them.
 *
 * @param size how many there are
 * @param fromFront reads from the first on
 * @param fromBack reads from the last back; nothing where that is not possible
 */
record Elements(int size, Iterator<?> fromFront, Iterator<?> fromBack) {
    static Elements of(Collection<?> all) {
        return new Elements(all.size(), all.iterator(), fromBack(all));
    }

    static Elements of(Map<?, ?> map) {
        var back = map instanceof NavigableMap<?, ?> sorted
                ? sorted.descendingMap().entrySet().iterator()
                : Collections.emptyIterator();
        return new Elements(map.size(), map.entrySet().iterator(), back);
    }

    /** Of an array, or what else has an index. */
    static Elements of(int length, IntFunction<?> at) {
        return new Elements(length, indexed(length, at), indexed(length, i -> at.apply(length - 1 - i)));
    }

    private static Iterator<?> fromBack(Collection<?> all) {
        if (all instanceof List<?> list && all instanceof RandomAccess) {
            int size = list.size();
            return indexed(size, i -> list.get(size - 1 - i));
        } else if (all instanceof NavigableSet<?> sorted) {
            return sorted.descendingIterator();
        }
        return all instanceof Deque<?> deque ? deque.descendingIterator() : Collections.emptyIterator();
    }

    private static Iterator<Object> indexed(int length, IntFunction<?> at) {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < length;
            }

            @Override
            public Object next() {
                return at.apply(next++);
            }
        };
    }

    /** Whether not all elements are shown where {@code most} are allowed. */
    boolean isFolded(int most) {
        return size > most;
    }

    /** The elements as text, at most {@code most}; what is left out is counted at its place. */
    List<Doc> docs(int most, Function<Object, Doc> docOf) {
        var docs = new ArrayList<Doc>();
        if (!isFolded(most)) {
            read(fromFront, size < 0 ? most : size, docs, docOf);
            return docs;
        }
        int back = fromBack.hasNext() ? most / 5 : 0;
        if (!read(fromFront, most / 2 + (back == 0 ? most / 5 : 0), docs, docOf)) {
            return docs;
        }
        var tail = new ArrayList<Doc>();
        read(fromBack, back, tail, docOf);
        Collections.reverse(tail);
        docs.add(new Doc.Gap(String.format(
                Locale.ROOT, back == 0 ? "… %,d more" : "… %,d more …", size - docs.size() - tail.size())));
        docs.addAll(tail);
        return docs;
    }

    /** Reads as many elements as there are, up to a number; false, and a word in place of the rest, if that fails. */
    private static boolean read(Iterator<?> elements, int most, List<Doc> docs, Function<Object, Doc> docOf) {
        for (int i = 0; i < most; i++) {
            Object element;
            try {
                if (!elements.hasNext()) {
                    return true;
                }
                element = elements.next();
            } catch (ConcurrentModificationException e) {
                docs.add(new Doc.Gap("… (changed while it was read)"));
                return false;
            } catch (Throwable t) {
                Faults.rethrowIfNotOfValue(t);
                docs.add(new Doc.Gap("… (reading on failed: " + Faults.words(t) + ")"));
                return false;
            }
            docs.add(docOf.apply(element));
        }
        return true;
    }
}
