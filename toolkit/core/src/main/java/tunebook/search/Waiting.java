package tunebook.search;

import java.util.AbstractSequentialList;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;

/**
 * An immutable line of configs: {@link #and} and {@link #withoutFirst} leave it as it is and return another.
 *
 * <p>Every state of a run holds the line as it was then, so the lines share what they have in common (Okasaki, <i>Purely
 * functional data structures</i>, 1998, section 5.2). A line is two chains of cells: what comes first from the front, what
 * came last from the back. When the front is used up, the back is turned round and becomes the front. A line of n that is
 * walked to its end makes at most 2n cells in all its states together, and each step takes constant time on average.
 *
 * <p>As a list it is read from the front; a place in its middle is found by walking there.
 */
final class Waiting extends AbstractSequentialList<Queued> {
    private static final Waiting NOBODY = new Waiting(null, null, 0);

    /** One config, and the rest of its chain. */
    static final class Cell {
        final Queued queued;
        final Cell next;

        private Cell(Queued queued, Cell next) {
            this.queued = queued;
            this.next = next;
        }
    }

    final Cell front; // the first first; null only if nobody waits
    final Cell back; // the last first
    private final int size;

    private Waiting(Cell front, Cell back, int size) {
        this.front = front;
        this.back = back;
        this.size = size;
    }

    /** The line of these; no copy is made of a line. */
    static Waiting copyOf(List<Queued> list) {
        if (list instanceof Waiting waiting) {
            return waiting;
        }
        Cell front = null;
        for (int i = list.size() - 1; i >= 0; i--) {
            front = new Cell(list.get(i), front);
        }
        return front == null ? NOBODY : new Waiting(front, null, list.size());
    }

    /** This line, and one more at its end. */
    Waiting and(Queued last) {
        return front == null
                ? new Waiting(new Cell(last, null), null, 1)
                : new Waiting(front, new Cell(last, back), size + 1);
    }

    /** Whose turn it is; somebody must wait. */
    Queued first() {
        return front.queued;
    }

    /** This line without its first. */
    Waiting withoutFirst() {
        return front.next == null ? new Waiting(turned(back), null, size - 1) : new Waiting(front.next, back, size - 1);
    }

    private static Cell turned(Cell chain) {
        Cell turned = null;
        for (Cell at = chain; at != null; at = at.next) {
            turned = new Cell(at.queued, turned);
        }
        return turned;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public ListIterator<Queued> listIterator(int index) {
        var all = new ArrayList<Queued>(size);
        for (Cell at = front; at != null; at = at.next) {
            all.add(at.queued);
        }
        for (Cell at = turned(back); at != null; at = at.next) {
            all.add(at.queued);
        }
        return List.copyOf(all).listIterator(index);
    }
}
