package tunebook.spi;

import java.util.List;

/** Functions that every cell can call by their bare names, besides those of {@link tunebook.display.Display}. */
public final class Cell {
    private Cell() {}

    /**
     * Runs source text, magics allowed, as if it stood in this cell.
     *
     * @return the value of its last expression, the object itself; null when there is none
     */
    public static Object eval(String source) throws Exception {
        return Kernel.current().eval(source);
    }

    /** The latest value that a cell showed: what the last {@code Out} stands beside. Cast it to its type. */
    public static Object out() {
        return Kernel.current().result();
    }

    /**
     * The value that a cell showed: {@code out(3)} is what {@code Out[3]} stands beside. Cast it to its type. The latest
     * fifty are kept for as long as there is memory; whatever you need for longer, give a name.
     */
    public static Object out(int cell) {
        return Kernel.current().result(cell);
    }

    /** Prints as {@link java.io.PrintStream#printf} does; the cell needs no {@code System.out} before it. */
    public static void printf(String format, Object... args) {
        System.out.printf(format, args);
    }

    /** Runs {@code %name args}. The type of the value is what the caller expects, as in a cast. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public static <T> T lineMagic(String name, List<String> args) throws Exception {
        return (T) Kernel.current().lineMagic(name, args);
    }

    /** Runs {@code %%name args} on a body. The type of the value is what the caller expects, as in a cast. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public static <T> T cellMagic(String name, List<String> args, String body) throws Exception {
        return (T) Kernel.current().cellMagic(name, args, body);
    }
}
