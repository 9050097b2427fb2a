package tunebook.kernel.engine.explain;

/**
 * What a piece of a message is, and with that its colour.
 *
 * <p>Whatever must be read has the front end's own colour. The others must do on white and on black alike: a colour of
 * relative luminance 0.19 (WCAG 2.1) has the same contrast, 4.4 to 1, with white and with the near-black of dark themes,
 * and no colour has more with both. The sixteen named colours of terminals fall short on one side or the other.
 */
public enum Ink {
    /** Text and source. */
    PLAIN(""),
    /** The kind of failure. */
    KIND("1;38;2;224;53;46"),
    /** What points at the mistake. */
    MARK("1;38;2;224;53;46"),
    /** What to do about it. */
    HINT("1;38;2;10;122;214"),
    /** What only some want to read. */
    FAINT("38;2;121;121;121");

    private static final String ESCAPE = "\u001b[";

    private final String parameters;

    Ink(String parameters) {
        this.parameters = parameters;
    }

    /** The text between the escape sequences of its colour (ECMA-48, SGR). */
    String paint(String text) {
        return parameters.isEmpty() || text.isEmpty() ? text : ESCAPE + parameters + "m" + text + ESCAPE + "0m";
    }

    /** The red, green and blue parts of the colour, 0 to 255; empty for the front end's own. */
    int[] rgb() {
        var numbers = parameters.split(";", 0);
        return parameters.isEmpty()
                ? new int[0]
                : new int[] {
                    Integer.parseInt(numbers[numbers.length - 3]),
                    Integer.parseInt(numbers[numbers.length - 2]),
                    Integer.parseInt(numbers[numbers.length - 1])
                };
    }
}
