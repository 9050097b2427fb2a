package tunebook.view.spec;

/** Shapes of a marker. */
public enum Symbol {
    CIRCLE,
    RING,
    SQUARE,
    TRIANGLE,
    TRIANGLE_DOWN,
    /** In legends: what goes on below the axis. */
    ARROW_DOWN,
    DIAMOND,
    PLUS,
    STAR,
    CROSS,
    /** A ring with a bar across: whatever it marks has failed. */
    FAILED
}
