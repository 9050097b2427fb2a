package tunebook.view.spec;

import java.util.List;

/** Patterns of a line, in pixels drawn and left out in turn; the ends of each piece are round and reach further. */
public enum Dash {
    SOLID(List.of()),
    DASH(List.of(6.0, 5.0)),
    DOT(List.of(0.1, 4.4)),
    DASH_DOT(List.of(7.0, 4.5, 0.1, 4.5)),
    SHORT(List.of(3.0, 4.0));

    private final List<Double> pattern;

    Dash(List<Double> pattern) {
        this.pattern = pattern;
    }

    /** Lengths on, off, on, off; empty for a solid line. */
    public List<Double> pattern() {
        return pattern;
    }
}
