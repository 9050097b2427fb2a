package tunebook.trace;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An immutable list that grows cheaply: {@link #append} leaves this list as it is and returns a longer one.
 *
 * <p>All lists grown from one another share one array, and each sees its own beginning of it. So a state may hold
 * everything told so far, a thousand states of a run cost one array together, and an old state is still what it was.
 * Appending takes constant time on average. Only the second list appended to the same one, as in a "what if" from an
 * earlier step, copies its beginning once: the place after it is taken.
 *
 * @param <T> type of the elements, immutable, never null
 */
public final class History<T> extends AbstractList<T> implements RandomAccess {
    private static final int FIRST_CAPACITY = 8;

    private final Object[] elements; // written only beyond the end of every list that shares it
    private final AtomicInteger taken; // how much of the array is written
    private final int size;

    private History(Object[] elements, AtomicInteger taken, int size) {
        this.elements = elements;
        this.taken = taken;
        this.size = size;
    }

    /** The list of nothing. */
    public static <T> History<T> empty() {
        return new History<>(new Object[0], new AtomicInteger(), 0);
    }

    /** The list of these elements; no copy is made of a history. */
    public static <T> History<T> copyOf(List<T> list) {
        if (list instanceof History<T> history) {
            return history;
        }
        Object[] elements = List.copyOf(list).toArray();
        return new History<>(elements, new AtomicInteger(elements.length), elements.length);
    }

    /** This list and one element more. */
    public History<T> append(T element) {
        if (element == null) {
            throw new IllegalArgumentException("a history holds no null; leave the element out instead");
        }
        boolean grows = size < elements.length && taken.compareAndSet(size, size + 1);
        if (grows) {
            elements[size] = element;
            return new History<>(elements, taken, size + 1);
        }
        var longer = Arrays.copyOf(Arrays.copyOf(elements, size), Math.max(FIRST_CAPACITY, size * 2), Object[].class);
        longer[size] = element;
        return new History<>(longer, new AtomicInteger(size + 1), size + 1);
    }

    /** The first elements of this list, sharing them. */
    public History<T> first(int count) {
        if (count < 0 || count > size) {
            throw new IllegalArgumentException(
                    "this history has " + size + " elements, but the first " + count + " were asked for");
        }
        return new History<>(elements, taken, count);
    }

    @Override
    @SuppressWarnings("unchecked") // only elements of type T are ever put in
    public T get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("element " + index + " of a history of " + size);
        }
        return (T) elements[index];
    }

    @Override
    public int size() {
        return size;
    }
}
