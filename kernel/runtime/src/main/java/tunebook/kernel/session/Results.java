package tunebook.kernel.session;

import java.lang.ref.Reference;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The values of the latest cells, for cells to look back at: {@code out(3)} is what stands beside {@code Out[3]}.
 *
 * <p>Nobody asked for them to be kept, so they must never be what fills the heap: the latest value stays, those before
 * it until the memory is needed, and of more than fifty the oldest goes. Safe for use by any thread.
 */
final class Results {
    static final int KEPT = 50;

    /** In the place of null, which is a value too. */
    private static final Object NULL = new Object();

    private final Map<Integer, Reference<Object>> byCell = new LinkedHashMap<>();
    private Optional<Object> latest = Optional.empty();

    /** Takes up the value of a cell; of a cell that is run once more, the new one. */
    synchronized void add(int cell, Object value) {
        var kept = value == null ? NULL : value;
        latest = Optional.of(kept);
        byCell.remove(cell);
        byCell.put(cell, new SoftReference<>(kept));
        if (byCell.size() > KEPT) {
            byCell.remove(byCell.keySet().iterator().next());
        }
    }

    /** The latest value. */
    synchronized Object latest() {
        return value(latest.orElseThrow(() -> new NoSuchElementException("no cell has given a value yet")));
    }

    /** The value of a cell. */
    synchronized Object of(int cell) {
        var reference = byCell.get(cell);
        if (reference == null) {
            throw new NoSuchElementException("there is no value of cell " + cell + ": "
                    + (byCell.isEmpty()
                            ? "no cell has given a value yet."
                            : "those of cells "
                                    + byCell.keySet().stream().sorted().toList() + " are kept.")
                    + " To keep a value, give it a name: var result = ...");
        }
        var kept = reference.get();
        if (kept == null) {
            throw new NoSuchElementException("the value of cell " + cell
                    + " was let go, because memory was needed. To keep a value, give it a name: var result = ...");
        }
        return value(kept);
    }

    private static Object value(Object kept) {
        return kept == NULL ? null : kept;
    }

    /** Lets all of them go. */
    synchronized void clear() {
        byCell.clear();
        latest = Optional.empty();
    }
}
