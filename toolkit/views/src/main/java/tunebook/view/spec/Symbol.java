package tunebook.view.spec;

/** Shapes of a marker. */
public enum Symbol {
    CIRCLE,
    RING,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    PLUS,
    STAR,
    CROSS
}
