package tunebook.view.spec;

import java.util.List;

/**
 * How one of several compared things is drawn everywhere in a figure. Colour, dash and symbol all differ, so that a
 * print without colours, or an eye that sees fewer of them, still tells the series apart.
 *
 * @param rgb colour
 * @param dash pattern of its line
 * @param symbol its marker
 */
public record Series(int rgb, Dash dash, Symbol symbol) {
    private static final List<Series> ALL = List.of(
            new Series(Palette.BLACK, Dash.SOLID, Symbol.CIRCLE),
            new Series(Palette.BLUE, Dash.DASH, Symbol.SQUARE),
            new Series(Palette.VERMILION, Dash.SOLID, Symbol.TRIANGLE),
            new Series(Palette.GREEN, Dash.DOT, Symbol.DIAMOND),
            new Series(Palette.PINK, Dash.DASH_DOT, Symbol.PLUS));

    /** How many series a figure can tell apart. */
    public static final int LIMIT = ALL.size();

    /** The series number i, from 0. */
    public static Series of(int i) {
        if (i < 0 || i >= LIMIT) {
            throw new IllegalArgumentException("a picture tells at most " + LIMIT + " series apart, but number "
                    + (i + 1) + " was asked for. Split them over two pictures");
        }
        return ALL.get(i);
    }

    /** The line of this series. */
    public Ink line(double width) {
        return new Ink(rgb, width, dash, false);
    }
}
