package tunebook.view.spec;

import java.util.List;

/** Patterns of a line. The ends of each piece are round and reach further than its length by half the line's width. */
public enum Dash {
    SOLID,
    DASH,
    DOT,
    DASH_DOT,
    SHORT;

    /** Lengths on, off, on, off in pixels; empty for a solid line. */
    public List<Double> pattern() {
        return switch (this) {
            case SOLID -> List.of();
            case DASH -> List.of(6.0, 5.0);
            case DOT -> List.of(0.1, 4.4);
            case DASH_DOT -> List.of(7.0, 4.5, 0.1, 4.5);
            case SHORT -> List.of(3.0, 4.0);
        };
    }
}
