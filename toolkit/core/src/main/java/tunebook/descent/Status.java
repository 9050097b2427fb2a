package tunebook.descent;

/** How a descent stands. */
public enum Status {
    /** On its way. */
    MOVING,
    /** The gradient is zero and nothing moves any more: a minimum, a saddle or a plateau. */
    ARRIVED,
    /** It has left every sensible distance behind, or the value has become infinite. */
    DIVERGED,
    /** The objective threw, or returned NaN: there is no gradient to follow. */
    FAILED;

    /** Whether there is nothing left to do. */
    public boolean done() {
        return this != MOVING;
    }
}
