package tunebook.math;

import java.io.Serializable;

/**
 * An endless sequence of points of the unit cube that fill it more evenly than chance would. Any point is worked out by
 * itself, so a sequence has no position: it is an immutable value.
 */
public interface PointSequence extends Serializable {
    /** Number of coordinates. */
    int dimension();

    /**
     * A point of the sequence.
     *
     * @param index from 0
     * @return coordinates in [0, 1)
     */
    Vec point(long index);
}
